package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Programs written to break a reverse sweep. */
public final class Stress {
    private Stress() {}

    @Differentiable
    static double valueNeededFromInsideBranch(double[] x) {
        double s = 1;
        double kept = 0.5;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                kept = s * x[i];
                s = kept * kept;
            } else {
                s = s * kept + x[i];
                kept = Math.sin(s);
            }
            s = s / (1 + kept * kept);
        }
        return s * kept;
    }

    @Differentiable
    static double carriedAcrossTwoNests(double[] x, int k) {
        double a = 1;
        double b = 0.5;
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < x.length; i++) {
                a = a * x[i] / (1 + b * b);
            }
            b = b * a + 0.1;
            for (int i = x.length - 1; i >= 0; i--) {
                b = Math.sin(a * b) + x[i];
                a = a + 0.1 * b;
            }
        }
        return a * b;
    }

    @Differentiable
    static double arrayStateAcrossNest(double[] x, int k) {
        double[] u = new double[x.length];
        for (int i = 0; i < x.length; i++) u[i] = x[i];
        double s = 0;
        for (int t = 0; t < k; t++) {
            for (int i = 0; i < u.length; i++) {
                double left = i > 0 ? u[i - 1] : u[u.length - 1];
                if (left > u[i]) {
                    u[i] = u[i] * left;
                } else {
                    u[i] = u[i] / (1 + left);
                }
                s += u[i] * u[i] * t;
            }
        }
        return s;
    }

    @Differentiable
    static double indexArithmetic(double[] x, int k) {
        double[] w = new double[5];
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            at = (at * 2 + k + 1) % 5;
            w[at] = w[at] * 0.5 + x[i] * x[i];
            int old = at;
            at = (at + 3) % 5;
            w[at] += w[old] * x[i];
        }
        double s = 0;
        for (int i = 4; i >= 0; i--) s = s * w[i] + w[i];
        return s;
    }

    @Differentiable
    @Args("n >= 1")
    static double integerStateDecides(double[] x) {
        double s = 1;
        int mode = 0;
        int count = 1;
        for (int i = 0; i < 2 * x.length; i++) {
            double v = x[i % x.length];
            if (mode % 2 == 0) {
                s = s * v;
                count += 2;
            } else {
                s = s / count + v;
                count /= 2;
            }
            mode += s > 1 ? 1 : 2;
        }
        return s * count;
    }

    @Differentiable
    static double triangularWithLocalState(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1;
            for (int j = i; j < x.length; j++) {
                double q = p * x[j];
                for (int k = j; k >= i; k -= 2) {
                    q = q * x[k] + p;
                }
                p = q / (1 + q * q);
                s += p * q;
            }
        }
        return s;
    }

    @Differentiable
    static double sameNameInEveryScope(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            double t = x[i] * s;
            s = t * t;
        }
        for (int i = 0; i < x.length; i++) {
            double t = x[i] + s;
            for (int j = 0; j < 2; j++) {
                double u = t * s;
                t = u / (1 + u * u);
            }
            for (int j = 0; j < 2; j++) {
                double u = t + s;
                s = u * 0.3;
            }
            s = s * t;
        }
        if (s > 0) {
            double t = s * s;
            s = t;
        } else {
            int t = 3;
            s = t;
        }
        return s;
    }

    @Differentiable
    static double overwrittenInputs(double a, double b, double c) {
        a = a * b;
        b = b * a * c;
        c = a / b;
        a = Math.exp(-c * c);
        b = a;
        c = b * c;
        a = a * a + b * b + c * c;
        return a;
    }

    @Differentiable
    @Args("n >= 1; u[n] inout")
    static double aliasesOfOneElement(double[] u, int k) {
        int i = k % u.length;
        int j = (k + u.length) % u.length;
        u[i] = u[j] * u[i];
        u[j] += u[i];
        u[i] *= u[j];
        double t = u[i];
        u[j] = 0;
        return t * u[i] + t * t;
    }

    @Differentiable
    static double resetEachTime(double[] x) {
        double s = 0;
        double t = 3;
        for (int i = 0; i < x.length; i++) {
            t = 1;
            t = t * x[i];
            t = t * t;
            s += t * s + t;
        }
        t = t * s;
        return t;
    }

    @Differentiable
    static double unusedOnSomePaths(double x, double y, int k) {
        double a = x * y;
        double b = Math.sin(a);
        double r = 0;
        if (k == 0) {
            r = a * a;
        } else if (k == 1) {
            r = b * x;
            b = 0;
        }
        a = k > 1 ? b : r;
        return a * y + r;
    }

    @Differentiable
    static double squareRootsOfZero(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double zero = 0 * i;
            s += Math.sqrt(x[i]) + Math.sqrt(zero) * 2;
        }
        return s;
    }

    @Differentiable
    @Args("x in -1..1")
    static double meanAndVariance(double[] x) {
        double mean = 0;
        for (int i = 0; i < x.length; i++) mean += x[i];
        mean /= x.length + 1;
        double v = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean;
            v += d * d;
        }
        return v / (x.length + 2) + mean;
    }

    @Differentiable
    static double logistic(double r, double x, int n) {
        for (int i = 0; i < n; i++) x = r * x * (1 - x);
        return x;
    }

    @Differentiable
    static double euler(double[] p, double h, int steps) {
        double q = 1;
        double v = 0;
        double work = 0;
        for (int t = 0; t < steps; t++) {
            double force = -q;
            for (int i = 0; i < p.length; i++) {
                force += p[i] * Math.sin((i + 1) * q);
            }
            double vMid = v + 0.5 * h * force;
            q += h * vMid;
            v = vMid + 0.5 * h * (force - q);
            work += force * vMid * h;
        }
        return work + q * v;
    }

    @Differentiable
    @Args("s in 90..110; k in 95..105; r in 0.01..0.05; v in 0.1..0.3; t in 0.5..1")
    static double blackScholes(double s, double k, double r, double v, double t) {
        double d1 = (Math.log(s / k) + (r + 0.5 * v * v) * t) / (v * Math.sqrt(t));
        double d2 = d1 - v * Math.sqrt(t);
        return s * normal(d1) - k * Math.exp(-r * t) * normal(d2);
    }

    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) * poly;
        return z > 0 ? 1 - tail : tail;
    }

    @Differentiable
    @Args("m >= 1; points[m][2]; k = 1|2")
    static double[][] centroids(double[][] points, int k) {
        double[][] c = new double[2][2];
        c[0][0] = 0.5;
        c[0][1] = 0.5;
        c[1][0] = 1.5;
        c[1][1] = 1.5;
        for (int t = 0; t < k; t++) {
            double[][] sum = new double[2][2];
            double n0 = 0;
            double n1 = 0;
            for (int i = 0; i < points.length; i++) {
                double[] p = points[i];
                double d0 = (p[0] - c[0][0]) * (p[0] - c[0][0]) + (p[1] - c[0][1]) * (p[1] - c[0][1]);
                double d1 = (p[0] - c[1][0]) * (p[0] - c[1][0]) + (p[1] - c[1][1]) * (p[1] - c[1][1]);
                double w = 1 / (1 + Math.exp(d0 - d1));
                n0 += w;
                n1 += 1 - w;
                for (int j = 0; j < 2; j++) {
                    sum[0][j] += w * p[j];
                    sum[1][j] += (1 - w) * p[j];
                }
            }
            for (int j = 0; j < 2; j++) {
                c[0][j] = sum[0][j] / n0;
                c[1][j] = sum[1][j] / n1;
            }
        }
        return c;
    }

    @Differentiable
    static double deepNest(double[] x) {
        double s = 0.5;
        for (int i = 0; i < x.length; i++) {
            double a = s * x[i];
            for (int j = 0; j < 2; j++) {
                double b = a + s;
                if (b > 1) {
                    for (int k = 0; k <= j; k++) {
                        double c = b * x[i] + k;
                        s = s / c + 0.1 * b;
                        b = c * 0.5;
                    }
                } else {
                    a = a * b + 0.3;
                }
                s = s * 0.5 + b * a * 0.1;
            }
        }
        return s;
    }
}
