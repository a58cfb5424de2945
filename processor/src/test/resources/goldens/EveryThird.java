package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class EveryThird {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x) {
    double p = 1;
    for (int i = 0; i < x.length; i += 3) {
      p = p * x[i];
    }
    return p;
  }
}
