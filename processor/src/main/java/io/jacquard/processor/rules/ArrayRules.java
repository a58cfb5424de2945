package io.jacquard.processor.rules;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.ArrayMethod.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What methods on arrays are to calculus: each is linear, so that its tangent is the same call on dots, and its adjoint takes the bars of what was written. All of
 * it is said over the arguments of the call itself; a sweep needs none of them but those that say where.
 */
public final class ArrayRules {
    private ArrayRules() {}

    /** The parameters that a derivative of one parameter flows into. */
    public static Set<Integer> flow(ArrayMethod method, int parameter) {
        return method.part(parameter) == Part.INDEX ? Set.of() : Set.copyOf(method.positions(Part.TARGET));
    }

    /** What is done to dots: {@code dots} gives the one of an array or number that {@code active} is true of. */
    public static Call tangent(ArrayMethod method, Call call, Predicate<Expr> active, UnaryOperator<Expr> dots) {
        if (method == ArrayMethod.COPY && !active.test(call.args().get(0))) {
            return zeros(method, call, dots);
        }
        List<Expr> args = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = call.args().get(i);
            args.add(method.part(i) == Part.INDEX ? arg : dots.apply(arg));
        }
        return method.call(Type.VOID, args);
    }

    /**
     * What is done to bars: {@code bars} gives that of an array. What the call returns, if anything, is the bar of the value. {@code consumed}: somebody looks
     * again at what is left in the bar of the target, and has to find zeros.
     */
    public static Call adjoint(
            ArrayMethod method, Call call, Predicate<Expr> active, UnaryOperator<Expr> bars, boolean consumed) {
        List<Expr> args = call.args();
        Part from = method == ArrayMethod.COPY ? Part.SOURCE : Part.VALUE;
        if (!active.test(method.args(call, from).get(0))) {
            return zeros(method, call, bars);
        }
        Expr target = bars.apply(method.args(call, Part.TARGET).get(0));
        Type sum = target.type().element();
        return switch (method) {
            case COPY ->
                (consumed ? ArrayMethod.TAKE : ArrayMethod.ADD)
                        .call(target, args.get(3), bars.apply(args.get(0)), args.get(1), args.get(4));
            case FILL -> ArrayMethod.TAKE_SUM.call(sum, List.of(target));
            case FILL_RANGE -> ArrayMethod.TAKE_SUM_OF_RANGE.call(sum, List.of(target, args.get(1), args.get(2)));
            default -> throw new IllegalArgumentException("no adjoint of " + method);
        };
    }

    /** Derivatives of what no derivative flows into. */
    private static Call zeros(ArrayMethod method, Call call, UnaryOperator<Expr> duals) {
        Expr target = duals.apply(method.args(call, Part.TARGET).get(0));
        Expr zero = Const.zero(target.type().element());
        List<Expr> args = call.args();
        return switch (method) {
            case COPY -> {
                boolean whole = method.isWhole(call);
                Expr to = args.get(3);
                yield whole
                        ? ArrayMethod.FILL.call(target, zero)
                        : ArrayMethod.FILL_RANGE.call(target, to, end(to, args.get(4)), zero);
            }
            case FILL -> ArrayMethod.FILL.call(target, zero);
            case FILL_RANGE -> ArrayMethod.FILL_RANGE.call(target, args.get(1), args.get(2), zero);
            default -> throw new IllegalArgumentException("no derivative of " + method);
        };
    }

    private static Expr end(Expr from, Expr length) {
        if (Make.isConst(from, 0)) {
            return length;
        }
        return from instanceof Const c && c.value() instanceof Integer i ? Make.plus(length, i) : add(from, length);
    }

    private static Expr add(Expr from, Expr length) {
        return length instanceof Const c && c.value() instanceof Integer i
                ? Make.plus(from, i)
                : Make.apply(Op.ADD, from, length);
    }
}
