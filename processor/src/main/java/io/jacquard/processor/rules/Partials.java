package io.jacquard.processor.rules;

import static io.jacquard.processor.ir.Make.add;
import static io.jacquard.processor.ir.Make.apply;
import static io.jacquard.processor.ir.Make.choose;
import static io.jacquard.processor.ir.Make.div;
import static io.jacquard.processor.ir.Make.isConst;
import static io.jacquard.processor.ir.Make.mul;
import static io.jacquard.processor.ir.Make.sub;
import static io.jacquard.processor.rules.Partial.one;
import static io.jacquard.processor.rules.Partial.over;
import static io.jacquard.processor.rules.Partial.times;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Rule;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of local partials: one line an operator, over its operands {@code x} and its result {@code r}. Tangents, adjoints, what a reverse sweep needs
 * and the reference page all come from here.
 */
public final class Partials {
    /** The partials of one operator, one for each operand; empty where the operator cuts the path. */
    private interface Line {
        List<Optional<Partial>> at(List<Expr> x, Expr r);
    }

    private static final Map<Op, Line> TABLE = new EnumMap<>(Op.class);
    private static final Expr ONE = Const.of(1.0);
    private static final Expr TWO = Const.of(2.0);
    private static final double LN_10 = 2.302585092994046;

    /** Operators whose result is a step function of its operands: derivative 0, with a warning. */
    private static final Set<Op> CUTS = EnumSet.of(Op.CEIL, Op.FLOOR, Op.RINT, Op.ROUND, Op.SIGNUM, Op.ULP);

    private static final Set<String> BITS =
            Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits", "hashCode");

    static {
        unary(Op.PLUS, (x, r) -> one());
        unary(Op.NEG, (x, r) -> one().minus());
        unary(Op.ABS, (x, r) -> times(apply(Op.SIGNUM, x)));
        unary(
                Op.ACOS,
                (x, r) -> over(apply(Op.SQRT, sub(ONE, mul(x, x)))).minus().asSingular());
        unary(Op.ASIN, (x, r) -> over(apply(Op.SQRT, sub(ONE, mul(x, x)))).asSingular());
        unary(Op.ASINH, (x, r) -> over(apply(Op.SQRT, add(mul(x, x), ONE))));
        unary(Op.ACOSH, (x, r) -> over(apply(Op.SQRT, sub(mul(x, x), ONE))).asSingular());
        unary(Op.ATANH, (x, r) -> over(sub(ONE, mul(x, x))).asSingular());
        // The number next to one moves with it.
        unary(Op.NEXT_DOWN, (x, r) -> one());
        unary(Op.NEXT_UP, (x, r) -> one());
        rule(Op.NEXT_AFTER, (x, r) -> List.of(Optional.of(one()), Optional.empty()));
        rule(Op.SUM, (x, r) -> of(one(), one()));
        unary(Op.ATAN, (x, r) -> over(add(ONE, mul(x, x))));
        unary(Op.CBRT, (x, r) -> over(mul(mul(Const.of(3.0), r), r)).singularUnlessPositive(x));
        unary(Op.COS, (x, r) -> times(apply(Op.SIN, x)).minus());
        unary(Op.COSH, (x, r) -> times(apply(Op.SINH, x)).asSingular());
        unary(Op.EXP, (x, r) -> times(r).asSingular());
        unary(Op.EXPM1, (x, r) -> times(apply(Op.EXP, x)).asSingular());
        unary(Op.LOG, (x, r) -> over(x).singularUnlessPositive(x));
        unary(Op.LOG10, (x, r) -> over(mul(Const.of(LN_10), x)).singularUnlessPositive(x));
        unary(Op.LOG1P, (x, r) -> over(add(ONE, x)).singularUnlessPositive(add(ONE, x)));
        unary(Op.SIN, (x, r) -> times(apply(Op.COS, x)));
        unary(Op.SINH, (x, r) -> times(apply(Op.COSH, x)).asSingular());
        unary(Op.SQRT, (x, r) -> over(mul(TWO, r)).singularUnlessPositive(x));
        unary(Op.TAN, (x, r) -> times(add(ONE, mul(r, r))));
        unary(Op.TANH, (x, r) -> times(sub(ONE, mul(r, r))));
        unary(Op.TO_DEGREES, (x, r) -> times(Const.of(180.0 / Math.PI)));
        unary(Op.TO_RADIANS, (x, r) -> times(Const.of(Math.PI / 180.0)));
        rule(Op.ADD, (x, r) -> of(one(), one()));
        rule(Op.SUB, (x, r) -> of(one(), one().minus()));
        rule(Op.MUL, (x, r) -> of(times(x.get(1)), times(x.get(0))));
        rule(Op.DIV, (x, r) -> {
            Expr size = apply(Op.ABS, x.get(1));
            // What is divided by less than one may overflow.
            return of(
                    over(x.get(1)).singularUnlessPositive(size),
                    times(r).dividedBy(x.get(1))
                            .minus()
                            .singularIf(known -> !(known.floor(size) >= 1 && known.isTame(x.get(0)))));
        });
        rule(Op.REM, (x, r) -> of(one(), times(wraps(x, r)).minus().asSingular()));
        rule(Op.IEEE_REMAINDER, (x, r) -> of(one(), times(wraps(x, r)).minus().asSingular()));
        rule(Op.FMA, (x, r) -> of(times(x.get(1)), times(x.get(0)), one()));
        rule(Op.MAX, (x, r) -> firstIf(leads(Op.GE, x)));
        rule(Op.MIN, (x, r) -> firstIf(leads(Op.LE, x)));
        rule(
                Op.ATAN2,
                (x, r) -> of(
                        times(x.get(1)).dividedBy(squares(x)).asSingular(),
                        times(x.get(0)).dividedBy(squares(x)).minus().asSingular()));
        rule(
                Op.HYPOT,
                (x, r) -> of(
                        times(x.get(0)).dividedBy(r).when(apply(Op.NE, r, Const.of(0.0))),
                        times(x.get(1)).dividedBy(r).when(apply(Op.NE, r, Const.of(0.0)))));
        rule(Op.POW, (x, r) -> of(toBase(x), toExponent(x, r)));
        rule(
                Op.SCALB,
                (x, r) -> List.of(
                        Optional.of(times(apply(Op.SCALB, unit(r), x.get(1))).asSingular()), Optional.empty()));
        rule(
                Op.COPY_SIGN,
                (x, r) -> List.of(
                        Optional.of(times(mul(apply(Op.SIGNUM, x.get(0)), apply(Op.COPY_SIGN, unit(r), x.get(1))))),
                        Optional.empty()));
    }

    /** For each operator which of its operands have a partial, whatever they are. */
    private static final Map<Op, List<Boolean>> PATHS = new EnumMap<>(Op.class);

    static {
        Expr any = new Named(Type.DOUBLE, "x");
        TABLE.forEach((op, line) -> PATHS.put(
                op,
                line.at(List.of(any, any, any), any).stream()
                        .map(Optional::isPresent)
                        .toList()));
    }

    private Partials() {}

    private interface Unary {
        Partial at(Expr x, Expr r);
    }

    private static void unary(Op op, Unary partial) {
        rule(op, (x, r) -> of(partial.at(x.get(0), r)));
    }

    private static void rule(Op op, Line line) {
        TABLE.put(op, line);
    }

    private static List<Optional<Partial>> of(Partial... partials) {
        return List.of(partials).stream().map(Optional::of).toList();
    }

    /** Whether there is a partial to an operand. Which one it is would take longer to say. */
    public static boolean passes(Apply e, int operand) {
        if (e.hasRules()) {
            return e.rules().get(operand).isPresent();
        }
        List<Boolean> paths = PATHS.getOrDefault(e.op(), List.of());
        return e.type().isDifferentiable() && !paths.isEmpty() && paths.get(operand);
    }

    /** The partials of an operator applied, one for each operand, given where its result is found; empty where a path ends. */
    public static List<Optional<Partial>> of(Apply e, Expr result) {
        if (e.hasRules()) {
            return e.rules().stream()
                    .map(rule -> rule.map(r -> byRule(r, e, result)))
                    .toList();
        }
        Line line = TABLE.get(e.op());
        if (line == null || !e.type().isDifferentiable()) {
            return e.args().stream().map(x -> Optional.<Partial>empty()).toList();
        }
        return line.at(e.args().stream().map(Partials::plain).toList(), result);
    }

    /** What the user's rule gives: it may be infinite where the value is not, as far as anybody knows. */
    private static Partial byRule(Rule rule, Apply e, Expr result) {
        List<Expr> args = new ArrayList<>(e.args());
        if (rule.takesResult()) {
            args.add(result);
        }
        return times(new Apply(Op.RULED, e.type(), args, rule.method(), 0)).asSingular();
    }

    /** A number that Java widens is the wider number, and one behind a minus sign the opposite one. */
    private static Expr plain(Expr x) {
        if (!x.type().isDifferentiable()) {
            return x;
        }
        if (x instanceof Convert c && negated(c.arg()) instanceof Const n) {
            return Const.of(n.number(), x.type());
        }
        return negated(x);
    }

    private static Expr negated(Expr x) {
        // The least whole number of a type is its own opposite.
        return x instanceof Apply a
                        && a.op() == Op.NEG
                        && a.arg(0) instanceof Const n
                        && (x.type().isDifferentiable() || n.number() > Integer.MIN_VALUE)
                ? Const.of(-n.number(), x.type())
                : x;
    }

    /** Whether a derivative passes through an operator at all. */
    public static boolean isDifferentiable(Op op) {
        return TABLE.containsKey(op);
    }

    /** Whether an operator on floating-point operands silently ends a path: what a warning is owed for. */
    public static boolean cuts(Op op) {
        return CUTS.contains(op);
    }

    /**
     * Whether a method gives away the bits of a number. They change wherever it does, so that, unlike a step function, they have no derivative that is zero almost
     * everywhere.
     */
    public static boolean showsBits(Apply e) {
        return e.op() == Op.METHOD && BITS.contains(e.name());
    }

    /** How often the modulus went into the operand: exact, unlike truncation of the rounded quotient. */
    private static Expr wraps(List<Expr> x, Expr r) {
        Expr quotient = div(sub(wide(x.get(0)), wide(r)), wide(x.get(1)));
        Expr times = apply(Op.RINT, quotient);
        return r.type().equals(Type.DOUBLE) ? times : new Convert(r.type(), times, true, 0);
    }

    private static Expr wide(Expr e) {
        return Convert.widen(e, Type.DOUBLE);
    }

    /** One, in the type of another number. */
    private static Expr unit(Expr like) {
        return Const.of(1.0, like.type());
    }

    /** Whether the first operand of {@code max} or {@code min} gives the result; ties and NaN go to the first. */
    private static Expr leads(Op comparison, List<Expr> x) {
        if (x.get(0) instanceof Const c && !Double.isNaN(c.number())) {
            return apply(comparison, x.get(0), x.get(1));
        }
        return apply(Op.OR_ELSE, apply(comparison, x.get(0), x.get(1)), apply(Op.NE, x.get(0), x.get(0)));
    }

    private static List<Optional<Partial>> firstIf(Expr test) {
        return of(one().when(test), one().when(apply(Op.NOT, test)));
    }

    private static Expr squares(List<Expr> x) {
        return add(mul(x.get(0), x.get(0)), mul(x.get(1), x.get(1)));
    }

    private static Partial toBase(List<Expr> x) {
        Expr base = x.get(0);
        Expr exponent = x.get(1);
        if (isConst(exponent, 0.0)) {
            return times(Const.of(0.0));
        }
        if (isConst(exponent, 1.0)) {
            return one();
        }
        if (isConst(exponent, 2.0)) {
            return times(mul(TWO, base));
        }
        if (isConst(exponent, 3.0)) {
            return times(mul(mul(Const.of(3.0), base), base)).asSingular();
        }
        if (exponent instanceof Const c && c.value() instanceof Double y) {
            return times(mul(exponent, apply(Op.POW, base, Const.of(y - 1.0)))).asSingular();
        }
        Expr power = mul(exponent, apply(Op.POW, base, sub(exponent, ONE)));
        return times(power).when(apply(Op.NE, exponent, Const.of(0.0))).asSingular();
    }

    private static Partial toExponent(List<Expr> x, Expr r) {
        Expr base = x.get(0);
        Expr zero = Const.of(0.0);
        Expr whole = mul(r, apply(Op.LOG, base));
        if (base instanceof Const c && c.value() instanceof Double b && b > 0) {
            return times(whole).asSingular();
        }
        Expr atZero = choose(
                apply(Op.AND_THEN, apply(Op.EQ, base, zero), apply(Op.GT, x.get(1), zero)), zero, Const.of(Double.NaN));
        return times(choose(apply(Op.GT, base, zero), whole, atZero)).asSingular();
    }
}
