package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Root {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x) {
    return Math.sqrt(x);
  }
}
