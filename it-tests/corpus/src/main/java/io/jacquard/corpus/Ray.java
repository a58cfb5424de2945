package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** A record: its components, as fields and by their accessors. */
record Ray(double height, double angle, double[] indices, int passes) {
    Ray {
        if (passes < 0) {
            throw new IllegalArgumentException("passes");
        }
    }

    /** One that is written out. */
    public double angle() {
        return angle;
    }

    static Ray receiver(double height, double angle, double[] indices, int passes) {
        return new Ray(height, angle, indices, passes);
    }

    @Args("indices[n] in 1.2..1.8; angle in 0.1..0.3")
    @Differentiable
    @Differentiable(
            name = "RayTraceOfComponents",
            wrt = {"this.height", "this.angle", "this.indices"})
    double trace(double distance) {
        double h = height();
        double a = angle();
        for (int p = 0; p < passes; p++) {
            for (int i = 0; i < indices.length; i++) {
                a = Math.asin(Math.sin(a) / this.indices()[i] * 1.1);
                h += distance * Math.tan(a) * indices[i];
            }
        }
        return h;
    }

    @Args("indices[1]; passes = 1; angle in 0.1..0.3")
    @Differentiable(
            name = "Ray_Exit",
            wrt = {"x", "this.angle"})
    double[] exit(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = height * Math.cos(angle) + x[i] * Math.sin(angle());
        }
        return y;
    }
}
