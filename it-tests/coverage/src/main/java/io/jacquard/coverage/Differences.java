package io.jacquard.coverage;

/**
 * Differences of a method of which nothing is known. They are taken at many widths: a tangent is right if it agrees at one of
 * them, and wrong only where three in a row agree with each other, from both sides, and not with it. Methods that round on
 * purpose, or jump, agree with nothing.
 */
final class Differences {
    /** The dependents, flat, where the independents have these values. */
    interface Function {
        double[] at(double[] x) throws Throwable;
    }

    private static final double[] STEPS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
    private static final double[] SINGLE_STEPS = {0.5, 0.1, 2e-2, 4e-3};

    private final Function function;
    private final double[] point;
    private final double[] direction;
    private final double[] steps;
    private final double tolerance;
    private final double unit;

    Differences(Function function, double[] point, double[] direction, boolean single) {
        this.function = function;
        this.point = point;
        this.direction = direction;
        steps = single ? SINGLE_STEPS : STEPS;
        tolerance = single ? 2e-3 : 1e-6;
        unit = single ? 0x1p-24 : 0x1p-53;
    }

    Oracles.Finding compare(double[] tangent) throws WrongException {
        double[][] estimates = new double[steps.length][];
        double size = Numbers.largest(value(0));
        boolean known = false;
        for (int i = 0; i < steps.length; i++) {
            estimates[i] = estimate(steps[i]);
            if (estimates[i].length != tangent.length || !Numbers.finite(estimates[i])) {
                continue;
            }
            double noise = 64 * unit * size / steps[i];
            double scale = Math.max(Numbers.largest(estimates[i]), Numbers.largest(tangent));
            double error = Numbers.distance(estimates[i], tangent);
            if (error <= tolerance * scale + noise) {
                if (scale > 100 * noise) {
                    return Oracles.Finding.RIGHT;
                }
                known = true;
            } else if (i > 1
                    && agree(estimates[i - 2], estimates[i], error)
                    && agree(estimates[i - 1], estimates[i], error)
                    && error > 100 * noise
                    && smooth(steps[i], error)) {
                throw new WrongException(
                        "tangent " + some(tangent) + ", differences " + some(estimates[i]) + " at step " + steps[i]);
            }
        }
        return known ? Oracles.Finding.FLAT : Oracles.Finding.UNDECIDED;
    }

    /** NaN or infinity is no answer where there is a derivative. */
    void requireNoDerivative(double[] tangent, double[] bars) throws WrongException {
        for (int i = 2; i < steps.length; i++) {
            double[] wide = estimate(steps[i - 2]);
            double[] narrow = estimate(steps[i]);
            double scale = Numbers.largest(narrow);
            if (narrow.length > 0
                    && Numbers.finite(wide)
                    && Numbers.finite(narrow)
                    && wide.length == narrow.length
                    && Numbers.distance(wide, narrow) <= 1e-6 * scale
                    && smooth(steps[i], scale)) {
                throw new WrongException(
                        "tangent " + some(tangent) + ", bars " + some(bars) + ", differences " + some(narrow));
            }
        }
    }

    private static boolean agree(double[] a, double[] b, double error) {
        return a.length == b.length && Numbers.finite(a) && Numbers.distance(a, b) <= 0.01 * error;
    }

    /** Whether differences from the left and from the right agree. */
    private boolean smooth(double step, double error) {
        double[] left = value(-step);
        double[] here = value(0);
        double[] right = value(step);
        if (left.length != here.length || right.length != here.length) {
            return false;
        }
        double largest = 0;
        for (int i = 0; i < here.length; i++) {
            largest = Math.max(largest, Math.abs(right[i] - 2 * here[i] + left[i]) / step);
        }
        return largest <= 0.1 * error;
    }

    /** Richardson's extrapolation of two central differences. */
    private double[] estimate(double step) {
        double[] wide = central(step);
        double[] narrow = central(step / 2);
        if (wide.length != narrow.length) {
            return new double[0];
        }
        double[] estimate = new double[wide.length];
        for (int i = 0; i < wide.length; i++) {
            estimate[i] = (4 * narrow[i] - wide[i]) / 3;
        }
        return estimate;
    }

    private double[] central(double step) {
        double[] right = value(step);
        double[] left = value(-step);
        if (right.length != left.length) {
            return new double[0];
        }
        for (int i = 0; i < right.length; i++) {
            right[i] = (right[i] - left[i]) / (2 * step);
        }
        return right;
    }

    /** Nothing where the method does not come to an end. */
    private double[] value(double step) {
        double[] x = point.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += step * direction[i];
        }
        try {
            return function.at(x);
        } catch (Throwable thrown) {
            return new double[0];
        }
    }

    private static String some(double[] x) {
        return java.util.Arrays.toString(java.util.Arrays.copyOf(x, Math.min(x.length, 6)))
                + (x.length > 6 ? " of " + x.length : "");
    }
}
