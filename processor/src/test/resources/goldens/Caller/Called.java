import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Called {
    @Differentiable(companions = Companion.CALLS)
    static double powers(double[] x, double a, int k) {
        double s = a;
        for (int i = 0; i < k; i++) {
            s *= x[i];
        }
        return s;
    }
}
