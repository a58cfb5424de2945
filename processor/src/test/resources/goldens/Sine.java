package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Sine {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x) {
    return Math.sin(2 * x);
  }
}
