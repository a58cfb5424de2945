package io.jacquard.product;

/** The seed's function f(x) = sqrt(F x / n) at one point, linearised by hand in the way generated code does it. */
final class SeedPoint implements Factored {
    final double[] x;
    final double[][] a;
    final double[] result;

    private SeedPoint(double[] x, double[][] a, double[] result) {
        this.x = x;
        this.a = a;
        this.result = result;
    }

    static SeedPoint forward(double[] x, double[][] a) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double[] ai = a[i];
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += ai[j] * x[j];
            }
            y[i] = Math.sqrt(s / x.length);
        }
        return new SeedPoint(x.clone(), a, y);
    }

    @Override
    public int rows() {
        return result.length;
    }

    @Override
    public int columns() {
        return x.length;
    }

    @Override
    public double[] value(double[] flat) {
        return result;
    }

    @Override
    public Cost cost() {
        long m = rows();
        long n = columns();
        return new Cost(2 * m * n + 2 * m, 2 * m * n + 3 * m, 2 * m * n + 3 * m, 2 * n + 3, 0);
    }

    @Override
    public long savedBytes() {
        return (long) Double.BYTES * (rows() + columns());
    }

    @Override
    public SeedLanes lanes(int width) {
        return new SeedLanes(width, x.length, result.length);
    }

    @Override
    public boolean sharesLanesWith(Linearized other) {
        return other instanceof SeedPoint point && point.x.length == x.length && point.result.length == result.length;
    }

    @Override
    public void reverse(Lanes lanes) {
        SeedLanes bars = (SeedLanes) lanes;
        if (bars.width == 1) {
            reverse(bars.result0, bars.x0);
        } else {
            reverse(bars.result0, bars.result1, bars.result2, bars.result3, bars.x0, bars.x1, bars.x2, bars.x3);
        }
        bars.spoilOutputs();
    }

    @Override
    public void tangent(Lanes lanes) {
        SeedLanes dots = (SeedLanes) lanes;
        if (dots.width == 1) {
            tangent(dots.x0, dots.result0);
        } else {
            tangent(dots.x0, dots.x1, dots.x2, dots.x3, dots.result0, dots.result1, dots.result2, dots.result3);
        }
    }

    @Override
    public Terms terms() {
        Terms terms = new Terms();
        for (int i = 0; i < a.length; i++) {
            terms.rows(1);
            terms.passive(0, 0, 0, 0, x.length, a[i], 0);
        }
        return terms;
    }

    @Override
    public boolean sharesIndependentsWith(Factored other) {
        return other instanceof SeedPoint point && point.x.length == x.length;
    }

    @Override
    public SeedLanes outputs() {
        return new SeedLanes(4, 0, result.length);
    }

    @Override
    public void reverse(Lanes lanes, double[][] weights) {
        SeedLanes bars = (SeedLanes) lanes;
        for (int i = 0; i < a.length; i++) {
            double partial = 1 / (2 * result[i]) / x.length;
            weights[0][i] = bars.result0[i] * partial;
            weights[1][i] = bars.result1[i] * partial;
            weights[2][i] = bars.result2[i] * partial;
            weights[3][i] = bars.result3[i] * partial;
        }
        bars.spoilOutputs();
    }

    private void reverse(double[] resultBar0, double[] xBar0) {
        for (int i = 0; i < a.length; i++) {
            double sBar0 = resultBar0[i] / (2 * result[i]) / x.length;
            if (sBar0 != 0) {
                double[] ai = a[i];
                for (int j = 0; j < xBar0.length; j++) {
                    xBar0[j] += ai[j] * sBar0;
                }
            }
        }
    }

    private void reverse(
            double[] resultBar0,
            double[] resultBar1,
            double[] resultBar2,
            double[] resultBar3,
            double[] xBar0,
            double[] xBar1,
            double[] xBar2,
            double[] xBar3) {
        for (int i = 0; i < a.length; i++) {
            double partial = 1 / (2 * result[i]) / x.length;
            double sBar0 = resultBar0[i] * partial;
            double sBar1 = resultBar1[i] * partial;
            double sBar2 = resultBar2[i] * partial;
            double sBar3 = resultBar3[i] * partial;
            if (sBar0 != 0 || sBar1 != 0 || sBar2 != 0 || sBar3 != 0) {
                double[] ai = a[i];
                for (int j = 0; j < xBar0.length; j++) {
                    xBar0[j] += ai[j] * sBar0;
                    xBar1[j] += ai[j] * sBar1;
                    xBar2[j] += ai[j] * sBar2;
                    xBar3[j] += ai[j] * sBar3;
                }
            }
        }
    }

    private void tangent(double[] xDot0, double[] resultDot0) {
        for (int i = 0; i < a.length; i++) {
            double[] ai = a[i];
            double sDot0 = 0;
            for (int j = 0; j < xDot0.length; j++) {
                sDot0 += ai[j] * xDot0[j];
            }
            resultDot0[i] = sDot0 / x.length / (2 * result[i]);
        }
    }

    private void tangent(
            double[] xDot0,
            double[] xDot1,
            double[] xDot2,
            double[] xDot3,
            double[] resultDot0,
            double[] resultDot1,
            double[] resultDot2,
            double[] resultDot3) {
        for (int i = 0; i < a.length; i++) {
            double[] ai = a[i];
            double sDot0 = 0;
            double sDot1 = 0;
            double sDot2 = 0;
            double sDot3 = 0;
            for (int j = 0; j < xDot0.length; j++) {
                sDot0 += ai[j] * xDot0[j];
                sDot1 += ai[j] * xDot1[j];
                sDot2 += ai[j] * xDot2[j];
                sDot3 += ai[j] * xDot3[j];
            }
            double partial = 1 / (2 * result[i]) / x.length;
            resultDot0[i] = sDot0 * partial;
            resultDot1[i] = sDot1 * partial;
            resultDot2[i] = sDot2 * partial;
            resultDot3[i] = sDot3 * partial;
        }
    }
}
