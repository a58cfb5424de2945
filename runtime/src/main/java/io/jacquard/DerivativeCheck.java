package io.jacquard;

import java.util.SplittableRandom;

/**
 * How well the derivatives of a function agree at one point: the tangent with the adjoint, and the tangent with difference
 * quotients. For tests:
 *
 * <pre>{@code
 * DerivativeCheck check = DerivativeCheck.of(SeedFJacobian.of(a), x);
 * assertTrue(check.passed(), check::toString);
 * }</pre>
 *
 * <p>A point on or next to a change of branch fails, since difference quotients mean nothing there.
 *
 * @param dotProductError |resultBar&middot;tangent - xBar&middot;xDot|, relative to the sum of the magnitudes of its
 *     products; NaN if a derivative is not finite
 * @param tangentError the largest difference between the tangent and the difference quotient, relative to the largest entry
 *     of both; NaN if one of them is not finite
 * @param dotProductTolerance what {@code dotProductError} may be
 * @param tangentTolerance what {@code tangentError} may be
 */
public record DerivativeCheck(
        double dotProductError, double tangentError, double dotProductTolerance, double tangentTolerance) {
    private static final double DOT_PRODUCT_TOLERANCE = 1e-12;
    private static final double TANGENT_TOLERANCE = 1e-6;
    private static final double STEP = 1e-4;
    private static final long SEED = 1701;

    /**
     * Checks with the tolerances that suit well-scaled functions in double precision, 1e-12 and 1e-6.
     *
     * @param function the function
     * @param x the point
     * @return what was found
     */
    public static DerivativeCheck of(VectorFunction function, double[] x) {
        return of(function, x, DOT_PRODUCT_TOLERANCE, TANGENT_TOLERANCE);
    }

    /**
     * Checks along one direction and one seed, always the same ones: one tangent, one adjoint, four evaluations.
     *
     * @param function the function
     * @param x the point
     * @param dotProductTolerance what the relative error of the dot product may be
     * @param tangentTolerance what the relative error of the tangent against difference quotients may be
     * @return what was found
     */
    public static DerivativeCheck of(
            VectorFunction function, double[] x, double dotProductTolerance, double tangentTolerance) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] xDot = direction(random, x.length);
        double[] tangent = function.jvp(x, xDot);
        double[] resultBar = direction(random, tangent.length);
        double[] xBar = function.vjp(x, resultBar);
        double output = dot(resultBar, tangent);
        double input = dot(xBar, xDot);
        double dotProductError =
                relative(Math.abs(output - input), dotOfMagnitudes(resultBar, tangent) + dotOfMagnitudes(xBar, xDot));
        return new DerivativeCheck(
                dotProductError,
                distance(tangent, differenceQuotient(function, x, xDot)),
                dotProductTolerance,
                tangentTolerance);
    }

    /**
     * The verdict.
     *
     * @return whether both errors are within their tolerances; not if one is NaN
     */
    public boolean passed() {
        return dotProductError <= dotProductTolerance && tangentError <= tangentTolerance;
    }

    private static double[] direction(SplittableRandom random, int length) {
        return random.doubles(length, -1.0, 1.0).toArray();
    }

    /** Central differences at two steps, extrapolated (Richardson): the error falls with the fourth power of the step. */
    private static double[] differenceQuotient(VectorFunction function, double[] x, double[] xDot) {
        double[] coarse = centralDifference(function, x, xDot, STEP);
        double[] fine = centralDifference(function, x, xDot, STEP / 2);
        double[] result = new double[fine.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (4.0 * fine[i] - coarse[i]) / 3.0;
        }
        return result;
    }

    private static double[] centralDifference(VectorFunction function, double[] x, double[] xDot, double step) {
        double[] ahead = function.value(moved(x, xDot, step));
        double[] behind = function.value(moved(x, xDot, -step));
        double[] result = new double[ahead.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (ahead[i] - behind[i]) / (2.0 * step);
        }
        return result;
    }

    private static double[] moved(double[] x, double[] xDot, double step) {
        double[] result = x.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += step * xDot[i];
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        double difference = 0.0;
        double largest = 0.0;
        for (int i = 0; i < a.length; i++) {
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
            largest = Math.max(largest, Math.max(Math.abs(a[i]), Math.abs(b[i])));
        }
        return relative(difference, largest);
    }

    private static double relative(double error, double scale) {
        return error == 0.0 ? 0.0 : error / scale;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double dotOfMagnitudes(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] * b[i]);
        }
        return sum;
    }
}
