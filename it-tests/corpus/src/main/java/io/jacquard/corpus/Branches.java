package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Conditions, on passive and on varied values. */
public final class Branches {
    private Branches() {}

    @Differentiable
    @Args("x in 0.3..2.2")
    static double damped(double[] x) {
        double s = 0.0;
        for (int i = 0; i < x.length; i++) {
            if (s > 1.0) s = 0.5 * s * x[i];
            else s += x[i] * x[i];
        }
        return s;
    }

    @Differentiable
    @Args("x in -2..2")
    static double piecewise(double x) {
        double y;
        if (x < -1) {
            y = -x;
        } else if (x < 0) {
            y = x * x;
        } else if (x < 1) {
            y = Math.sin(x);
        } else {
            y = x * x * x;
        }
        return y * x;
    }

    @Differentiable
    @Args("x in -2..2; y in -2..2")
    static double nested(double x, double y) {
        double t = x * y;
        if (x > 0) {
            t = t * t;
            if (y > x) {
                x = t * y;
            } else {
                y = t + x;
                if (t > 0.5) t = x * y * t;
            }
        } else if (y > 0) {
            t = Math.exp(t);
        }
        return t * x + y;
    }

    @Differentiable
    @Args("x in -2..2")
    static double ternaries(double x, boolean flag) {
        double a = x > 0 ? x * x : -x;
        double b = flag ? a * x : x > 1 ? a : 2 * a;
        return (flag ? a : b) * (b > a ? 2 : x) + (x < 0 ? 1 : 0);
    }

    @Differentiable
    @Args("x in -1..1")
    static double ternaryInLoop(double[] x) {
        double s = 0.1;
        for (int i = 0; i < x.length; i++) {
            s += x[i] > 0 ? x[i] * s : s < 0.2 ? x[i] : -s * s;
        }
        return s;
    }

    @Differentiable
    @Args("x in -1..1")
    static double ternaryOfMixedTypes(double x, int k) {
        double t = k > 0 ? k : x;
        double u = x > 0 ? 1 : x * x;
        return t * u + x;
    }

    @Differentiable
    @Args("x in -2..2")
    static double[] rectified(double[] x, double slope) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                y[i] = x[i];
            } else {
                y[i] = slope * x[i];
            }
        }
        return y;
    }

    @Differentiable
    @Args("x in -3..3")
    static double huber(double[] x, double delta) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double r = Math.abs(x[i]);
            if (r <= delta) {
                s += 0.5 * r * r;
            } else {
                s += delta * (r - 0.5 * delta);
            }
        }
        return s;
    }

    @Differentiable
    @Args("x in -2..2")
    static double[] clamped(double[] x, double lo, double hi) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.min(Math.max(x[i], -lo), hi) * x[i];
        }
        return y;
    }

    @Differentiable
    static double definedInBranches(double x, boolean flag) {
        double a;
        double b = 1;
        if (flag) {
            a = x * x;
            b = a * x;
        } else {
            a = Math.sin(x);
        }
        double c = a * b;
        if (!flag) {
            double local = c * c;
            a = local * x;
        }
        return a * c;
    }

    @Differentiable
    @Args("x in -1..1")
    static double shortCircuit(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            if (i > 0 && x[i - 1] > 0) {
                s *= x[i] + 2;
            }
            if (i == x.length - 1 || x[i + 1] < 0) {
                s = s * s * 0.5;
            }
            if (!(i > 1 && s > 1)) s += x[i];
        }
        return s;
    }

    @Differentiable
    @Args("x in -1..1")
    static double booleanLocals(double[] x) {
        boolean seen = false;
        boolean all = true;
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            boolean positive = x[i] > 0;
            if (seen && !positive) {
                s = s * x[i];
            }
            seen = seen | positive;
            all &= positive ^ seen;
            if (seen != all) s += x[i] * s;
        }
        return all ? s * 2 : s;
    }

    @Differentiable
    @Args("x in -1..1")
    static double stateMachine(double[] x) {
        int state = 0;
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            if (state == 0) {
                s = s * 2 * x[i] + 1;
                if (s > 1) state = 1;
            } else if (state == 1) {
                s = Math.cos(s) * x[i];
                state = x[i] > 0 ? 2 : 0;
            } else {
                s = s * s + x[i];
                state = 0;
            }
        }
        return s * (state + 1);
    }

    @Differentiable
    static double parity(double[] x) {
        double even = 1;
        double odd = 1;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 0) {
                even *= x[i];
            } else {
                odd = odd * even + x[i];
            }
        }
        return even * odd;
    }

    @Differentiable
    @Args("n >= 1")
    static double ternaryInIndexAndBound(double[] x, boolean flag) {
        double s = 1;
        for (int i = 0; i < (flag ? x.length : x.length / 2); i++) {
            s = s * x[flag ? i : x.length - 1 - i] + x[i > 0 ? i - 1 : 0];
        }
        return s;
    }

    @Differentiable
    @Args("x in -1..1")
    static double loopInsideBranch(double[] x, int k) {
        double s = 0.5;
        if (k > 0) {
            for (int i = 0; i < x.length; i++) s = s * x[i] + k;
        } else {
            for (int i = x.length - 1; i >= 0; i--) {
                if (x[i] < 0) {
                    for (int j = 0; j < i; j++) s = Math.sin(s) + x[j] * s;
                }
            }
        }
        return s;
    }

    @Differentiable
    @Args("x in 0.8..1.2")
    static double conditionOverwritten(double[] x) {
        double s = 0.9;
        for (int i = 0; i < x.length; i++) {
            double t = s * x[i];
            if (t < 1) {
                t = t * t + 1;
                s = t * x[i] / 2;
            } else {
                s = s / t;
                t = 0;
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    @Args("x in 0.09999..0.10001")
    static double knifeEdge(double x) {
        double s = 0.1 * 10 - 1;
        double r = x;
        if (s > 0) {
            r = x * x;
        }
        if (s == 0) r = r * 3;
        return r;
    }

    @Differentiable
    static double constantConditions(double x) {
        double t = x;
        if (true) t = t * x;
        if (false) t = t * t * t;
        if (1 > 2) {
            t = 0;
        } else {
            t = t * x;
        }
        return t;
    }

    @Differentiable
    @Args("x in -1..1; y in -1..1")
    static double equalBranches(double x, double y) {
        double t = 0;
        if (x > y) {
        } else {
            t = x;
        }
        if (x <= y) {
            ;
        }
        if (x >= y) t = y * y;
        if (x != y) t += x * y;
        return t;
    }

    @Differentiable
    @Args("x in -2..2")
    static double xLogX(double x) {
        double a = x <= 0 ? 0 : x * Math.log(x);
        double b = 0;
        if (x > 0) b = Math.sqrt(x);
        return a + b * x;
    }

    @Differentiable
    static double parameterReplacedInBranch(double a, double b, boolean flag) {
        double t = b * b;
        if (flag) a = t;
        return a * b;
    }

    /** The condition again, where its variables have changed. */
    @Differentiable
    @Args("a in 0.1..1; b in 0.2..0.6")
    static double sameConditionLater(double a, double b) {
        double s = a;
        boolean again = false;
        b += b;
        if (b > 0.9) {
            s *= b;
            b -= 0.2 * a;
            again = b > 0.9;
            if (again) s += b * b;
        }
        return again ? s * b : s;
    }
}
