package io.jacquard.corpus.physics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Two bodies, and the angles between them. */
public final class Orbits {
    private static final double MU = 1.0;

    private Orbits() {}

    /** Kepler's equation by Newton from a start of second order. */
    @Args("m in 0.3..2.5; e in 0.1..0.6")
    @Differentiable
    static double eccentricAnomaly(double m, double e) {
        if (e < 0 || e >= 1) throw new IllegalArgumentException("eccentricity " + e);
        double anomaly = m + e * Math.sin(m) * (1 + e * Math.cos(m));
        double delta = Double.MAX_VALUE;
        int i = 0;
        while (Math.abs(delta) > 1e-14 && i++ < 30) {
            delta = (anomaly - e * Math.sin(anomaly) - m) / (1 - e * Math.cos(anomaly));
            anomaly -= delta;
        }
        return anomaly;
    }

    /** Hyperbolic branch, Halley's steps. */
    @Args("m in 0.5..3; e in 1.2..2")
    @Differentiable
    static double hyperbolicAnomaly(double m, double e) {
        double h = Math.log(2 * m / e + 1.8);
        for (int i = 0; i < 40; i++) {
            double f = e * Math.sinh(h) - h - m;
            double f1 = e * Math.cosh(h) - 1;
            double f2 = e * Math.sinh(h);
            double step = f / (f1 - 0.5 * f * f2 / f1);
            h -= step;
            if (Math.abs(step) < 1e-14) break;
        }
        return h;
    }

    /** Elements to position and velocity. */
    @Args("a in 1..2; e in 0.1..0.5; i in 0.3..1; node in 0..1; peri in 0..1; m in 0.3..2; state[6] out")
    @Differentiable
    static void stateVector(double a, double e, double i, double node, double peri, double m, double[] state) {
        double big = m;
        for (int k = 0; k < 8; k++) big -= (big - e * Math.sin(big) - m) / (1 - e * Math.cos(big));
        double root = Math.sqrt(1 - e * e);
        double x = a * (Math.cos(big) - e);
        double y = a * root * Math.sin(big);
        double rate = Math.sqrt(MU / (a * a * a)) / (1 - e * Math.cos(big));
        double vx = -a * rate * Math.sin(big);
        double vy = a * root * rate * Math.cos(big);
        double cO = Math.cos(node), sO = Math.sin(node);
        double cw = Math.cos(peri), sw = Math.sin(peri);
        double ci = Math.cos(i), si = Math.sin(i);
        double px = cO * cw - sO * sw * ci, py = sO * cw + cO * sw * ci, pz = sw * si;
        double qx = -cO * sw - sO * cw * ci, qy = -sO * sw + cO * cw * ci, qz = cw * si;
        state[0] = x * px + y * qx;
        state[1] = x * py + y * qy;
        state[2] = x * pz + y * qz;
        state[3] = vx * px + vy * qx;
        state[4] = vx * py + vy * qy;
        state[5] = vx * pz + vy * qz;
    }

    /** Position and velocity to elements, by the vectors of Laplace and of angular momentum. */
    @Args("r[3] in 0.8..1.2; v[3] in -0.3..0.6")
    @Differentiable
    static double[] elements(double[] r, double[] v) {
        double[] h = new double[3];
        double[] ecc = new double[3];
        cross(r, v, h);
        cross(v, h, ecc);
        double rn = norm(r);
        for (int k = 0; k < 3; k++) ecc[k] = ecc[k] / MU - r[k] / rn;
        double e = norm(ecc);
        double energy = 0.5 * dot(v, v) - MU / rn;
        double a = -MU / (2 * energy);
        double inclination = Math.acos(h[2] / norm(h));
        double node = Math.atan2(h[0], -h[1]);
        double anomaly = Math.acos(dot(ecc, r) / (e * rn));
        if (dot(r, v) < 0) anomaly = 2 * Math.PI - anomaly;
        return new double[] {a, e, inclination, node, anomaly};
    }

    private static void cross(double[] a, double[] b, double[] out) {
        out[0] = a[1] * b[2] - a[2] * b[1];
        out[1] = a[2] * b[0] - a[0] * b[2];
        out[2] = a[0] * b[1] - a[1] * b[0];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** Universal variables: Stumpff functions by series, one propagation. */
    @Args("r[3] in 0.9..1.1; v[3] in 0.2..0.4; dt in 0.3..0.6")
    @Differentiable
    static double[] propagated(double[] r, double[] v, double dt) {
        double r0 = norm(r);
        double vr = dot(r, v) / r0;
        double alpha = 2 / r0 - dot(v, v) / MU;
        double chi = Math.sqrt(MU) * Math.abs(alpha) * dt;
        double c = 0;
        double s = 0;
        for (int it = 0; it < 30; it++) {
            double z = alpha * chi * chi;
            c = 0;
            s = 0;
            double term = 0.5;
            double termS = 1.0 / 6;
            for (int k = 0; k < 12; k++) {
                c += term;
                s += termS;
                term *= -z / ((2 * k + 3) * (2 * k + 4));
                termS *= -z / ((2 * k + 4) * (2 * k + 5));
            }
            double f = r0 * vr * chi * chi * c + (1 - alpha * r0) * chi * chi * chi * s + r0 * chi - dt;
            double df = r0 * vr * chi * (1 - z * s) + (1 - alpha * r0) * chi * chi * c + r0;
            double ratio = f / df;
            if (Math.abs(ratio) < 1e-13) break;
            chi -= ratio;
        }
        double f = 1 - chi * chi * c / r0;
        double g = dt - chi * chi * chi * s;
        double[] out = new double[3];
        for (int k = 0; k < 3; k++) out[k] = f * r[k] + g * v[k];
        return out;
    }

    /** A transfer between two circles and a plane change shared between its burns, best of a coarse scan. */
    @Args("r1 in 1..1.2; r2 in 2..3; di in 0.4..0.5")
    @Differentiable
    static double transferCost(double r1, double r2, double di) {
        double at = 0.5 * (r1 + r2);
        double v1 = Math.sqrt(MU / r1), v2 = Math.sqrt(MU / r2);
        double p = Math.sqrt(MU * (2 / r1 - 1 / at)), q = Math.sqrt(MU * (2 / r2 - 1 / at));
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= 4; k++) {
            double s = k / 4.0 * di;
            double cost = Math.sqrt(v1 * v1 + p * p - 2 * v1 * p * Math.cos(s))
                    + Math.sqrt(v2 * v2 + q * q - 2 * v2 * q * Math.cos(di - s));
            if (cost < best) best = cost;
        }
        return best;
    }

    /** Oblateness drags the node: secular rates over a day, angle brought back into one turn. */
    @Args("a in 1.1..1.3; e in 0.01..0.1; inclination in 0.5..1; node0 in 5.5..6; days = 1|30")
    @Differentiable
    static double nodeDrift(double a, double e, double inclination, double node0, int days) {
        final double j2 = 1.08263e-3;
        double p = a * (1 - e * e);
        double n = Math.sqrt(MU / (a * a * a));
        double rate = -1.5 * j2 * n * Math.cos(inclination) / (p * p);
        double node = node0 + rate * days * 10;
        while (node < 0) node += 2 * Math.PI;
        node %= 2 * Math.PI;
        return node;
    }

    /** Light time: a moving target seen where it was, by iteration. */
    @Args("x[3] in 4..5; v[3] in 0.1..0.3; speed in 3..4")
    @Differentiable
    static double lightTime(double[] x, double[] v, double speed) {
        double tau = 0;
        double last;
        do {
            last = tau;
            double s = 0;
            for (int k = 0; k < 3; k++) {
                double d = x[k] - v[k] * tau;
                s += d * d;
            }
            tau = Math.sqrt(s) / speed;
        } while (Math.abs(tau - last) > 1e-14);
        return tau;
    }
}
