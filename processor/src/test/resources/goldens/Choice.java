package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Choice {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x) {
    return x == 0 ? 0 : x * Math.log(x);
  }
}
