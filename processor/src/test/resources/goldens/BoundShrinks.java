package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class BoundShrinks {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s = s * x;
      n = Math.min(n, 2);
    }
    return s;
  }
}
