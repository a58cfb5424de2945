import io.jacquard.Companion;
import io.jacquard.Differentiable;

/** Annotated methods that methods of other classes call. */
final class Curves {
    private Curves() {}

    @Differentiable(wrt = "x")
    static double line(double x, double slope, double[] c, int k) {
        if (c.length > 0 && slope > 3) {
            return x;
        }
        return slope * x + k;
    }

    @Differentiable
    static void scale(double[] x, double[] y, double a) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= a * y[i];
        }
    }

    @Differentiable(companions = Companion.TANGENT)
    static double hidden(double x) {
        return x;
    }

    @Differentiable
    static double[] same(double[] x) {
        return x;
    }
}
