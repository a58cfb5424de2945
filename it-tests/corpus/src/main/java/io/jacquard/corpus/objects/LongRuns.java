package io.jacquard.corpus.objects;

import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Objects in long loops, in helpers and beside checkpoints. */
public final class LongRuns {
    private LongRuns() {}

    private static final class State {
        double q;
        double p;
        double energy;
        int bounces;

        State(double q, double p) {
            this.q = q;
            this.p = p;
            energy = energy();
        }

        double energy() {
            return 0.5 * p * p + 1 - Math.cos(q);
        }

        void step(double h) {
            p -= h * Math.sin(q);
            q += h * p;
            if (q > 1) {
                q = 2 - q;
                p = -p;
                bounces++;
            }
            energy += 0.1 * (energy() - energy);
        }

        void steps(double h, int n) {
            for (int i = 0; i < n; i++) {
                step(h);
                if (bounces > 3) {
                    return;
                }
            }
        }
    }

    @Differentiable
    @Args("n = 0|1|7|20")
    static double checkpointed(double q, double p, int n) {
        State s = new State(q, p);
        for (@Checkpoint int i = 0; i < n; i++) {
            s.step(0.1);
        }
        return s.energy + s.q * s.bounces;
    }

    @Differentiable
    @Args("n = 0|1|7|20")
    static double everySecond(double q, double p, int n) {
        State s = new State(q, p);
        double sum = 0;
        for (@Checkpoint(every = 2) int i = 0; i < n; i++) {
            State start = new State(s.p, s.q);
            start.steps(0.05, 3);
            s.step(0.1 * start.energy);
            if (s.bounces == 2) {
                s = new State(s.p, s.q);
                continue;
            }
            sum += s.energy * start.q;
        }
        return sum + s.p;
    }

    @Differentiable
    @Args("n = 0|1|7")
    static double nested(double q, double p, int n) {
        State s = new State(q, p);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            s.steps(0.1, i);
            for (int j = i; j > 0; j--) {
                State t = new State(s.q, sum * 0.1);
                t.steps(0.2, j);
                if (t.energy > 1.5) {
                    s.p *= 0.5;
                    break;
                }
                s.q += 0.01 * t.p;
                sum += t.energy * s.energy();
            }
        }
        return sum + s.energy();
    }

    private static double run(double q, double h, int n) {
        State s = new State(q, 0);
        while (n-- > 0) {
            s.step(h);
            if (s.energy() > 2) {
                return s.q * s.p;
            }
        }
        return s.energy * s.q;
    }

    @Differentiable
    @Args("n = 0|1|7")
    static double helpers(double q, double h, int n) {
        double a = run(q, h, n);
        return a * run(a, h * a, 3) + run(q * 0.5, h, n + 1);
    }

    @Differentiable
    @Args("n = 0|1|7; q[k]; k = 1|2|3")
    static double[] trajectories(double[] q, double h, int n) {
        double[] out = new double[q.length];
        for (int k = 0; k < q.length; k++) {
            State s = new State(q[k], k);
            s.steps(h, n);
            State t = new State(s.q, s.p);
            t.step(out[k] + s.energy);
            out[k] = t.energy * s.q;
            if (k > 0) {
                out[k] += out[k - 1] * t.p;
            }
        }
        return out;
    }

    /** A simplex that is searched by an object with arrays of its own. */
    private static final class Newton {
        final double[] x = new double[2];
        private final double[][] jacobian = new double[2][2];
        private final double[] f = new double[2];
        int steps;

        Newton(double x0, double x1) {
            x[0] = x0;
            x[1] = x1;
        }

        private void evaluate(double a, double b) {
            f[0] = x[0] * x[0] + x[1] * x[1] - a;
            f[1] = x[0] * x[1] - b;
            jacobian[0][0] = 2 * x[0];
            jacobian[0][1] = 2 * x[1];
            jacobian[1][0] = x[1];
            jacobian[1][1] = x[0];
        }

        boolean improve(double a, double b) {
            evaluate(a, b);
            double det = jacobian[0][0] * jacobian[1][1] - jacobian[0][1] * jacobian[1][0];
            if (Math.abs(det) < 1e-3) {
                return false;
            }
            x[0] -= (f[0] * jacobian[1][1] - f[1] * jacobian[0][1]) / det;
            x[1] -= (jacobian[0][0] * f[1] - jacobian[1][0] * f[0]) / det;
            steps++;
            return Math.abs(f[0]) + Math.abs(f[1]) > 1e-6;
        }
    }

    @Differentiable
    @Args("a in 4..5; b in 0.5..1")
    static double solved(double a, double b) {
        Newton newton = new Newton(2, 0.5);
        while (newton.improve(a, b) && newton.steps < 4) {
            newton.x[1] *= 1.0 + 1e-3 * newton.steps;
        }
        return newton.x[0] * newton.x[0] * newton.x[1] + newton.steps;
    }
}
