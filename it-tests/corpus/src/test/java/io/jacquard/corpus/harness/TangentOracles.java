package io.jacquard.corpus.harness;

/** The tangent companion: against differences of the user's own method, and its forms against each other. */
final class TangentOracles {
    private static final double STEP = 1e-4;
    /** Where the method itself computes with {@code float}: a difference needs a step that its rounding does not drown. */
    private static final double SINGLE_STEP = 1.0 / 64;

    private TangentOracles() {}

    /** Differences of the user's method: Richardson's extrapolation of two central ones. */
    static void differences(Point point, Point other) {
        double[] tangent = TangentCalls.easy(point, point.direction);
        boolean single = point.signature.single();
        double step = single ? SINGLE_STEP : STEP;
        double[] wide = centralDifference(point, step);
        double[] narrow = centralDifference(point, step / 2);
        double[] expected = new double[wide.length];
        boolean finite = true;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (4 * narrow[i] - wide[i]) / 3;
            finite &= Double.isFinite(expected[i]);
        }
        // Where the method itself gives NaN, differences say nothing; the dot product still does.
        if (finite) {
            double size = Values.largest(Values.flat(point.dependents()));
            double tolerance = single
                    ? 2e-3 * Values.largest(expected) + 1e-4 * size + 1e-6
                    : 1e-6 * Values.largest(expected) + 1e-11 * size + 1e-14;
            Expect.close("tangent", tangent, expected, tolerance);
        }
    }

    /** No branch changes so near to the point that differences of different widths disagree: says nothing about companions. */
    static void smooth(Point point, double tolerance) {
        if (point.signature.single()) {
            return;
        }
        double[] wide = centralDifference(point, STEP);
        double[] narrow = centralDifference(point, STEP / 2);
        double size = Values.largest(Values.flat(point.dependents()));
        if (java.util.Arrays.stream(wide).allMatch(Double::isFinite)) {
            Expect.close("central difference", narrow, wide, tolerance * Values.largest(wide) + 1e-9 * size + 1e-14);
        }
    }

    /** No branch changes so near to the point that differences of any width disagree, be it too near for those that companions are held against to tell. */
    static void smoothNearby(Point point) {
        if (point.signature.single()) {
            return;
        }
        double[] wide = centralDifference(point, STEP);
        double size = Values.largest(Values.flat(point.dependents()));
        for (double step : new double[] {10 * STEP, STEP / 10, STEP / 100}) {
            double[] other = centralDifference(point, step);
            if (java.util.Arrays.stream(wide).allMatch(Double::isFinite)) {
                double tolerance = 1e-5 * Values.largest(wide) + 1e-9 * size + 1e-14;
                Expect.close("central difference", other, wide, tolerance * Math.max(1, step * step / (STEP * STEP)));
            }
        }
    }

    /** The lean form, twice, with a workspace that has seen another point in between. */
    static void lean(Point point, Point other) {
        if (!point.signature.hasLean()) {
            return;
        }
        double[] expected = TangentCalls.easy(point, point.direction);
        Object used = point.companions.workspace("Tangent");
        Expect.equal("lean tangent", TangentCalls.lean(point, point.direction, used), expected);
        Expect.equal("lean tangent, second call", TangentCalls.lean(point, point.direction, used), expected);
        TangentCalls.lean(other, other.direction, used);
        Expect.equal("lean tangent after another point", TangentCalls.lean(point, point.direction, used), expected);
        Object fresh = point.companions.freshWorkspace("Tangent");
        Expect.equal("lean tangent, new workspace", TangentCalls.lean(point, point.direction, fresh), expected);
    }

    private static double[] centralDifference(Point point, double step) {
        double[] up = Values.flat(point.independents());
        double[] down = up.clone();
        for (int i = 0; i < up.length; i++) {
            up[i] += step * point.direction[i];
            down[i] -= step * point.direction[i];
        }
        double[] high = point.valueAt(up);
        double[] low = point.valueAt(down);
        Expect.that(high.length == low.length, "the length of the result depends on the independents");
        for (int i = 0; i < high.length; i++) {
            high[i] = (high[i] - low[i]) / (2 * step);
        }
        return high;
    }
}
