package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One test before a loop whose every contribution is a multiple of scalars that the loop does not change: where they are all zero there is nothing to add. It
 * makes one-hot seeds nearly free.
 */
final class ZeroGuards extends Rewriter {
    private final Ids ids;

    private final HelperSweeps helpers;

    ZeroGuards(Ids ids, HelperSweeps helpers) {
        this.ids = ids;
        this.helpers = helpers;
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
    private static Set<Var> seeds(Block body) {
        Set<Var> seeds = new LinkedHashSet<>();
        Set<Var> local = new HashSet<>(Walk.defined(body));
        boolean[] fine = {true};
        List<Stmt> all = new ArrayList<>();
        Walk.each(body, all::add);
        for (Stmt s : all) {
            if (s instanceof Update u && u.target().root().isDerivative()) {
                fine[0] &= feeds(u.value(), local, seeds) && !(u.target() instanceof Read);
            } else if (s instanceof Assign a && a.target().root().isDerivative()) {
                // A name inside the loop passes on what it was given; anything else may erase what was there.
                fine[0] &= a.target() instanceof Read r && local.contains(r.var()) && feeds(a.value(), local, seeds);
            } else if (s instanceof Invoke) {
                fine[0] = false;
            }
        }
        return fine[0] ? seeds : Set.of();
    }

    private static boolean feeds(Expr value, Set<Var> local, Set<Var> seeds) {
        boolean[] fine = {true};
        Walk.each(value, e -> {
            if (e instanceof Read r && r.var().isDerivative()) {
                fine[0] &= r.var().type().isScalar();
                if (!local.contains(r.var())) {
                    seeds.add(r.var());
                }
            }
        });
        return fine[0];
    }
}
