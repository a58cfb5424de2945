package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class MatVec {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double[] f(double[][] a, double[] x) {
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += a[i][j] * x[j];
      }
    }
    return y;
  }
}
