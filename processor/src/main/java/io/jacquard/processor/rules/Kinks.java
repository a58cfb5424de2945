package io.jacquard.processor.rules;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The operators that have no derivative somewhere, and what is taken for it there: {@link Partials} in words. */
public final class Kinks {
    private static final Map<Op, String> CONVENTIONS = new EnumMap<>(Op.class);

    static {
        CONVENTIONS.put(Op.ABS, "at 0 its derivative is taken as 0");
        CONVENTIONS.put(Op.MAX, "where both are equal the derivative goes to the first of them");
        CONVENTIONS.put(Op.MIN, "where both are equal the derivative goes to the first of them");
        CONVENTIONS.put(Op.HYPOT, "where both are 0 its derivative is taken as 0");
        CONVENTIONS.put(Op.COPY_SIGN, "at 0 its derivative is taken as 0");
        CONVENTIONS.put(Op.REM, "where it jumps its derivative is taken as that beside the jump");
        CONVENTIONS.put(Op.IEEE_REMAINDER, "where it jumps its derivative is taken as that beside the jump");
        CONVENTIONS.put(Op.POW, "at base 0 its derivative by the exponent is taken as 0");
    }

    private Kinks() {}

    /** What is taken for the derivative of an operator where it has none, if one of the operands that matter varies. */
    public static Optional<String> of(Apply e, Predicate<Expr> varies) {
        int first = e.op() == Op.POW ? 1 : 0;
        int end = e.op() == Op.COPY_SIGN ? 1 : e.args().size();
        return Optional.ofNullable(CONVENTIONS.get(e.op()))
                .filter(text -> e.args().subList(first, end).stream().anyMatch(varies));
    }
}
