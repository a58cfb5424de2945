package goldens;

import io.jacquard.Differentiable;

final class Steps {
  private Steps() {}

  @Differentiable(wrt = {"x0", "v0"})
  static double[] f(double[] x0, double[] v0, double h, int n) {
    double[] x = x0.clone();
    double[] v = v0.clone();
    double[] way = new double[x.length];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < x.length; i++) {
        v[i] -= h * x[i];
        x[i] += h * v[i];
        way[i] += h * Math.abs(v[i]);
      }
    }
    return way;
  }
}
