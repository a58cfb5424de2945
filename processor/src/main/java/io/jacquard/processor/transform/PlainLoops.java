package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An innermost loop that tests dots or bars for zero, because a singular partial may meet them, becomes two: one look at what the partials are made of decides
 * between the loop as it is and the loop without a test. HotSpot vectorises only the latter, so this is done where nothing else keeps it from that.
 */
final class PlainLoops extends Rewriter {
    private final Map<Var, Integer> uses;
    private final Map<Var, Integer> definitions;
    private final Set<Var> wanted;
    /** Arrays of the sweep's own, which are no other array. */
    private final Set<Var> made;

    private final Ids ids;

    private PlainLoops(Block whole, Set<Var> wanted, Ids ids) {
        uses = Walk.uses(whole);
        definitions = Walk.definitions(whole);
        made = Uses.unshared(whole);
        this.wanted = wanted;
        this.ids = ids;
    }

    /** Variables in {@code wanted} are read after the block. */
    static Block apply(Block block, Set<Var> wanted, Ids ids) {
        return new PlainLoops(block, wanted, ids).block(block);
    }

    @Override
    public List<Stmt> loop(For s) {
        Set<Var> own = Walk.defined(s.body());
        if (!VectorLoop.is(s) || areKnownOutside(own, s)) {
            return super.loop(s);
        }
        Set<Conditional> tests = tests(s.body(), s.index(), own);
        Ingredients needed = new Ingredients(s, own, made);
        if (tests.isEmpty() || !tests.stream().allMatch(needed::addTest)) {
            return super.loop(s);
        }
        List<Stmt> out = new ArrayList<>();
        Expr regular = needed.regular(out, ids);
        List<Stmt> tested = List.of(s);
        out.add(new If(ids.stmt(), regular, plain(s, tests), new Block(tested)));
        return out;
    }

    /** Whether one of the variables that a loop gives values is read or given one elsewhere too. */
    private boolean areKnownOutside(Set<Var> own, For loop) {
        Map<Var, Integer> usesHere = Walk.uses(new Block(List.of(loop)));
        Map<Var, Integer> definitionsHere = Walk.definitions(loop.body());
        return own.stream()
                .anyMatch(v -> wanted.contains(v)
                        || !uses.getOrDefault(v, 0).equals(usesHere.getOrDefault(v, 0))
                        || !definitions.getOrDefault(v, 0).equals(definitionsHere.getOrDefault(v, 0)));
    }

    /** The tests whose seed changes from one trip to the next: HotSpot takes the others out of the loop by itself. */
    private static Set<Conditional> tests(Block body, Var index, Set<Var> own) {
        Set<Conditional> tests = new LinkedHashSet<>();
        Walk.each(
                body,
                s -> Walk.exprs(s)
                        .forEach(whole -> Walk.each(whole, e -> {
                            if (ZeroTest.isIn(e) && e instanceof Conditional c) {
                                Set<Var> reads = Walk.reads(ZeroTest.seed(c));
                                if (reads.stream().anyMatch(Var::isDerivative)
                                        && reads.stream().anyMatch(v -> v.equals(index) || own.contains(v))) {
                                    tests.add(c);
                                }
                            }
                        })));
        return tests;
    }

    /** The loop without the tests, over variables of its own. */
    private Block plain(For loop, Set<Conditional> tests) {
        Map<Var, Var> renamed = new HashMap<>();
        Block copy = new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                if (e instanceof Conditional c && tests.contains(c)) {
                    return expr(c.whenFalse());
                }
                if (e instanceof Read r) {
                    return new Read(renamed.getOrDefault(r.var(), r.var()));
                }
                Expr below = super.expr(e);
                return below != e && below instanceof Apply sum && sum.op() == Op.ADD
                        ? Make.add(sum.arg(0), sum.arg(1))
                        : below;
            }

            @Override
            protected Var defined(Var v) {
                return renamed.computeIfAbsent(v, ids::like);
            }

            @Override
            protected int id(Stmt s) {
                return ids.stmt();
            }

            @Override
            public List<Stmt> update(Update s) {
                Update u = (Update) super.update(s).get(0);
                boolean negative = u.op() == Op.ADD && u.value() instanceof Apply a && a.op() == Op.NEG;
                return List.of(negative ? new Update(u.id(), u.target(), Op.SUB, ((Apply) u.value()).arg(0)) : u);
            }
        }.block(new Block(List.of(loop)));
        return InlineTemps.apply(copy);
    }
}
