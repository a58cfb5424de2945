package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One test before a loop whose every contribution is a multiple of scalars that the loop does not change: where they are all zero there is nothing to add. It
 * makes one-hot seeds nearly free.
 */
final class ZeroGuards extends Rewriter {
    private final Ids ids;

    private final HelperSweeps helpers;
    private final Map<Var, Integer> uses;
    private final Map<Var, Integer> definitions;
    private final Set<Var> wanted;
    /** What has got a value before the statement at hand. */
    private final Set<Var> known = new HashSet<>();

    private ZeroGuards(Block whole, Set<Var> wanted, Ids ids, HelperSweeps helpers) {
        uses = Walk.uses(whole);
        definitions = Walk.definitions(whole);
        this.wanted = wanted;
        this.ids = ids;
        this.helpers = helpers;
    }

    /** Variables in {@code wanted} are read after the block. */
    static Block apply(Block block, Set<Var> wanted, Ids ids, HelperSweeps helpers) {
        return new ZeroGuards(block, wanted, ids, helpers).block(block);
    }

    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            out.addAll(s.accept(this));
            known.addAll(Walk.defines(s));
        }
        return new Block(out);
    }

    /** The reverse sweep of a helper whose only seed is a number adds multiples of that number. */
    @Override
    public List<Stmt> invoke(Invoke s) {
        Optional<HelperSweep> helper =
                helpers.of(s.call().callee()).filter(h -> s.results().isEmpty());
        Optional<Expr> seed = helper.flatMap(h -> onlySeed(s.call(), h));
        return seed.isEmpty()
                ? super.invoke(s)
                : List.of(new If(
                        ids.stmt(),
                        Make.apply(
                                Op.NE,
                                seed.orElseThrow(),
                                Const.zero(seed.orElseThrow().type())),
                        new Block(List.of(s)),
                        Block.EMPTY));
    }

    private static Optional<Expr> onlySeed(Call call, HelperSweep helper) {
        Optional<Expr> seed = Optional.empty();
        for (int i = 0; i < call.args().size(); i++) {
            Passed.What what = helper.parameters().get(i).what();
            if (what == Passed.What.WRITTEN_DUAL) {
                return Optional.empty();
            }
            if (what == Passed.What.RESULT) {
                seed = Optional.of(call.args().get(i));
            }
        }
        return seed.filter(e -> e instanceof Read && e.type().isScalar());
    }

    @Override
    public List<Stmt> loop(For s) {
        Set<Var> seeds = seeds(s.body());
        if (seeds.isEmpty()) {
            return super.loop(s);
        }
        Expr test = seeds.stream()
                .<Expr>map(v -> Make.apply(Op.NE, new Read(v), Const.zero(v.type())))
                .reduce((a, b) -> Make.apply(Op.OR_ELSE, a, b))
                .orElseThrow();
        return List.of(new If(ids.stmt(), test, new Block(List.of(s)), Block.EMPTY));
    }

    /** The scalars that feed the loop's contributions; none if something else feeds them too, or they could do more than add. */
    private Set<Var> seeds(Block body) {
        Set<Var> seeds = new LinkedHashSet<>();
        Set<Var> local = local(body);
        boolean[] fine = {true};
        List<Stmt> all = new ArrayList<>();
        Walk.each(body, all::add);
        for (Stmt s : all) {
            if (s instanceof Update u && u.target().root().isDerivative()) {
                fine[0] &= feeds(u.value(), local, seeds) && !(u.target() instanceof Read);
            } else if (s instanceof Assign a && a.target().root().isDerivative()) {
                // A number passes on what it was given, to the next trip perhaps; anything else may erase what was
                // there.
                fine[0] &= a.target() instanceof Read r && feeds(r, local, seeds) && feeds(a.value(), local, seeds);
            } else if (s instanceof Invoke) {
                fine[0] = false;
            }
        }
        return fine[0] ? seeds : Set.of();
    }

    /** The variables that nobody outside the body knows: what passes from trip to trip, or out of the loop, is not among them. */
    private Set<Var> local(Block body) {
        Map<Var, Integer> usesHere = Walk.uses(body);
        Set<Var> local = new HashSet<>();
        Walk.definitions(body).forEach((v, count) -> {
            if (!wanted.contains(v)
                    && count.equals(definitions.get(v))
                    && Objects.equals(usesHere.get(v), uses.get(v))) {
                local.add(v);
            }
        });
        return local;
    }

    private boolean feeds(Expr value, Set<Var> local, Set<Var> seeds) {
        boolean[] fine = {true};
        Walk.each(value, e -> {
            if (e instanceof Read r && r.var().isDerivative()) {
                boolean inside = local.contains(r.var());
                boolean unset = !inside && definitions.containsKey(r.var()) && !known.contains(r.var());
                fine[0] &= r.var().type().isScalar() && !unset;
                if (!inside) {
                    seeds.add(r.var());
                }
            }
        });
        return fine[0];
    }
}
