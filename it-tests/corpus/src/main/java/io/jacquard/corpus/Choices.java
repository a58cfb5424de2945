package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** {@code switch} in its forms, and paths that end in an exception. */
public final class Choices {
    private static final String WHAT = "limit";

    private Choices() {}

    @Differentiable
    @Args("k = 0|1|2|3|7")
    static double arrows(double x, double y, int k) {
        double s = x;
        switch (k) {
            case 0 -> s *= y;
            case 1, 2 -> {
                double t = s * y;
                s += t * t;
            }
            default -> s = Math.sin(s);
        }
        return s * x;
    }

    @Differentiable
    @Args("k = 0|1|2|3|7")
    static double colons(double x, double y, int k) {
        double s;
        switch (k % 4) {
            case 0:
                s = x * y;
                break;
            case 1:
            case 2:
                if (x > y) {
                    s = x;
                    break;
                }
                s = y * y;
                break;
            default:
                return x / y;
        }
        return s * s;
    }

    @Differentiable
    @Args("k = 0|1|2|3|7")
    @SuppressWarnings("fallthrough")
    static double fallingThrough(double x, double y, int k) {
        double s = 1.0;
        switch (k) {
            case 0:
                s *= x;
            case 1:
                s += y * s;
                break;
            default:
                s *= y;
            case 3:
                s = s * s + x;
        }
        return s;
    }

    @Differentiable
    @Args("k = 0|1|2|3|7")
    static double expression(double x, double y, int k) {
        double s = switch (k) {
            case 0 -> x * y;
            case 1, 3 -> Math.exp(x);
            default -> 2;
        };
        return s * s
                + (switch (k) {
                    case 7 -> y;
                    default -> x * x;
                });
    }

    @Differentiable
    static double inLoop(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            switch (i % 3) {
                case 0:
                    s += x[i] * x[i];
                    continue;
                case 1:
                    s *= x[i];
                    break;
                default:
                    s -= x[i] * s;
            }
            s = Math.sqrt(s + 1.0);
        }
        return s;
    }

    @Differentiable
    static double guarded(double[] x, double a) {
        if (a < 0.0) {
            throw new IllegalArgumentException("a is " + a + ", below " + 0);
        }
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] > 0.0)) {
                throw new ArithmeticException();
            }
            s += Math.log(x[i]) * a;
        }
        if (s > 1e9) throw new IllegalStateException(WHAT + " passed at " + (s + 1) + "!");
        if (s > 1e8) throw new IllegalStateException(String.format("%s of %d: %g", WHAT, x.length, s));
        return s;
    }

    @Differentiable
    static double lastResort(double x, double y) {
        double s;
        if (x > y) {
            s = x * x;
        } else if (x < y) {
            s = x * y;
        } else {
            throw new IllegalArgumentException("equal");
        }
        return s * y;
    }

    @Differentiable
    static double converging(double a, int most) {
        double x = a;
        for (int i = 0; i <= most + 20; i++) {
            double next = 0.5 * (x + a / x);
            if (Math.abs(next - x) <= 1e-14 * next) {
                return next;
            }
            x = next;
        }
        throw new IllegalStateException("no convergence after " + most + " steps");
    }

    @Differentiable
    @Args("k = 0|1|2|3")
    static double narrow(double x, double y, int k) {
        char letter = (char) ('a' + k);
        byte small = (byte) k;
        double s = x;
        switch (letter) {
            case 'a':
                s *= y;
                break;
            case 98:
                s *= s;
                break;
            default:
                s += y;
        }
        return s
                * (switch (small) {
                    case 1 -> x * y;
                    case 2 -> y;
                    default -> 2 * x;
                });
    }
}
