package goldens;

import io.jacquard.Differentiable;

final class Roots {
  @Differentiable
  static double[] f(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) y[i] = Math.sqrt(x[i]);
    return y;
  }
}
