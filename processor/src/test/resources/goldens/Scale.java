package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Scale {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double[] f(double a, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = a * x[i];
    }
    return y;
  }
}
