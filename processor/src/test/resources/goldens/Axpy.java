package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Axpy {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static void f(double a, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += a * x[i];
    }
  }
}
