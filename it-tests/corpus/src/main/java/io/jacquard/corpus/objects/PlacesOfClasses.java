package io.jacquard.corpus.objects;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Labels, enums, and classes in interfaces, records and enums. */
@SuppressWarnings("fallthrough")
public final class PlacesOfClasses {
    double a = 2;
    double b;

    PlacesOfClasses() {}

    enum Mode {
        SINE,
        SQUARE;

        static final class Counter {
            double s;

            void add(double x) {
                s += x;
            }
        }
    }

    interface Shape {
        class Circle {
            double r;

            double area() {
                return 3 * r * r;
            }
        }
    }

    record Holder(double x) {
        static class Sum {
            double s;

            Sum(double s) {
                this.s = s;
            }

            double plus(Holder h) {
                s += h.x;
                return s;
            }
        }
    }

    @Differentiable
    static double elsewhere(double x) {
        Mode.Counter c = new Mode.Counter();
        Shape.Circle circle = new Shape.Circle();
        Holder.Sum sum = new Holder.Sum(x);
        c.add(x);
        circle.r = c.s * sum.plus(new Holder(x));
        return circle.area() * sum.s;
    }

    double poly(double x) {
        b += a * x;
        return b * x;
    }

    @Differentiable
    static double own(double x) {
        PlacesOfClasses o = new PlacesOfClasses();
        o.a = x;
        double r = o.poly(x) * o.poly(o.b);
        return r + new PlacesOfClasses().poly(r) + o.b;
    }

    private static final class Search {
        double best;
        int visits;

        double find(double[][] a, double x) {
            outer:
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    visits++;
                    if (a[i][j] > 1.3) {
                        best += a[i][j] * x;
                        continue outer;
                    }
                    switch (visits % 4) {
                        case 0:
                            break outer;
                        case 1:
                            best *= x;
                            break;
                        case 2:
                            if (best > 3) {
                                return best;
                            }
                        default:
                            best += x;
                    }
                }
                visits++;
            }
            return -best;
        }
    }

    @Differentiable
    static double labels(double[][] a, double x) {
        Search s = new Search();
        double r = 0;
        outer:
        for (int k = 0; k < 3; k++) {
            r += s.find(a, x);
            for (int i = 0; i < k; i++) {
                if (s.find(a, r) < 0 && s.visits > 5) {
                    s.visits = 0;
                    continue outer;
                }
                r *= 0.5;
                if (r > 6) {
                    break outer;
                }
            }
        }
        return r + s.best * s.visits;
    }

    static final class Texts {
        String name = "log";
        Mode mode = Mode.SINE;

        double apply(double x) {
            if (name.equals("log")) {
                return Math.log(x);
            }
            return switch (mode) {
                case SINE -> Math.sin(x);
                case SQUARE -> x * x;
            };
        }

        void next() {
            mode = Mode.SQUARE;
            name = "";
        }
    }

    @Differentiable
    static double texts(double x, double y) {
        Texts t = new Texts();
        double a = t.apply(x);
        t.name = "other";
        a *= t.apply(y);
        t.next();
        return a + t.apply(x) * t.apply(y);
    }

    @Differentiable
    static double cases(double x, int n) {
        double r = x;
        switch (n) {
            case 0:
                Search s = new Search();
                s.best = x * x;
                r += s.best;
                break;
            case 1:
                s = new Search();
                s.visits = 3;
                r *= s.best + x;
                break;
            default:
                r = 2 * x;
        }
        return r;
    }

    static final class Strings {
        final String name;
        String other;
        double k;

        Strings(String name) {
            this.name = name;
            k = name.length();
            other = name + "x";
        }

        double get(double x) {
            return name == null ? x : name.isEmpty() ? k : other.equals("ax") ? x * x : x * k;
        }
    }

    @Differentiable
    @Args("name = a|bb")
    static double strings(double x, String name) {
        Strings s = new Strings(name);
        double r = s.get(x);
        s.other = "ax";
        return r * s.get(x);
    }

    static final class Nul {
        String name = null;
        double k;

        Nul(double k) {
            this.k = k;
        }

        double get(double x) {
            return name == null ? x : x * k;
        }
    }

    @Differentiable
    static double nul(double x) {
        Nul s = new Nul(x);
        double r = s.get(x);
        s.name = "a";
        return r * s.get(x);
    }

    static final class Inits {
        double a = Math.floor(K) + 1;
        int k = (int) K;
        double c = k > 2 ? a : a * k;
        float f = k;
        long l = 'a';
        char ch = 65;
        byte by = (byte) 200;
        boolean z = c > 1 && !(f == 2);
        static final double K = 2.7;
        double[] v = new double[k];
        double[] u = v;

        {
            v[0] = c;
            u[1] = l;
        }

        double sum() {
            return a + k + c + f + l + ch + by + (z ? 1 : 2) + v[0] + v[1];
        }
    }

    @Differentiable
    static double inits(double x) {
        Inits s = new Inits();
        s.v[0] *= x;
        s.u[1] *= s.v[0];
        return s.sum() * x;
    }

    static final class Inits2 {
        double[] v = new double[(int) K];
        static final double K = 2.7;
        double[] u = v.clone();
        double[] w = make(u);

        static double[] make(double[] x) {
            double[] y = new double[x.length];
            y[0] = x[1] + 2;
            return y;
        }

        double sum() {
            return v[0] + u[1] + w[0];
        }
    }

    @Differentiable
    static double inits2(double x) {
        Inits2 s = new Inits2();
        s.w[0] *= x;
        return s.sum() * x;
    }
}
