package io.jacquard.processor.explain;

import java.math.BigInteger;

/** A fraction in lowest terms, its denominator positive: what the sum of a triangle of numbers needs. */
record Ratio(BigInteger over, BigInteger under) {
    static final Ratio ONE = of(1);

    Ratio {
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Ratio of(long whole) {
        return of(whole, 1);
    }

    static Ratio of(long over, long under) {
        return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    boolean isWhole() {
        return under.equals(BigInteger.ONE);
    }

    boolean is(long whole) {
        return isWhole() && over.equals(BigInteger.valueOf(whole));
    }

    double number() {
        return over.doubleValue() / under.doubleValue();
    }
}
