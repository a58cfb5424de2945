package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Sweeps {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x, int sweeps) {
    double s = 1;
    for (int k = 0; k < sweeps; k++) {
      for (int i = 0; i < x.length; i++) {
        s = s * x[i];
      }
    }
    return s;
  }
}
