package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Bundle adjustment: where cameras see points, and where they should. */
public final class Ba {
    private Ba() {}

    /**
     * The error of one observation.
     *
     * @param camera rotation, centre, focal length, principal point and two coefficients of radial distortion
     * @param point the point
     * @param weight what the error is multiplied by
     * @param feature where the camera sees the point
     * @param error receives the two coordinates of the error
     */
    @Differentiable(wrt = {"camera", "point", "weight"})
    @Args("camera[11] in -0.5..0.5; point[3] in 3..5; feature[2]; error[2] out")
    public static void error(double[] camera, double[] point, double weight, double[] feature, double[] error) {
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = point[i] - camera[3 + i];
        }
        double[] seen = new double[3];
        rotate(camera, moved, seen);
        double a = seen[0] / seen[2];
        double b = seen[1] / seen[2];
        double rho = a * a + b * b;
        double scale = camera[6] * (1 + camera[9] * rho + camera[10] * rho * rho);
        error[0] = weight * (scale * a + camera[7] - feature[0]);
        error[1] = weight * (scale * b + camera[8] - feature[1]);
    }

    /** A point turned around the axis in the first elements of {@code r}, by an angle that is the length of the axis. */
    @Differentiable
    @Args("r[3] in 0..0; x[3]; y[3] out")
    public static void rotate(double[] r, double[] x, double[] y) {
        double squared = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        if (squared != 0) {
            double angle = Math.sqrt(squared);
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double v0 = r[0] / angle;
            double v1 = r[1] / angle;
            double v2 = r[2] / angle;
            double along = (v0 * x[0] + v1 * x[1] + v2 * x[2]) * (1 - cos);
            y[0] = x[0] * cos + (v1 * x[2] - v2 * x[1]) * sin + v0 * along;
            y[1] = x[1] * cos + (v2 * x[0] - v0 * x[2]) * sin + v1 * along;
            y[2] = x[2] * cos + (v0 * x[1] - v1 * x[0]) * sin + v2 * along;
        } else {
            y[0] = x[0] + r[1] * x[2] - r[2] * x[1];
            y[1] = x[1] + r[2] * x[0] - r[0] * x[2];
            y[2] = x[2] + r[0] * x[1] - r[1] * x[0];
        }
    }

    /** What keeps the weight of an observation from vanishing. */
    @Differentiable
    public static double weightError(double weight) {
        return 1 - weight * weight;
    }
}
