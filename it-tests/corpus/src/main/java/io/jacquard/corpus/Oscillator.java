package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** A final class, its fields open to the package. */
final class Oscillator {
    final double stiffness;
    double damping;
    final int steps;
    final double[] forces;

    Oscillator(double stiffness, double damping, int steps, double[] forces) {
        this.stiffness = stiffness;
        this.damping = damping;
        this.steps = steps;
        this.forces = forces;
    }

    static Oscillator receiver(double stiffness, double damping, int steps, double[] forces) {
        return new Oscillator(stiffness, damping, steps, forces);
    }

    @Args("x; v; forces[steps]")
    @Differentiable
    @Differentiable(
            name = "OscillatorEnergyOfFields",
            wrt = {"this.damping", "this.forces", "v", "this.stiffness"})
    double energy(double x, double v) {
        double h = 0.1;
        for (int i = 0; i < steps; i++) {
            double a = acceleration(x, v) + forces[i];
            v = v + h * a;
            x = x + h * v;
        }
        return 0.5 * v * v + 0.5 * this.stiffness * x * x;
    }

    private double acceleration(double x, double v) {
        return -stiffness * x - this.damping * v * Math.abs(v);
    }

    @Args("u[n] inout; forces[n]")
    @Differentiable
    @Differentiable(
            name = "OscillatorPushOfForces",
            wrt = {"u", "this.forces"})
    void push(double[] u, double h) {
        for (int i = 0; i < u.length; i++) {
            u[i] = u[i] + h * forces[i] * Math.sin(u[i]);
        }
    }

    @Args("steps = 3; forces[3]")
    @Differentiable(wrt = "this.damping")
    double decay() {
        return Math.exp(-damping * steps);
    }

    /** Nothing of the object is read. */
    @Args("forces[1]; steps = 1")
    @Differentiable
    double kinetic(double v) {
        return 0.5 * v * v;
    }

    /** Gives an array of the object, which the caller of a companion gets a copy of. */
    @Args("forces[n]; steps = 1")
    @Differentiable(
            wrt = {"x", "this.forces"},
            of = "result")
    double[] given(double[] x) {
        double[] w = x;
        w = this.forces;
        return w;
    }

    /** A parameter that becomes another name of a field, and steps inside expressions. */
    @Args("forces[3]; steps = 1; x[3]")
    @Differentiable(wrt = {"x", "this.forces", "this.stiffness"})
    double renamed(double[] x) {
        double s = 0;
        int i = 0;
        s += x[i++] * forces[i] * stiffness;
        double t;
        s += (t = forces[i++] * x[2]) * t;
        x = forces;
        return s * x[0] + x[i] * acceleration(t, s);
    }
}
