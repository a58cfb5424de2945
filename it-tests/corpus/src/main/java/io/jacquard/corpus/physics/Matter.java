package io.jacquard.corpus.physics;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Rates, rays, colours and epidemics. */
public final class Matter {
    private Matter() {}

    /** Three species after Robertson, semi-implicit steps, mass kept. */
    @Args("k[3] in 0.1..1; h in 0.05..0.1; steps = 0|1|4")
    @Differentiable
    static double[] robertson(double[] k, double h, int steps) {
        double a = 1, b = 0, c = 0;
        for (int s = 0; s < steps; s++) {
            double r1 = k[0] * a;
            double r3 = k[2] * b * c;
            b = (b + h * r1) / (1 + h * (k[2] * c + k[1] * b));
            a = a + h * (r3 - r1);
            c = 1 - a - b;
        }
        return new double[] {a, b, c};
    }

    /** A reaction network given by tables: rate laws with orders, stoichiometry summed into species. */
    @Args("conc[n]; rate[2]; order[2][n] in 0..2; change[2][n] in -1..1; n = 1|3")
    @Differentiable(wrt = {"conc", "rate"})
    static double[] massAction(double[] conc, double[] rate, int[][] order, double[][] change) {
        double[] dot = new double[conc.length];
        for (int r = 0; r < rate.length; r++) {
            double v = rate[r];
            for (int s = 0; s < conc.length; s++) {
                switch (order[r][s]) {
                    case 0:
                        break;
                    case 1:
                        v *= conc[s];
                        break;
                    default:
                        v *= Math.pow(conc[s], order[r][s]);
                }
            }
            for (int s = 0; s < conc.length; s++) dot[s] += change[r][s] * v;
        }
        return dot;
    }

    /** Arrhenius in a heated batch: temperature and conversion feed on each other. */
    @Args("a in 1..2; energy in 2..3; heat in 0.5..1; steps = 1|5")
    @Differentiable
    static double batchReactor(double a, double energy, double heat, int steps) {
        double temperature = 1;
        double conversion = 0;
        for (int s = 0; s < steps && conversion < 0.99; s++) {
            double rate = a * Math.exp(-energy / temperature) * (1 - conversion);
            conversion += 0.2 * rate;
            temperature += 0.2 * (heat * rate - 0.1 * (temperature - 1));
        }
        return temperature * conversion;
    }

    /** Acid and base: charge balance solved by Newton in the logarithm. */
    @Args("total in 0.1..0.2; base in 0.02..0.05; pk in 4..5")
    @Differentiable
    static double acidity(double total, double base, double pk) {
        double ka = Math.pow(10, -pk);
        double ph = 4;
        for (int i = 0; i < 50; i++) {
            double h = Math.pow(10, -ph);
            double charge = h + base - 1e-14 / h - total * ka / (ka + h);
            double slope = -Math.log(10) * (h + 1e-14 / h + total * ka * h / ((ka + h) * (ka + h)));
            double step = charge / slope;
            ph -= Math.max(-1, Math.min(1, step));
            if (Math.abs(step) < 1e-13) return ph;
        }
        return Double.NaN;
    }

    /** Van der Waals: density at a pressure, Newton from the ideal gas. */
    @Args("p in 0.5..1; t in 3..4; a in 0.3..0.5; b in 0.1..0.2")
    @Differentiable
    static double vanDerWaals(double p, double t, double a, double b) {
        double v = t / p;
        double old;
        int guard = 0;
        do {
            old = v;
            double f = (p + a / (v * v)) * (v - b) - t;
            double df = p - a / (v * v) + 2 * a * b / (v * v * v);
            v -= f / df;
        } while (Math.abs(v - old) > 1e-13 * v && guard++ < 60);
        return 1 / v;
    }

    /** Susceptible, infected, recovered, in age groups that mix by a matrix; peak and attack rate. */
    @Args("contact[n][n] in 0.5..1; gamma in 0.2..0.4; days = 1|6; n = 1|3")
    @Differentiable
    static double epidemic(double[][] contact, double gamma, int days) {
        int n = contact.length;
        double[] s = new double[n];
        double[] infected = new double[n];
        double[] force = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = 0.99 - 0.01 * i;
            infected[i] = 0.01 + 0.01 * i;
        }
        double peak = 0;
        for (int day = 0; day < days; day++) {
            double total = 0;
            for (int i = 0; i < n; i++) {
                force[i] = 0;
                for (int j = 0; j < n; j++) force[i] += contact[i][j] * infected[j];
            }
            for (int i = 0; i < n; i++) {
                double fresh = Math.min(s[i], s[i] * force[i]);
                s[i] -= fresh;
                infected[i] += fresh - gamma * infected[i];
                total += infected[i];
            }
            if (total > peak) peak = total;
        }
        double attack = 0;
        for (double left : s) attack += 1 - left;
        return peak + attack;
    }

    /** A ray through spheres: nearest hit, Snell's law or total reflection there. */
    @Args(
            "o[3] in -0.1..0.1; d[3] in 0.9..1.1; centre[n][3] in 3..3.2; radius[n] in 1..1.2; eta in 1.2..1.4; n = 0|1|2")
    @Differentiable
    static double[] refracted(double[] o, double[] d, double[][] centre, double[] radius, double eta) {
        double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        double[] u = {d[0] / length, d[1] / length, d[2] / length};
        int hit = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centre.length; k++) {
            double b = 0;
            double c = -radius[k] * radius[k];
            for (int i = 0; i < 3; i++) {
                double oc = o[i] - centre[k][i] - 2.0 * k;
                b += oc * u[i];
                c += oc * oc;
            }
            double disc = b * b - c;
            if (disc <= 0) continue;
            double t = -b - Math.sqrt(disc);
            if (t > 1e-6 && t < nearest) {
                nearest = t;
                hit = k;
            }
        }
        if (hit < 0) return u;
        double[] normal = new double[3];
        double cos = 0;
        for (int i = 0; i < 3; i++) {
            normal[i] = (o[i] + nearest * u[i] - centre[hit][i] - 2.0 * hit) / radius[hit];
            cos -= normal[i] * u[i];
        }
        double k = 1 - (1 - cos * cos) / (eta * eta);
        if (k < 0) {
            for (int i = 0; i < 3; i++) u[i] += 2 * cos * normal[i];
        } else {
            double f = cos / eta - Math.sqrt(k);
            for (int i = 0; i < 3; i++) u[i] = u[i] / eta + f * normal[i];
        }
        return u;
    }

    /** Fresnel's mean reflectance through a stack of layers. */
    @Args("index[n] in 1.1..2; angle in 0.2..0.5; n = 1|2|4")
    @Differentiable
    static double layers(double[] index, double angle) {
        double through = 1;
        double n1 = 1;
        double sin1 = Math.sin(angle);
        for (double n2 : index) {
            double sin2 = n1 / n2 * sin1;
            if (sin2 >= 1) return 0;
            double c1 = Math.sqrt(1 - sin1 * sin1);
            double c2 = Math.sqrt(1 - sin2 * sin2);
            double rs = (n1 * c1 - n2 * c2) / (n1 * c1 + n2 * c2);
            double rp = (n1 * c2 - n2 * c1) / (n1 * c2 + n2 * c1);
            through *= 1 - 0.5 * (rs * rs + rp * rp);
            n1 = n2;
            sin1 = sin2;
        }
        return through;
    }

    /** From linear light to Lab, and the distance of two colours there. */
    @Args("a[3] in 0.1..0.9; b[3] in 0.1..0.9")
    @Differentiable
    static double colourDistance(double[] a, double[] b) {
        double[] la = new double[3];
        double[] lb = new double[3];
        lab(a, la);
        lab(b, lb);
        double s = 0;
        for (int i = 0; i < 3; i++) s += (la[i] - lb[i]) * (la[i] - lb[i]);
        return Math.sqrt(s);
    }

    private static final double[][] XYZ = {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
    };
    private static final double[] WHITE = {0.9505, 1.0, 1.089};

    private static void lab(double[] rgb, double[] out) {
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = 0;
            for (int j = 0; j < 3; j++) v += XYZ[i][j] * companded(rgb[j]);
            v /= WHITE[i];
            f[i] = v > 216.0 / 24389 ? Math.cbrt(v) : (24389.0 / 27 * v + 16) / 116;
        }
        out[0] = 116 * f[1] - 16;
        out[1] = 500 * (f[0] - f[1]);
        out[2] = 200 * (f[1] - f[2]);
    }

    private static double companded(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Hue, saturation and value back to red, green and blue, sector by sector. */
    @Args("h in 0..6; s in 0.2..0.9; v in 0.2..0.9")
    @Differentiable
    static double[] fromHsv(double h, double s, double v) {
        int sector = (int) Math.floor(h) % 6;
        double f = h - Math.floor(h);
        double p = v * (1 - s);
        double q = v * (1 - s * f);
        double t = v * (1 - s * (1 - f));
        double r, g, b;
        switch (sector) {
            case 0:
                r = v;
                g = t;
                b = p;
                break;
            case 1:
                r = q;
                g = v;
                b = p;
                break;
            case 2:
                r = p;
                g = v;
                b = t;
                break;
            case 3:
                r = p;
                g = q;
                b = v;
                break;
            case 4:
                r = t;
                g = p;
                b = v;
                break;
            default:
                r = v;
                g = p;
                b = q;
                break;
        }
        return new double[] {r, g, b};
    }

    /** A controller with an integral that stops at its limits, driving a lag. */
    @Args("kp in 1..2; ki in 0.5..1; kd in 0.01..0.05; target; steps = 0|1|6")
    @Differentiable
    static double pid(double kp, double ki, double kd, double target, int steps) {
        final double dt = 0.1;
        double y = 0;
        double integral = 0;
        double last = target;
        double cost = 0;
        for (int i = 0; i < steps; i++) {
            double error = target - y;
            integral += error * dt;
            if (integral > 0.4) integral = 0.4;
            double u = kp * error + ki * integral + kd * (error - last) / dt;
            u = Math.max(-2, Math.min(2, u));
            last = error;
            y += dt * (u - y) / 0.5;
            cost += error * error * dt + 0.01 * u * u * dt;
        }
        return cost;
    }

    /** Ising's chain by its transfer matrix, free energy; the matrix is multiplied out. */
    @Args("j in 0.2..1; h in 0.1..0.3; beta in 0.5..1; n = 1|2|6")
    @Differentiable
    static double isingFreeEnergy(double j, double h, double beta, int n) {
        double a = Math.exp(beta * (j + h)), b = Math.exp(-beta * j), d = Math.exp(beta * (j - h));
        double m00 = 1, m01 = 0, m10 = 0, m11 = 1;
        double log = 0;
        for (int i = 0; i < n; i++) {
            double t00 = m00 * a + m01 * b, t01 = m00 * b + m01 * d;
            double t10 = m10 * a + m11 * b, t11 = m10 * b + m11 * d;
            double scale = t00 + t11;
            m00 = t00 / scale;
            m01 = t01 / scale;
            m10 = t10 / scale;
            m11 = t11 / scale;
            log += Math.log(scale);
        }
        return -(log + Math.log(m00 + m11)) / (beta * n);
    }
}
