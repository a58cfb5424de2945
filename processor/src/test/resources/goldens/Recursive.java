package goldens;

import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Recursive {
  @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
  static double f(double x, int n) {
    if (n == 0) {
      return 1;
    }
    double half = f(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
  }
}
