package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an innermost loop adds up to a scalar bar is added up beside the loop, in several sums at a time, where it is a product of elements at the loop's index and
 * of numbers that do not change. A bar's rounding is not promised, so that no addition has to wait for the one before, as it would have to in the loop.
 */
public final class SideSums extends Rewriter {
    private static final String OWNER = "io.jacquard.support.Sums";

    private final Aliases aliases;
    private final Ids ids;

    private SideSums(Block whole, Ids ids) {
        aliases = new Aliases(whole);
        this.ids = ids;
    }

    static Block apply(Block block, Ids ids) {
        return new SideSums(block, ids).block(block);
    }

    /** Whether a statement is such a sum. */
    static boolean isSum(Stmt s) {
        return s instanceof Invoke i && i.call().callee().owner().equals(OWNER);
    }

    /** How many elements such a sum adds up, or products of two. */
    public static Optional<Expr> length(Call call) {
        int last = call.args().size() - 1;
        return call.callee().owner().equals(OWNER)
                ? Optional.of(Make.minus(call.args().get(last), call.args().get(last - 1)))
                : Optional.empty();
    }

    @Override
    public List<Stmt> loop(For s) {
        if (!InvariantElements.isInnermost(s) || !isPlain(s) || waits(s)) {
            return super.loop(s);
        }
        List<Stmt> rest = new ArrayList<>();
        List<Stmt> sums = new ArrayList<>();
        SideTerm.Loop loop = new SideTerm.Loop(s, aliases);
        for (Stmt each : s.body().stmts()) {
            Optional<SideTerm> term = loop.term(each);
            if (term.isPresent()) {
                sums.addAll(sum(s, (Update) each, term.orElseThrow()));
            } else {
                rest.add(each);
            }
        }
        if (sums.isEmpty()) {
            return List.of(s);
        }
        List<Stmt> out = new ArrayList<>();
        Block left = loop.withoutIdle(rest);
        if (left.stmts().stream().anyMatch(x -> !(x instanceof Comment))) {
            out.add(s.withBody(left));
        } else {
            out.addAll(left.stmts());
        }
        out.addAll(sums);
        return out;
    }

    private static boolean isPlain(For s) {
        Set<Var> own = Walk.defined(s.body());
        return s.exit().equals(For.Exit.NONE)
                && s.comparison() == Op.LT
                && Make.isConst(s.step(), 1)
                && s.index().type().equals(Type.INT)
                && !(s.from() instanceof Const && s.bound() instanceof Const)
                && !Walk.mayThrow(s.from())
                && Walk.reads(s).stream().noneMatch(own::contains);
    }

    /** Whether the loop adds up a number of the primal, in its order: then the bar's sum costs nothing beside that one. */
    private static boolean waits(For s) {
        return s.body().stmts().stream()
                .anyMatch(x -> x instanceof Update u
                        && u.target() instanceof Read r
                        && !r.var().isDerivative());
    }

    private List<Stmt> sum(For loop, Update u, SideTerm term) {
        List<Expr> args = new ArrayList<>(term.moving());
        args.add(loop.from());
        args.add(loop.bound());
        List<Type> types = args.stream().map(Expr::type).toList();
        String name = term.moving().size() == 1 ? "of" : "ofProducts";
        Var sum = ids.derivative(u.target().root().name() + "Sum", Type.DOUBLE);
        Invoke call =
                new Invoke(ids.stmt(), List.of(sum), new Call(new Callee(OWNER, name, types, Type.DOUBLE), args, 0));
        List<Stmt> out = List.of(call, new Update(u.id(), u.target(), u.op(), term.times(new Read(sum))));
        // Nothing times a factor that is infinite is no number, and the loop would add nothing.
        return term.fixed().isEmpty()
                ? out
                : List.of(
                        new If(ids.stmt(), Make.apply(Op.LT, loop.from(), loop.bound()), new Block(out), Block.EMPTY));
    }

    /** What is added in each trip: a product of one or two elements at the loop's index and of what does not change, perhaps under a test of that. */
    record SideTerm(List<Expr> moving, List<Expr> fixed, List<Conditional> tests) {
        Expr times(Expr sum) {
            Expr out = sum;
            for (Expr factor : fixed) {
                out = Make.mul(out, factor);
            }
            for (Conditional test : tests) {
                out = Make.choose(test.condition(), test.whenTrue(), out);
            }
            return out;
        }

        /** Finds the terms of a loop. */
        static final class Loop {
            private final For loop;
            private final Aliases aliases;
            private final Set<Var> own;
            private final Map<Var, Expr> temps = new HashMap<>();
            private final Map<Var, Integer> definitions;

            Loop(For loop, Aliases aliases) {
                this.loop = loop;
                this.aliases = aliases;
                own = Walk.defined(loop.body());
                own.add(loop.index());
                definitions = Walk.definitions(loop.body());
            }

            Optional<SideTerm> term(Stmt s) {
                if (s instanceof Assign a
                        && a.target() instanceof Read r
                        && definitions.getOrDefault(r.var(), 0) == 1) {
                    temps.put(r.var(), a.value());
                }
                boolean sum = s instanceof Update u
                        && (u.op() == Op.ADD || u.op() == Op.SUB)
                        && u.target() instanceof Read r
                        && r.var().isDerivative()
                        && r.type().equals(Type.DOUBLE)
                        && definitions.getOrDefault(r.var(), 0) == 1
                        && Uses.count(loop.body().stmts(), r.var()) == 1;
                if (!sum) {
                    return Optional.empty();
                }
                SideTerm out = new SideTerm(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                boolean product =
                        addFactors(((Update) s).value(), out) && !out.moving.isEmpty() && out.moving.size() <= 2;
                return product ? Optional.of(out) : Optional.empty();
            }

            private boolean addFactors(Expr e, SideTerm out) {
                if (e instanceof Conditional c && ZeroTest.isIn(e)) {
                    out.tests.add(c);
                    return isFixed(c.condition()) && addFactors(c.whenFalse(), out);
                }
                if (e instanceof Apply a && a.op() == Op.MUL) {
                    return addFactors(a.arg(0), out) && addFactors(a.arg(1), out);
                }
                if (e instanceof Element el) {
                    out.moving.add(el.array());
                    return el.type().equals(Type.DOUBLE)
                            && el.array() instanceof Read array
                            && el.index().equals(new Read(loop.index()))
                            && !own.contains(array.var())
                            && !isWritten(array.var());
                }
                if (e instanceof Read r && temps.containsKey(r.var())) {
                    return addFactors(temps.get(r.var()), out);
                }
                out.fixed.add(e);
                return isFixed(e);
            }

            private boolean isFixed(Expr e) {
                return !Walk.mayThrow(e)
                        && e.type().scalar() != Scalar.FLOAT
                        && Walk.reads(e).stream().noneMatch(own::contains);
            }

            private boolean isWritten(Var array) {
                return Walk.any(
                        loop.body(),
                        s -> s instanceof Invoke
                                || Walk.target(s)
                                        .filter(p -> p instanceof Element
                                                && aliases.find(p.root()).equals(aliases.find(array)))
                                        .isPresent());
            }

            /** What is left of the body, without names that nothing reads any more. */
            Block withoutIdle(List<Stmt> rest) {
                List<Stmt> out = new ArrayList<>(rest);
                out.removeIf(s -> s instanceof Assign a
                        && a.target() instanceof Read r
                        && r.var().isDerivative()
                        && temps.containsKey(r.var())
                        && Uses.count(rest, r.var()) == 0);
                return new Block(out);
            }
        }
    }
}
