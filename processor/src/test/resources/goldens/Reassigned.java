package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Reassigned {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x) {
    x = x * x;
    x = x * x;
    return x;
  }
}
