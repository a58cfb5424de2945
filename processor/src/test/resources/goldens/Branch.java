package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Branch {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x, double limit) {
    double y = x * x;
    if (y > limit) {
      y = limit * x;
    }
    return y;
  }
}
