package goldens;

import io.jacquard.Differentiable;
import java.util.Arrays;

final class Window {
  private Window() {}

  @Differentiable
  static double[] f(double[] x, double s) {
    double[] y = x.clone();
    System.arraycopy(y, 0, y, 1, y.length - 1);
    Arrays.fill(y, 0, 1, s * s);
    for (int i = 0; i < x.length; i++) {
      y[i] *= x[i];
    }
    return y;
  }
}
