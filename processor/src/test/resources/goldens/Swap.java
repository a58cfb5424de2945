package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Swap {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static void f(double[] a) {
    double t = a[0];
    a[0] = a[1];
    a[1] = t;
  }
}
