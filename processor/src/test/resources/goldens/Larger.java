package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Larger {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double a, double b) {
    return Math.max(a, b);
  }
}
