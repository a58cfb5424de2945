package goldens;

import io.jacquard.Differentiable;

final class Seed {
  @Differentiable(wrt = "x")
  static double[] f(double[] x, double[][] a) {
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double s = 0;
      for (int j = 0; j < x.length; j++) {
        s += a[i][j] * x[j];
      }
      y[i] = Math.sqrt(s / x.length);
    }
    return y;
  }
}
