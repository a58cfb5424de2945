package io.jacquard.corpus.geometry;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Rotations in their many coordinates. */
public final class Rotations {
    private Rotations() {}

    /** Rodrigues' formula, its limit for small angles by series. */
    @Args("w[3] in -1..1; v[3] in -1..1")
    @Differentiable
    static double[] rodrigues(double[] w, double[] v) {
        double t2 = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
        double a;
        double b;
        if (t2 < 1e-12) {
            a = 1 - t2 / 6;
            b = 0.5 - t2 / 24;
        } else {
            double t = Math.sqrt(t2);
            a = Math.sin(t) / t;
            b = (1 - Math.cos(t)) / t2;
        }
        double[] wv = new double[3];
        double[] wwv = new double[3];
        cross(w, v, wv);
        cross(w, wv, wwv);
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) out[i] = v[i] + a * wv[i] + b * wwv[i];
        return out;
    }

    private static void cross(double[] a, double[] b, double[] c) {
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            c[i] = a[j] * b[k] - a[k] * b[j];
        }
    }

    @Args("roll in -1..1; pitch in -1..1; yaw in -1..1; m[3][3] out")
    @Differentiable
    static void eulerToMatrix(double roll, double pitch, double yaw, double[][] m) {
        double cr = Math.cos(roll), sr = Math.sin(roll);
        double cp = Math.cos(pitch), sp = Math.sin(pitch);
        double cy = Math.cos(yaw), sy = Math.sin(yaw);
        m[0][0] = cy * cp;
        m[0][1] = cy * sp * sr - sy * cr;
        m[0][2] = cy * sp * cr + sy * sr;
        m[1][0] = sy * cp;
        m[1][1] = sy * sp * sr + cy * cr;
        m[1][2] = sy * sp * cr - cy * sr;
        m[2][0] = -sp;
        m[2][1] = cp * sr;
        m[2][2] = cp * cr;
    }

    /** Matrix to quaternion, the largest of four sums decides how. */
    @Args("w[3] in -3..3")
    @Differentiable
    static double[] toQuaternion(double[] w) {
        double[][] m = new double[3][3];
        eulerToMatrix(w[0], w[1] * 0.4, w[2], m);
        double[] q = new double[4];
        double trace = m[0][0] + m[1][1] + m[2][2];
        if (trace > 0) {
            double s = 2 * Math.sqrt(trace + 1);
            q[0] = s / 4;
            q[1] = (m[2][1] - m[1][2]) / s;
            q[2] = (m[0][2] - m[2][0]) / s;
            q[3] = (m[1][0] - m[0][1]) / s;
        } else {
            int i = 0;
            if (m[1][1] > m[0][0]) i = 1;
            if (m[2][2] > m[i][i]) i = 2;
            int j = (i + 1) % 3;
            int k = (j + 1) % 3;
            double s = 2 * Math.sqrt(1 + m[i][i] - m[j][j] - m[k][k]);
            q[0] = (m[k][j] - m[j][k]) / s;
            q[i + 1] = s / 4;
            q[j + 1] = (m[j][i] + m[i][j]) / s;
            q[k + 1] = (m[k][i] + m[i][k]) / s;
        }
        return q;
    }

    /** Along the shorter arc, linear where both nearly agree. */
    @Args("p[4] in -1..1; q[4] in -1..1; t in 0.2..0.8")
    @Differentiable
    static double[] slerp(double[] p, double[] q, double t) {
        double np = 0, nq = 0, dot = 0;
        for (int i = 0; i < 4; i++) {
            np += p[i] * p[i];
            nq += q[i] * q[i];
            dot += p[i] * q[i];
        }
        np = Math.sqrt(np);
        nq = Math.sqrt(nq);
        dot /= np * nq;
        double sign = 1;
        if (dot < 0) {
            dot = -dot;
            sign = -1;
        }
        double a = 1 - t;
        double b = t;
        if (dot < 0.9995) {
            double angle = Math.acos(dot);
            double s = Math.sin(angle);
            a = Math.sin(a * angle) / s;
            b = Math.sin(b * angle) / s;
        }
        double[] r = new double[4];
        for (int i = 0; i < 4; i++) r[i] = a * p[i] / np + sign * b * q[i] / nq;
        return r;
    }

    /** Gyroscope readings multiplied onto a quaternion in place, with a pull towards gravity. */
    @Args("q[4] inout in 0.3..0.7; gyro[n][3] in -1..1; gain in 0.1..0.2; n = 0|1|3")
    @Differentiable
    static void attitude(double[] q, double[][] gyro, double gain) {
        final double dt = 0.05;
        for (double[] w : gyro) {
            double gx = 2 * (q[1] * q[3] - q[0] * q[2]);
            double gy = 2 * (q[0] * q[1] + q[2] * q[3]);
            double wx = w[0] + gain * gy;
            double wy = w[1] - gain * gx;
            double q0 = q[0], q1 = q[1], q2 = q[2], q3 = q[3];
            q[0] += 0.5 * dt * (-q1 * wx - q2 * wy - q3 * w[2]);
            q[1] += 0.5 * dt * (q0 * wx + q2 * w[2] - q3 * wy);
            q[2] += 0.5 * dt * (q0 * wy - q1 * w[2] + q3 * wx);
            q[3] += 0.5 * dt * (q0 * w[2] + q1 * wy - q2 * wx);
            double n = 1 / Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
            for (int i = 0; i < 4; i++) q[i] *= n;
        }
    }

    /** The best rotation in the plane between two point sets, and what is left. */
    @Args("a[n][2] in -1..1; b[n][2] in -1..1; n = 2|4")
    @Differentiable
    static double procrustes(double[][] a, double[][] b) {
        int n = a.length;
        double[] ca = new double[2];
        double[] cb = new double[2];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 2; d++) {
                ca[d] += a[i][d] / n;
                cb[d] += b[i][d] / n;
            }
        }
        double s = 0, c = 0;
        for (int i = 0; i < n; i++) {
            double ax = a[i][0] - ca[0], ay = a[i][1] - ca[1], bx = b[i][0] - cb[0], by = b[i][1] - cb[1];
            c += ax * bx + ay * by;
            s += ax * by - ay * bx;
        }
        double angle = Math.atan2(s, c);
        double error = 0;
        for (int i = 0; i < n; i++) {
            double x = Math.cos(angle) * (a[i][0] - ca[0]) - Math.sin(angle) * (a[i][1] - ca[1]);
            double y = Math.sin(angle) * (a[i][0] - ca[0]) + Math.cos(angle) * (a[i][1] - ca[1]);
            error += Math.pow(x - b[i][0] + cb[0], 2) + Math.pow(y - b[i][1] + cb[1], 2);
        }
        return error;
    }

    /** Swing and twist about an axis. */
    @Args("q[4] in 0.2..0.8; axis[3] in 0.2..0.8")
    @Differentiable
    static double twist(double[] q, double[] axis) {
        double norm = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double p = 0;
        for (int i = 0; i < axis.length; i++) p += q[i + 1] * axis[i];
        p /= norm;
        double length = Math.hypot(q[0], p);
        if (length == 0) return Math.PI;
        return 2 * Math.acos(q[0] / length);
    }
}
