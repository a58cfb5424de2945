package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Power {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x, double y) {
    return Math.pow(x, y);
  }
}
