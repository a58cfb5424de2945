package io.jacquard.processor.rules;

import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Make;
import java.util.Optional;

/**
 * The partial derivative of an operator to one operand, {@code ± factor / divisor}, or 0 where {@code condition} is false. Kept in parts so that a dot or
 * bar can be multiplied and divided as a person would write it.
 *
 * @param pole where it may be infinite or NaN although the value is not: such a partial must not meet a zero dot or bar
 */
public record Partial(Expr factor, Expr divisor, boolean negative, Optional<Expr> condition, Optional<Pole> pole) {
    private static final Expr UNIT = Const.of(1.0);

    /** Whether a partial may be infinite or NaN, given what is known of numbers. */
    public interface Pole {
        boolean isPossible(Known known);
    }

    /** What is known of numbers where a partial is taken. */
    public interface Known {
        /** What a number is at least, unless it is NaN; negative infinity if that is not known. */
        double floor(Expr number);

        /** Whether a number is finite wherever what the method was given is. */
        boolean isTame(Expr number);
    }

    static Partial one() {
        return times(UNIT);
    }

    static Partial times(Expr factor) {
        return new Partial(factor, UNIT, false, Optional.empty(), Optional.empty());
    }

    static Partial over(Expr divisor) {
        return new Partial(UNIT, divisor, false, Optional.empty(), Optional.empty());
    }

    Partial minus() {
        return new Partial(factor, divisor, !negative, condition, pole);
    }

    Partial dividedBy(Expr other) {
        return new Partial(factor, other, negative, condition, pole);
    }

    Partial when(Expr test) {
        return new Partial(factor, divisor, negative, Optional.of(test), pole);
    }

    Partial asSingular() {
        return singularIf(known -> true);
    }

    /** Singular unless {@code number} is known to be above zero. */
    Partial singularUnlessPositive(Expr number) {
        return singularIf(known -> !(known.floor(number) > 0));
    }

    Partial singularIf(Pole possible) {
        return new Partial(factor, divisor, negative, condition, Optional.of(possible));
    }

    /** Whether a zero dot or bar may give anything else by it than zero, though the value is finite. */
    public boolean isSingular(Known known) {
        return pole.filter(p -> p.isPossible(known)).isPresent();
    }

    /** The same where its condition is known to hold. */
    public Partial chosen() {
        return new Partial(factor, divisor, negative, Optional.empty(), pole);
    }

    /** The product with a dot or bar, which it holds exactly once. */
    public Expr by(Expr seed) {
        Expr signed = Make.div(ofNumerator(seed), divisor);
        return condition
                .map(test -> Make.choose(test, signed, Const.zero(signed.type())))
                .orElse(signed);
    }

    /** The product of its numerator with a dot or bar. */
    public Expr ofNumerator(Expr seed) {
        Expr product = Make.mul(factor, seed);
        return negative ? Make.neg(product) : product;
    }

    public boolean isFraction() {
        return !Make.isConst(divisor, 1.0);
    }
}
