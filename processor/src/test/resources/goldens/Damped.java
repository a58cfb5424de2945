package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Damped {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x) {
    double s = 0.0;
    for (int i = 0; i < x.length; i++) {
      if (s > 1.0) {
        s = 0.5 * s * x[i];
      } else {
        s += x[i] * x[i];
      }
    }
    return s;
  }
}
