package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Floors;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.rules.Partial;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The adjoint of one expression: what its bar contributes to the bars of what it reads. Written over primal values as the statement saw them; the recovery plan
 * says later where the sweep finds those.
 */
final class AdjointRule {
    private final Facts facts;
    private final UnaryOperator<Place> bars;
    private final Ids ids;
    private final Optional<Place> result;
    private Floors.At floors;
    private List<Stmt> out = new ArrayList<>();

    /** For an expression whose value {@code result} still holds after the statement, if it does. */
    AdjointRule(Facts facts, Floors.At floors, UnaryOperator<Place> bars, Ids ids, Optional<Place> result) {
        this.facts = facts;
        this.floors = floors;
        this.bars = bars;
        this.ids = ids;
        this.result = result;
    }

    List<Stmt> of(Expr e, Expr bar) {
        Expr value = result.<Expr>map(Post::new).orElse(e);
        spread(e, value, convert(bar, e.type()));
        return out;
    }

    private void spread(Expr e, Expr value, Expr bar) {
        if (!facts.activity().isActive(e)) {
            return;
        }
        if (e instanceof Place p) {
            contribute(bars.apply(p), bar);
        } else if (e instanceof Convert c) {
            spread(c.arg(), c.arg(), convert(bar, c.arg().type()));
        } else if (e instanceof Conditional c) {
            branch(c, bar);
        } else if (e instanceof Apply a) {
            apply(a, value, bar);
        } else {
            throw new IllegalStateException("no adjoint of " + e);
        }
    }

    private static Expr convert(Expr bar, Type type) {
        if (bar instanceof Apply a && a.op() == Op.NEG) {
            return Make.neg(convert(a.arg(0), type));
        }
        boolean narrows = bar.type().scalar().width() > type.scalar().width();
        return narrows ? new Convert(type, bar, true, 0) : Convert.widen(bar, type);
    }

    private void contribute(Place target, Expr bar) {
        boolean negative = bar instanceof Apply a && a.op() == Op.NEG;
        Expr amount = negative ? ((Apply) bar).arg(0) : bar;
        out.add(new Update(ids.stmt(), target, negative ? Op.SUB : Op.ADD, amount));
    }

    private void branch(Conditional c, Expr bar) {
        Expr seed = shared(bar);
        List<Stmt> outer = out;
        Floors.At here = floors;
        out = new ArrayList<>();
        floors = here.when(c.condition(), true);
        spread(c.whenTrue(), c.whenTrue(), seed);
        Block then = new Block(out);
        out = new ArrayList<>();
        floors = here.when(c.condition(), false);
        spread(c.whenFalse(), c.whenFalse(), seed);
        Block otherwise = new Block(out);
        floors = here;
        out = outer;
        out.add(
                then.isEmpty()
                        ? new If(ids.stmt(), Make.apply(Op.NOT, c.condition()), otherwise, Block.EMPTY)
                        : new If(ids.stmt(), c.condition(), then, otherwise));
    }

    private void apply(Apply a, Expr value, Expr bar) {
        if (isSquare(a)) {
            Expr twice = Make.mul(Const.of(2.0, a.type()), a.arg(0));
            spread(a.arg(0), a.arg(0), ZeroTest.map(bar, b -> Make.mul(twice, b)));
            return;
        }
        List<Optional<Partial>> partials = Partials.of(a, value);
        long active = a.args().stream().filter(facts.activity()::isActive).count();
        boolean singular = partials.stream().flatMap(Optional::stream).anyMatch(p -> p.isSingular(floors));
        boolean tested = active == 1 && ZeroTest.isIn(bar);
        Expr seed = tested ? bar : singular ? named(bar) : active > 1 ? shared(bar) : bar;
        for (int i = 0; i < partials.size(); i++) {
            Expr arg = a.arg(i);
            if (partials.get(i).isPresent() && facts.activity().isActive(arg)) {
                Partial partial = partials.get(i).orElseThrow();
                if (partial.condition().isPresent() && !isVariable(arg)) {
                    chosen(partial, arg, seed);
                    continue;
                }
                Expr product = ZeroTest.map(seed, partial::by);
                spread(arg, arg, partial.isSingular(floors) && !tested ? ZeroTest.around(seed, product) : product);
            }
        }
    }

    private static boolean isVariable(Expr e) {
        return e instanceof Convert c ? isVariable(c.arg()) : e instanceof Place;
    }

    /** What was not chosen gets no bar: a zero one could meet an infinite partial further down. */
    private void chosen(Partial partial, Expr arg, Expr seed) {
        Expr bar = shared(seed);
        List<Stmt> outer = out;
        out = new ArrayList<>();
        spread(arg, arg, ZeroTest.map(bar, partial.chosen()::by));
        Block then = new Block(out);
        out = outer;
        out.add(new If(ids.stmt(), partial.condition().orElseThrow(), then, Block.EMPTY));
    }

    static boolean isSquare(Apply a) {
        return a.op() == Op.MUL && a.arg(0).equals(a.arg(1));
    }

    /** A bar that is used more than once gets a name, unless it is as short as one. */
    private Expr shared(Expr bar) {
        Expr size = bar instanceof Apply n && n.op() == Op.NEG ? n.arg(0) : bar;
        boolean brief = size instanceof Apply a
                && a.op() == Op.MUL
                && a.args().stream().allMatch(x -> x instanceof Place || x instanceof Const);
        return brief ? bar : named(bar);
    }

    /** A bar that has to be a variable gets a name, unless it is one. */
    private Expr named(Expr bar) {
        if (bar instanceof Place || bar instanceof Const) {
            return bar;
        }
        if (bar instanceof Apply a && a.op() == Op.NEG) {
            return Make.neg(named(a.arg(0)));
        }
        Var v = ids.derivative("b", bar.type());
        out.add(new Assign(ids.stmt(), new Read(v), bar));
        return new Read(v);
    }
}
