package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Hand tracking: a mesh over bones whose joints bend, against points that were measured. */
public final class Ht {
    private Ht() {}

    /**
     * How far each measured point is from the vertex of the mesh that belongs to it.
     *
     * @param theta rotation and translation of the hand, then four angles for each finger
     * @param parents for each bone the one it hangs on; -1 for the first
     * @param relatives for each bone its place relative to its parent while the hand is stretched
     * @param inverses for each bone the inverse of its absolute place then
     * @param positions the vertices then, as homogeneous coordinates
     * @param weights for each vertex how much it follows each bone
     * @param mirrored whether it is the other hand
     * @param correspondences for each measured point its vertex
     * @param points the measured points
     */
    @Differentiable(wrt = "theta")
    @Args("theta[26] in 0.1..0.6; parents[b] in p..p; relatives[b][4][4]; inverses[b][4][4]; positions[v][4]; "
            + "weights[v][b]; b = 4; v = 3; p = -1|0; correspondences[n] in 0..v-1; points[n][3]")
    public static double[] simple(
            double[] theta,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] positions,
            double[][] weights,
            boolean mirrored,
            int[] correspondences,
            double[][] points) {
        double[][] mesh = new double[positions.length][3];
        mesh(theta, parents, relatives, inverses, positions, weights, mirrored, mesh);
        double[] error = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            double[] p = mesh[correspondences[i]];
            for (int c = 0; c < 3; c++) {
                error[3 * i + c] = points[i][c] - p[c];
            }
        }
        return error;
    }

    /**
     * How far each measured point is from its place on the triangle of the mesh that belongs to it.
     *
     * @param us for each measured point, two barycentric coordinates in its triangle; the rest is as in {@link #simple}
     * @param triangles three vertices each
     */
    @Differentiable(wrt = {"us", "theta"})
    @Args(
            "us[n][2]; theta[26] in 0.1..0.6; parents[b] in p..p; relatives[b][4][4]; inverses[b][4][4]; "
                    + "positions[v][4]; weights[v][b]; b = 4; v = 3; p = -1|0; triangles[t][3] in 0..v-1; t = 2; correspondences[n] in 0..t-1; points[n][3]")
    public static double[] complicated(
            double[][] us,
            double[] theta,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] positions,
            double[][] weights,
            boolean mirrored,
            int[][] triangles,
            int[] correspondences,
            double[][] points) {
        double[][] mesh = new double[positions.length][3];
        mesh(theta, parents, relatives, inverses, positions, weights, mirrored, mesh);
        double[] error = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            int[] triangle = triangles[correspondences[i]];
            double[] p = mesh[triangle[0]];
            double[] q = mesh[triangle[1]];
            double[] r = mesh[triangle[2]];
            double u = us[i][0];
            double v = us[i][1];
            for (int c = 0; c < 3; c++) {
                error[3 * i + c] = points[i][c] - (u * p[c] + v * q[c] + (1 - u - v) * r[c]);
            }
        }
        return error;
    }

    /**
     * What the columns of a packed Jacobian of {@link #complicated} stand for. No error depends on the coordinates of two
     * points, so those of all points share two columns. Each row of the Jacobian of this is a direction for that one.
     *
     * @param us two coordinates of each point
     * @param theta the other independents
     * @return the sums of first and of second coordinates, then {@code theta}
     */
    @Differentiable
    @Args("us[n][2]; theta[26]")
    public static double[] packed(double[][] us, double[] theta) {
        double[] columns = new double[2 + theta.length];
        for (int i = 0; i < us.length; i++) {
            columns[0] += us[i][0];
            columns[1] += us[i][1];
        }
        for (int i = 0; i < theta.length; i++) {
            columns[2 + i] = theta[i];
        }
        return columns;
    }

    /** The vertices where the hand is. */
    private static void mesh(
            double[] theta,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] positions,
            double[][] weights,
            boolean mirrored,
            double[][] mesh) {
        int bones = parents.length;
        double[][][] absolutes = new double[bones][4][4];
        double[][][] transforms = new double[bones][4][4];
        double[][] turn = new double[4][4];
        double[][] relative = new double[4][4];
        double[][] absolute = new double[4][4];
        for (int i = 0; i < bones; i++) {
            bend(theta, i, turn);
            multiply(relatives[i], turn, relative);
            if (parents[i] < 0) {
                copy(relative, absolute);
            } else {
                multiply(absolutes[parents[i]], relative, absolute);
            }
            copy(absolute, absolutes[i]);
            multiply(absolute, inverses[i], transforms[i]);
        }
        double[][] global = new double[3][3];
        orientation(theta, global);
        double[] p = new double[3];
        for (int v = 0; v < positions.length; v++) {
            for (int c = 0; c < 3; c++) {
                p[c] = 0;
            }
            for (int i = 0; i < bones; i++) {
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int e = 0; e < 4; e++) {
                        sum += transforms[i][c][e] * positions[v][e];
                    }
                    p[c] += weights[v][i] * sum;
                }
            }
            if (mirrored) {
                p[0] = -p[0];
            }
            for (int c = 0; c < 3; c++) {
                mesh[v][c] = global[c][0] * p[0] + global[c][1] * p[1] + global[c][2] * p[2] + theta[3 + c];
            }
        }
    }

    /** How a bone is turned in its joint: two angles where a finger begins, one in each of its other joints. */
    private static void bend(double[] theta, int bone, double[][] turn) {
        double x = 0;
        double z = 0;
        if (bone > 0) {
            int finger = (bone - 1) / 4;
            int joint = (bone - 1) % 4;
            if (joint == 1) {
                x = theta[6 + 4 * finger];
                z = theta[7 + 4 * finger];
            } else if (joint > 1) {
                x = theta[6 + 4 * finger + joint];
            }
        }
        double cosX = Math.cos(x);
        double sinX = Math.sin(x);
        double cosZ = Math.cos(z);
        double sinZ = Math.sin(z);
        turn[0][0] = cosZ;
        turn[0][1] = -sinZ * cosX;
        turn[0][2] = sinZ * sinX;
        turn[1][0] = sinZ;
        turn[1][1] = cosZ * cosX;
        turn[1][2] = -cosZ * sinX;
        turn[2][0] = 0;
        turn[2][1] = sinX;
        turn[2][2] = cosX;
        turn[3][3] = 1;
    }

    private static void multiply(double[][] a, double[][] b, double[][] to) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (int e = 0; e < 4; e++) {
                    sum += a[i][e] * b[e][j];
                }
                to[i][j] = sum;
            }
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < 4; i++) {
            System.arraycopy(from[i], 0, to[i], 0, 4);
        }
    }

    /** The rotation around the axis in the first elements of {@code theta}, by an angle that is the length of the axis. */
    private static void orientation(double[] theta, double[][] to) {
        double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
        if (angle < 1e-4) {
            for (int i = 0; i < 3; i++) {
                to[i][i] = 1;
            }
            return;
        }
        double x = theta[0] / angle;
        double y = theta[1] / angle;
        double z = theta[2] / angle;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        to[0][0] = x * x * (1 - cos) + cos;
        to[0][1] = x * y * (1 - cos) - z * sin;
        to[0][2] = x * z * (1 - cos) + y * sin;
        to[1][0] = x * y * (1 - cos) + z * sin;
        to[1][1] = y * y * (1 - cos) + cos;
        to[1][2] = y * z * (1 - cos) - x * sin;
        to[2][0] = x * z * (1 - cos) - y * sin;
        to[2][1] = y * z * (1 - cos) + x * sin;
        to[2][2] = z * z * (1 - cos) + cos;
    }
}
