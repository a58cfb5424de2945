package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** A charge between two others, one of which can be moved. */
public final class Particle {
    private Particle() {}

    /** The potential at a place; what moves the particle is the negative of its gradient. */
    @Differentiable
    @Args("x[2] in 0..8; w in -0.5..0.5")
    public static double potential(double[] x, double w) {
        return 1 / distance(x[0] - 10, x[1] - 10 + w) + 1 / distance(x[0] - 10, x[1]);
    }

    /** The square of where the particle hits the axis; its force is written out, so that one derivative is enough. */
    @Differentiable
    @Args("w in -0.5..0.5")
    public static double miss(double w) {
        double x = 0;
        double y = 8;
        double vx = 0.75;
        double vy = 0;
        double dt = 0.1;
        while (true) {
            double dx = x - 10;
            double dy = y - 10 + w;
            double near = Math.pow(distance(dx, dy), -3);
            double far = Math.pow(distance(dx, y), -3);
            double ax = dx * near + dx * far;
            double ay = dy * near + y * far;
            double nextX = x + dt * vx;
            double nextY = y + dt * vy;
            if (nextY <= 0) {
                double hit = nextX - nextY / vy * vx;
                return hit * hit;
            }
            x = nextX;
            y = nextY;
            vx += dt * ax;
            vy += dt * ay;
        }
    }

    private static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
