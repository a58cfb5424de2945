package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Sum {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i];
    }
    return s;
  }
}
