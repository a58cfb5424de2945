package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Triangular {
  @Differentiable(companions = Companion.ADJOINT)
  static void f(double[][] l, double[] x) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= l[i][j] * x[j];
      }
      x[i] /= l[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= l[j][i] * x[j];
      }
      x[i] /= l[i][i];
    }
  }
}
