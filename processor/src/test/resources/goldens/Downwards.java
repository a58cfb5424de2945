package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Downwards {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x) {
    double p = 0;
    for (int i = x.length - 1; i >= 0; i--) {
      p = p * 0.5 + Math.sin(p) * x[i];
    }
    return p;
  }
}
