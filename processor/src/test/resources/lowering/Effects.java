import io.jacquard.Differentiable;

@SuppressWarnings("lossy-conversions")
final class Effects {
    @Differentiable
    static double all(double x, int i, long k, double[] a, double[][] m, boolean b) {
        double s = x + (x = 3) * x;
        double p = s = i = 0;
        a[i++] += a[--i] * (a[i] -= 2);
        m[i][i--]++;
        s *= b && (s = i) > 1 ? k++ : (k <<= i);
        b = (b |= x > 0) ^ (i += 1.5) > 2;
        for (int j = i++; j < i; j++) s += p++;
        one(s--, i = 2);
        return s++;
    }

    static double one(double x, int i) {
        return x;
    }
}
