package io.jacquard.processor.rules;

import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Make;
import java.util.Optional;

/**
 * The partial derivative of an operator to one operand, {@code ± factor / divisor}, or 0 where {@code condition} is false. Kept in parts so that a dot or
 * bar can be multiplied and divided as a person would write it.
 *
 * @param singular whether it may be infinite or NaN where the value is not: such a partial must not meet a zero dot or bar
 */
public record Partial(Expr factor, Expr divisor, boolean negative, Optional<Expr> condition, boolean singular) {
    private static final Expr UNIT = Const.of(1.0);

    static Partial one() {
        return times(UNIT);
    }

    static Partial times(Expr factor) {
        return new Partial(factor, UNIT, false, Optional.empty(), false);
    }

    static Partial over(Expr divisor) {
        return new Partial(UNIT, divisor, false, Optional.empty(), false);
    }

    Partial minus() {
        return new Partial(factor, divisor, !negative, condition, singular);
    }

    Partial dividedBy(Expr other) {
        return new Partial(factor, other, negative, condition, singular);
    }

    Partial when(Expr test) {
        return new Partial(factor, divisor, negative, Optional.of(test), singular);
    }

    Partial asSingular() {
        return new Partial(factor, divisor, negative, condition, true);
    }

    /** The same where its condition is known to hold. */
    public Partial chosen() {
        return new Partial(factor, divisor, negative, Optional.empty(), singular);
    }

    /** The product with a dot or bar, which it holds exactly once. */
    public Expr by(Expr seed) {
        Expr product = Make.div(Make.mul(factor, seed), divisor);
        Expr signed = negative ? Make.neg(product) : product;
        return condition
                .map(test -> Make.choose(test, signed, Const.zero(signed.type())))
                .orElse(signed);
    }
}
