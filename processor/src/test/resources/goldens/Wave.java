package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Wave {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double a, double b) {
    double t = a * b;
    double u = Math.sin(t);
    t = u * u + a;
    return t * Math.exp(-b);
  }
}
