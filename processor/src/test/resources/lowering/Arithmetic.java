import io.jacquard.Differentiable;

@SuppressWarnings("lossy-conversions")
final class Arithmetic {
    @Differentiable
    static double promotion(double x, int i, long k, boolean b) {
        double s = 1 / 2 * x + i / 2;
        s = i + k * x - +i % 3;
        s = -i * -1.5 + ~i + (i << 2) + (k >>> i) + (i >> k);
        boolean c = !b && i < k || x != 0 ^ b;
        c |= b;
        c = i == k & c;
        long m = i;
        m = i | 0x0fL;
        return c ? s : i;
    }

    @Differentiable
    static double literals(double x) {
        double a = 1e3 + 0x1p-3 + 1_000 + 5L + -2147483648 + .5;
        return ((a)) + x;
    }

    @Differentiable
    static double casts(double x, int i) {
        double y = (double) i / 2 + (int) x + (long) (x * 2);
        int k = (int) (long) x;
        return (int) (y) + k;
    }

    @Differentiable
    static double compound(double x, int i, long k, int[] p) {
        i *= 1.9;
        i += 1L;
        i <<= k;
        k <<= i;
        k += i;
        x += i;
        x++;
        --x;
        i++;
        k--;
        p[i] -= x;
        p[0]++;
        (x) = (x) * 2;
        return x;
    }

    @Differentiable
    static double choice(double x, int i, long k) {
        long m = x > 0 ? i : k;
        boolean b = x > 0 ? i > 0 : x < -1;
        return b ? x : m;
    }
}
