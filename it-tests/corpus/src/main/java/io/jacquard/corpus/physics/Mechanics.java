package io.jacquard.corpus.physics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Bodies that move: many, two, or the links of an arm. */
public final class Mechanics {
    private final double gravity;
    private final double softening;
    private final double[] mass;

    Mechanics(double gravity, double softening, double[] mass) {
        this.gravity = gravity;
        this.softening = softening;
        this.mass = mass;
    }

    static Mechanics receiver(double gravity, double softening, double[] mass) {
        return new Mechanics(gravity, softening, mass);
    }

    /** Accelerations of all pairs, each pair once. */
    @Args("pos[n][3] in -1..1; acc[n][3] inout; mass[n]; gravity; softening in 0.2..0.3; n = 0|1|2|4")
    @Differentiable
    @Differentiable(
            name = "MechanicsPullOfMasses",
            wrt = {"pos", "this.mass", "this.gravity"})
    void pull(double[][] pos, double[][] acc) {
        for (int i = 0; i < pos.length; i++) {
            for (int d = 0; d < 3; d++) acc[i][d] = 0;
        }
        for (int i = 0; i < pos.length; i++) {
            for (int j = i + 1; j < pos.length; j++) {
                double dx = pos[j][0] - pos[i][0];
                double dy = pos[j][1] - pos[i][1];
                double dz = pos[j][2] - pos[i][2];
                double r2 = dx * dx + dy * dy + dz * dz + softening * softening;
                double w = gravity / (r2 * Math.sqrt(r2));
                acc[i][0] += w * mass[j] * dx;
                acc[i][1] += w * mass[j] * dy;
                acc[i][2] += w * mass[j] * dz;
                acc[j][0] -= w * mass[i] * dx;
                acc[j][1] -= w * mass[i] * dy;
                acc[j][2] -= w * mass[i] * dz;
            }
        }
    }

    @Args("pos[n][2] in -1..1; vel[n][2] in -1..1; mass[n]; gravity; softening in 0.2..0.3; n = 0|1|3")
    @Differentiable
    double energy(double[][] pos, double[][] vel) {
        double kinetic = 0;
        double potential = 0;
        for (int i = 0; i < mass.length; i++) {
            double v2 = 0;
            for (double v : vel[i]) v2 += v * v;
            kinetic += 0.5 * mass[i] * v2;
            for (int j = 0; j < i; j++) potential -= gravity * mass[i] * mass[j] / distance(pos[i], pos[j]);
        }
        return kinetic + potential;
    }

    private double distance(double[] a, double[] b) {
        double s = softening * softening;
        for (int d = 0; d < a.length; d++) {
            double t = a[d] - b[d];
            s += t * t;
        }
        return Math.sqrt(s);
    }

    /** Verlet's positions for a chain under gravity, lengths put right a few times after each step. */
    @Args("x[n] inout; y[n] inout; mass[n]; gravity in 0.1..0.2; softening in 0.1..0.2; n = 1|2|4; steps = 0|1|2")
    @Differentiable
    void verletChain(double[] x, double[] y, int steps) {
        double[] ox = x.clone();
        double[] oy = y.clone();
        for (int s = 0; s < steps; s++) {
            for (int i = 1; i < x.length; i++) {
                double nx = 2 * x[i] - ox[i];
                double ny = 2 * y[i] - oy[i] - gravity;
                ox[i] = x[i];
                oy[i] = y[i];
                x[i] = nx;
                y[i] = ny;
            }
            for (int iteration = 0; iteration < 2; iteration++) {
                for (int i = 0; i + 1 < x.length; i++) {
                    double dx = x[i + 1] - x[i];
                    double dy = y[i + 1] - y[i];
                    double length = Math.sqrt(dx * dx + dy * dy + 0.01);
                    double wi = i == 0 ? 0 : 1 / mass[i];
                    double wj = 1 / mass[i + 1];
                    double f = (length - 0.5) / (length * (wi + wj));
                    x[i] += wi * f * dx;
                    y[i] += wi * f * dy;
                    x[i + 1] -= wj * f * dx;
                    y[i + 1] -= wj * f * dy;
                }
            }
        }
    }

    /** Lennard-Jones with minimum images in a periodic box, cut off and shifted. */
    @Args("x[3*n] in 0.05..0.95; box in 3..3.5; n = 0|1|2|3")
    @Differentiable
    static double lennardJones(double[] x, double box) {
        int n = x.length / 3;
        double cut2 = 0.16 * box * box;
        double c6 = 1 / (cut2 * cut2 * cut2);
        double shift = 4 * (c6 * c6 - c6);
        double u = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double r2 = 0;
                for (int d = 0; d < 3; d++) {
                    double delta = x[3 * i + d] + 1.1 * i - x[3 * j + d] - 1.1 * j;
                    delta -= box * Math.rint(delta / box);
                    r2 += delta * delta;
                }
                if (r2 >= cut2) continue;
                double s6 = 1 / (r2 * r2 * r2);
                u += 4 * (s6 * s6 - s6) - shift;
            }
        }
        return 0.01 * u;
    }

    /** A double pendulum's accelerations from its mass matrix. */
    @Args("theta[2] in 0.2..1; omega[2] in -1..1; l1; l2; m2")
    @Differentiable
    static double[] doublePendulum(double[] theta, double[] omega, double l1, double l2, double m2) {
        final double g = 9.81;
        double delta = theta[0] - theta[1];
        double c = Math.cos(delta), s = Math.sin(delta);
        double a11 = (1 + m2) * l1, a12 = m2 * l2 * c;
        double a21 = l1 * c, a22 = l2;
        double b1 = -m2 * l2 * omega[1] * omega[1] * s - (1 + m2) * g * Math.sin(theta[0]);
        double b2 = l1 * omega[0] * omega[0] * s - g * Math.sin(theta[1]);
        double det = a11 * a22 - a12 * a21;
        return new double[] {(b1 * a22 - b2 * a12) / det, (a11 * b2 - a21 * b1) / det};
    }

    /** Hand of an arm from joint angles by homogeneous transforms, each link by Denavit and Hartenberg's four numbers. */
    @Args("q[n] in -1..1; a[n]; alpha[n] in -1..1; d[n]")
    @Differentiable
    static double[] forwardKinematics(double[] q, double[] a, double[] alpha, double[] d) {
        double[][] t = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
        double[] row = new double[4];
        for (int k = 0; k < q.length; k++) {
            double ct = Math.cos(q[k]), st = Math.sin(q[k]), ca = Math.cos(alpha[k]), sa = Math.sin(alpha[k]);
            for (int i = 0; i < 3; i++) {
                row[0] = t[i][0] * ct + t[i][1] * st;
                row[1] = -t[i][0] * st * ca + t[i][1] * ct * ca + t[i][2] * sa;
                row[2] = t[i][0] * st * sa - t[i][1] * ct * sa + t[i][2] * ca;
                row[3] = t[i][0] * a[k] * ct + t[i][1] * a[k] * st + t[i][2] * d[k] + t[i][3];
                System.arraycopy(row, 0, t[i], 0, 4);
            }
        }
        return new double[] {t[0][3], t[1][3], t[2][3]};
    }

    /** A planar arm pulled to a target by cyclic coordinate descent. */
    @Args("q[n] inout in 0.1..0.4; tx in 1..1.5; ty in 1..1.5; rounds = 0|1|2; n = 1|3")
    @Differentiable
    static void inverseKinematics(double[] q, double tx, double ty, int rounds) {
        int n = q.length;
        double[] px = new double[n + 1];
        double[] py = new double[n + 1];
        for (int round = 0; round < rounds; round++) {
            for (int k = n - 1; k >= 0; k--) {
                double angle = 0;
                for (int i = 0; i < n; i++) {
                    angle += q[i];
                    px[i + 1] = px[i] + Math.cos(angle);
                    py[i + 1] = py[i] + Math.sin(angle);
                }
                double hand = Math.atan2(py[n] - py[k], px[n] - px[k]);
                double goal = Math.atan2(ty - py[k], tx - px[k]);
                double turn = goal - hand;
                if (turn > Math.PI) turn -= 2 * Math.PI;
                else if (turn < -Math.PI) turn += 2 * Math.PI;
                q[k] += 0.8 * turn;
            }
        }
    }

    /** Euler's equations of a free top in a rotating frame, its spin kept on the sphere of angular momentum. */
    @Args("w[3] inout; inertia[3] in 1..3; h in 0.01..0.02; steps = 0|1|5")
    @Differentiable
    static void freeTop(double[] w, double[] inertia, double h, int steps) {
        double i1 = inertia[0], i2 = inertia[1], i3 = inertia[2];
        double l2 = sq(i1 * w[0]) + sq(i2 * w[1]) + sq(i3 * w[2]);
        for (int s = 0; s < steps; s++) {
            double a = (i2 - i3) / i1 * w[1] * w[2];
            double b = (i3 - i1) / i2 * w[2] * w[0];
            double c = (i1 - i2) / i3 * w[0] * w[1];
            w[0] += h * a;
            w[1] += h * b;
            w[2] += h * c;
            double scale = Math.sqrt(l2 / (sq(i1 * w[0]) + sq(i2 * w[1]) + sq(i3 * w[2])));
            for (int k = 0; k < 3; k++) w[k] *= scale;
        }
    }

    private static double sq(double x) {
        return x * x;
    }

    /** A ball that bounces: time of impact by the quadratic formula, energy lost each time. */
    @Args("height in 1..2; speed in 0..1; restitution in 0.6..0.9; time in 2..2.1")
    @Differentiable
    static double bouncing(double height, double speed, double restitution, double time) {
        final double g = 9.81;
        double h = height;
        double v = speed;
        double left = time;
        for (int bounce = 0; bounce < 20; bounce++) {
            double impact = (v + Math.sqrt(v * v + 2 * g * h)) / g;
            if (impact > left) {
                break;
            }
            v = restitution * (g * impact - v);
            h = 0;
            left -= impact;
        }
        return h + v * left - 0.5 * g * left * left;
    }
}
