import io.jacquard.Differentiable;

final class CallAliases {
    @Differentiable
    static double f(double[] x, double[][] a) {
        double[] t = new double[x.length];
        double[] row = a[0];
        add(row, a[0]);
//         ^ Aliasing
        return dot(x, x) + t[0];
    }

    static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) to[i] += from[i];
    }

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    @Differentiable
    static double returned(double[] p, double[] q, int n) {
        double[] r = turned(p, q, n);
        q[0] = 2 * p[0];
//           ^ Aliasing
        return r[0];
    }

    static double[] turned(double[] a, double[] b, int n) {
        if (n == 0) return a;
        return b;
    }

    @Differentiable
    static double returnedDeeper(double[] p, double[] q, int n) {
        double[] r = around(p, q, n);
        q[0] = 2 * p[0];
//           ^ Aliasing
        return r[0];
    }

    static double[] around(double[] a, double[] b, int n) {
        if (n == 0) return a;
        return around(b, a, n - 1);
    }

    @Differentiable
    static double chosen(double[] x, boolean c) {
        double[] p = {x[0], x[1]};
        double[] q = {x[1], x[2]};
        double[] t = c ? p : q;
        p[0] = x[2];
//           ^ Aliasing
        return t[0];
    }

    @Differentiable
    static double nextTrip(double[] x, int n) {
        double[] p = {x[0], x[1]};
        double s = 0;
        for (int i = 0; i < n; i++) {
            p[0] += s;
//               ^ Aliasing
            double[] t = same(p, x, i);
            s += t[0];
        }
        return s;
    }

    static double[] same(double[] a, double[] b, int n) {
        if (n % 2 == 0) return a;
        return b;
    }

    @Differentiable
    static void rows(double[][] a, int p, int i, int j) {
        double[] above = a[p];
        p--;
        add(above, a[p + 1]);
//         ^ Aliasing
        add(a[i], a[j]);
//         ^ Aliasing
        for (int k = i; k < a.length; k++) {
            add(a[k], a[i]);
//             ^ Aliasing
            add(a[k], a[k + 1]);
        }
        for (int k = 0; k < i; k++) {
            int m = k;
            m += j;
            add(a[m], a[k]);
//             ^ Aliasing
            for (int l = 0; l < k; l++) {
                add(a[k], a[l]);
                add(a[k - 1], a[l]);
//                 ^ Aliasing
            }
        }
    }
}
