package goldens;

import io.jacquard.Differentiable;

class Receiver {
  private final double[] w;
  double bias;

  Receiver(double[] w, double bias) {
    this.w = w;
    this.bias = bias;
  }

  @Differentiable(wrt = {"x", "this.w"})
  double f(double[] x) {
    double s = bias;
    for (int i = 0; i < x.length; i++) {
      s += w[i] * x[i];
    }
    return s * s;
  }
}
