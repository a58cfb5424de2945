package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Gather {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double[] x, int[] at) {
    double s = 0;
    for (int i = 0; i < at.length; i++) {
      s += Math.cos(x[at[i]]);
    }
    return s;
  }
}
