import io.jacquard.Differentiable;

final class Loops {
    private static final int STRIDE = 2;
    static final int BACK = -STRIDE;

    @Differentiable
    static double headers(double[] x, int n, long k) {
        double s = 0;
        for (int i = 0; i < n; i++) s += x[i];
        for (int i = n - 1; i >= 0; --i) s -= x[i];
        for (int i = 0; i <= n; i += STRIDE) s *= 2;
        for (int i = n; i > 0; i -= 3) {
            s += 1;
        }
        for (int i = n; i > 0; i += BACK) s++;
        for (long i = 0; i < n; i++) s += 2;
        for (long i = k; k > i; i += 2 * STRIDE) s += 2;
        for (var i = 0; n > i; ++i) {}
        for (int i = 0; (i) < x.length; i += 1 + 1) ;
        return s;
    }

    @Differentiable
    static double boundThatChanges(double[] x) {
        int n = x.length;
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x[i];
            n = Math.min(n, 2);
        }
        return s;
    }

    @Differentiable
    static double scopes(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            s += t;
        }
        for (int i = 0; i < x.length; i++) {
            int t = i;
            {
                double u = t;
                s += u;
            }
            double u = 1;
            s *= u;
        }
        if (s > 0) {
            double t = s;
            s = t * t;
        } else if (s < -1) s = 0;
        else s = 1;
        return s;
    }
}
