package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Square {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x) {
    return x * x;
  }
}
