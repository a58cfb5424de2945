package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Cumulate {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static void f(double[] u) {
    for (int i = 1; i < u.length; i++) {
      u[i] = u[i] * u[i - 1];
    }
  }
}
