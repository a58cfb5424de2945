package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class ExpOfProduct {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x, double y) {
    return x * Math.exp(x * y);
  }
}
