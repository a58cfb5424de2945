package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Dot {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x, double[] y) {
    double s = 0.0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i];
    }
    return s;
  }
}
