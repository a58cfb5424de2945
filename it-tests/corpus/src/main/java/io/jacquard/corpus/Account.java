package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Private fields, with accessors and without, in a class that has subclasses. */
public class Account {
    private final double rate;
    private double fee;
    private final double[] deposits;
    private final boolean compound;
    private static double tax = 0.25;

    protected Account(double rate, double fee, double[] deposits, boolean compound) {
        this.rate = rate;
        this.fee = fee;
        this.deposits = deposits;
        this.compound = compound;
    }

    static Account receiver(double rate, double fee, double[] deposits, boolean compound) {
        return new Account(rate, fee, deposits, compound);
    }

    public double getRate() {
        return rate;
    }

    /** Does more than to return the field. */
    public double fee() {
        return Math.abs(fee);
    }

    final double[] deposits() {
        return this.deposits;
    }

    public boolean isCompound() {
        return compound;
    }

    /** Can be overridden, so that companions look at the object's class. */
    @Args("deposits[n]")
    @Differentiable
    @Differentiable(
            name = "AccountBalanceOfFields",
            wrt = {"this.rate", "this.fee", "this.deposits"})
    public double balance(double start) {
        double b = start;
        for (int i = 0; i < deposits.length; i++) {
            b = b * grown() + deposits[i] - charge(b);
        }
        return b;
    }

    double grown() {
        return isCompound() ? Math.exp(rate * (1 - tax)) : 1 + getRate();
    }

    private double charge(double b) {
        return fee * Math.log1p(b * b);
    }

    /** Its class is of no matter: nothing that it calls can be overridden. */
    @Args("y[n] out; deposits[n]")
    @Differentiable
    @Differentiable(
            name = "AccountInterestOfFields",
            wrt = {"x", "this.rate", "this.deposits"})
    public final void interest(double[] x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * deposits[i] * rate * (compound ? 2 : 1) - charge(x[i]);
        }
    }

    /** Reads its array as a whole. */
    @Differentiable(wrt = {"x", "this.deposits"})
    final double[] copied(double[] x) {
        double[] y = new double[deposits.length + x.length];
        System.arraycopy(deposits, 0, y, 0, deposits.length);
        System.arraycopy(x, 0, y, deposits.length, x.length);
        for (int i = 0; i < y.length; i++) y[i] *= y[i] * rate;
        return y;
    }
}
