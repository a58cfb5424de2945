import io.jacquard.Differentiable;

final class HiddenAliases {
    record Rec(double[] a, double[] b) {
        Rec {}

        double step(double x) {
            a[0] = b[0] * x;
            return a[0] - b[0] * x;
        }
    }

    static final class Two {
        final double[] a;
        double[] b;

        Two(double[] a, double[] b) {
            this.a = a;
            this.b = b;
        }

        void set(double x) {
            a[0] = x;
        }
    }

    static final class One {
        final double[] a;

        One(double[] a) {
            this.a = a;
        }
    }

    record Ragged(double[][] rows, int n) {
        Ragged(int n) {
            this(new double[n][], n);
//              ^ Aliasing
            for (int i = 0; i < n; i++) {
                rows[i] = new double[n - i];
//                      ^ Aliasing
            }
        }
    }

    static final class Doubled {
        double a;
        double b;

        void m0(double x) {
            a += x * b;
            b += a;
        }

        void m1(double x) {
            m0(x);
            m0(x * a);
        }

        void m2(double x) {
            m1(x);
            m1(x * a);
        }

        void m3(double x) {
            m2(x);
            m2(x * a);
        }

        void m4(double x) {
            m3(x);
            m3(x * a);
        }

        void m5(double x) {
            m4(x);
            m4(x * a);
        }

        void m6(double x) {
            m5(x);
            m5(x * a);
        }

        void m7(double x) {
            m6(x);
            m6(x * a);
        }

        void m8(double x) {
            m7(x);
            m7(x * a);
        }

        void m9(double x) {
            m8(x);
            m8(x * a);
        }

        void m10(double x) {
            m9(x);
            m9(x * a);
        }

        void m11(double x) {
            m10(x);
            m10(x * a);
        }

        void m12(double x) {
            m11(x);
            m11(x * a);
        }
    }

    static double[] same(double[] x) {
        return x;
    }

    static double[] through(double[] x) {
        One one = new One(x);
        return one.a;
    }

    @Differentiable
    static double record(double x, double y) {
        double[] t = {x, y};
        return new Rec(t, same(t)).step(y);
//      ^ Aliasing
    }

    @Differentiable
    static double object(double x, double y) {
        double[] t = {x, y};
        Two two = new Two(t, same(t));
        two.set(x * y);
//             ^ Aliasing
        return two.a[0] * two.b[0];
    }

    @Differentiable
    static double helper(double x, double y) {
        double[] t = {x, y};
        double[] u = through(t);
        u[0] *= x;
//           ^ Aliasing
        return t[0] * u[0];
    }

    @Differentiable
    static double rows(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            Ragged r = new Ragged(i + 1);
            r.rows()[0][i] = x * s;
            s += r.rows()[0][0];
        }
        return s;
    }

    @Differentiable
    static double doubled(double x) {
        Doubled d = new Doubled();
        d.m12(x);
//           ^ UnsupportedCall
        return d.a;
    }
}
