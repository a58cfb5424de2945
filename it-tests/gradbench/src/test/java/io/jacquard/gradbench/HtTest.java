package io.jacquard.gradbench;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The module {@code ht}, against its formulas over complex numbers. */
class HtTest {
    private static final int BONES = 22;
    private static final int[] PARENTS = {-1, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 17, 18, 19, 0};
    private static final int VERTICES = 7;
    private static final int[][] TRIANGLES = {{0, 1, 2}, {2, 3, 4}, {6, 5, 0}};

    private final Dialogue dialogue = new Dialogue();
    private final Draws draws = new Draws(5);
    private final double[][][] relatives = matrices();
    private final double[][][] inverses = matrices();
    private final double[][] positions = draws.matrix(VERTICES, 4, -1, 1);
    private final double[][] weights = draws.matrix(VERTICES, BONES, 0, 0.3);

    private double[][][] matrices() {
        double[][][] all = new double[BONES][][];
        Arrays.setAll(all, i -> draws.matrix(4, 4, -0.6, 0.6));
        return all;
    }

    @Test
    void simple() throws IOException {
        check(draws.vector(26, -0.8, 0.8), new double[0][], new int[] {3, 0, 6, 3}, false);
    }

    @Test
    void complicated() throws IOException {
        check(draws.vector(26, -0.8, 0.8), draws.matrix(5, 2, 0, 0.5), new int[] {2, 0, 1, 1, 0}, false);
    }

    @Test
    void mirrored() throws IOException {
        check(draws.vector(26, -0.8, 0.8), draws.matrix(2, 2, 0, 0.5), new int[] {2, 1}, true);
    }

    @Test
    void notTurned() throws IOException {
        double[] theta = draws.vector(26, -0.8, 0.8);
        Arrays.fill(theta, 0, 3, 0);
        check(theta, draws.matrix(2, 2, 0, 0.5), new int[] {2, 1}, false);
    }

    private void check(double[] theta, double[][] us, int[] correspondences, boolean mirrored) throws IOException {
        int n = correspondences.length;
        double[][] points = draws.matrix(n, 3, -1, 1);
        String input = "{\"theta\": " + Draws.json(theta) + ", \"us\": " + Draws.json(us)
                + ", \"data\": {\"correspondences\": "
                + Arrays.toString(correspondences) + ", \"points\": " + Draws.json(points)
                + ", \"model\": {\"bone_count\": "
                + BONES + ", \"bone_names\": [\"palm\", \"thumb\"], \"parents\": " + Arrays.toString(PARENTS)
                + ", \"base_relatives\": " + Draws.json(relatives) + ", \"inverse_base_absolutes\": "
                + Draws.json(inverses)
                + ", \"base_positions\": " + Draws.json(positions) + ", \"weights\": " + Draws.json(weights)
                + ", \"triangles\": " + Draws.json(TRIANGLES) + ", \"is_mirrored\": " + mirrored
                + "}}, \"min_runs\": 2, \"min_seconds\": 0}";
        double[] flat = Draws.flat(Draws.flat(us), theta);
        boolean simple = us.length == 0;
        Complex[] expected = errors(Complex.of(flat), simple, correspondences, points, mirrored);
        double[] values = Arrays.stream(expected).mapToDouble(Complex::re).toArray();
        Dialogue.assertClose(values, dialogue.output("ht", "objective", input));

        double[][] all = Complex.jacobian(z -> errors(z, simple, correspondences, points, mirrored), flat);
        double[][] rows = new double[3 * n][];
        for (int i = 0; i < rows.length; i++) {
            double[] own = simple ? new double[0] : Arrays.copyOfRange(all[i], i / 3 * 2, i / 3 * 2 + 2);
            rows[i] = Draws.flat(own, Arrays.copyOfRange(all[i], flat.length - 26, flat.length));
        }
        Dialogue.assertClose(rows, dialogue.output("ht", "jacobian", input));
    }

    private Complex[] errors(
            Complex[] flat, boolean simple, int[] correspondences, double[][] points, boolean mirrored) {
        Complex[] theta = Arrays.copyOfRange(flat, flat.length - 26, flat.length);
        Complex[][] mesh = mesh(theta, mirrored);
        Complex[] errors = new Complex[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            for (int c = 0; c < 3; c++) {
                Complex place = mesh[correspondences[i] % VERTICES][c];
                if (!simple) {
                    int[] triangle = TRIANGLES[correspondences[i]];
                    Complex u = flat[2 * i];
                    Complex v = flat[2 * i + 1];
                    place = mesh[triangle[2]][c].times(Complex.of(1).minus(u).minus(v));
                    place = place.plus(mesh[triangle[0]][c].times(u)).plus(mesh[triangle[1]][c].times(v));
                }
                errors[3 * i + c] = Complex.of(points[i][c]).minus(place);
            }
        }
        return errors;
    }

    private Complex[][] mesh(Complex[] theta, boolean mirrored) {
        Complex[][][] absolutes = new Complex[BONES][][];
        for (int i = 0; i < BONES; i++) {
            Complex[][] relative = product(constant(relatives[i]), bend(theta, i));
            absolutes[i] = PARENTS[i] < 0 ? relative : product(absolutes[PARENTS[i]], relative);
        }
        Complex[][] mesh = new Complex[VERTICES][];
        for (int v = 0; v < VERTICES; v++) {
            Complex[] p = {Complex.ZERO, Complex.ZERO, Complex.ZERO};
            for (int i = 0; i < BONES; i++) {
                Complex[][] transform = product(absolutes[i], constant(inverses[i]));
                for (int c = 0; c < 3; c++) {
                    for (int e = 0; e < 4; e++) {
                        p[c] = p[c].plus(transform[c][e].times(positions[v][e] * weights[v][i]));
                    }
                }
            }
            p[0] = mirrored ? p[0].times(-1) : p[0];
            mesh[v] = moved(theta, p);
        }
        return mesh;
    }

    /** Turned by the formula of Rodrigues, and shifted. */
    private static Complex[] moved(Complex[] theta, Complex[] p) {
        Complex squared = Complex.ZERO;
        Complex along = Complex.ZERO;
        for (int c = 0; c < 3; c++) {
            squared = squared.plus(theta[c].times(theta[c]));
            along = along.plus(theta[c].times(p[c]));
        }
        Complex[] moved = new Complex[3];
        for (int c = 0; c < 3; c++) {
            int d = (c + 1) % 3;
            int e = (c + 2) % 3;
            if (squared.re() < 1e-8) {
                moved[c] = p[c];
            } else {
                Complex angle = squared.sqrt();
                Complex cross = theta[d].times(p[e]).minus(theta[e].times(p[d]));
                Complex cos = angle.cos();
                moved[c] = p[c].times(cos)
                        .plus(cross.times(angle.sin().over(angle)))
                        .plus(theta[c].times(along)
                                .times(Complex.of(1).minus(cos).over(squared)));
            }
            moved[c] = moved[c].plus(theta[3 + c]);
        }
        return moved;
    }

    private static Complex[][] bend(Complex[] theta, int bone) {
        Complex x = Complex.ZERO;
        Complex z = Complex.ZERO;
        for (int finger = 0; finger < 5; finger++) {
            if (bone == 2 + 4 * finger) {
                x = theta[6 + 4 * finger];
                z = theta[7 + 4 * finger];
            } else if (bone == 3 + 4 * finger) {
                x = theta[8 + 4 * finger];
            } else if (bone == 4 + 4 * finger) {
                x = theta[9 + 4 * finger];
            }
        }
        Complex[][] turnX = constant(new double[][] {{1, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}});
        Complex[][] turnZ = constant(new double[][] {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        turnX[1][1] = turnX[2][2] = x.cos();
        turnX[2][1] = x.sin();
        turnX[1][2] = x.sin().times(-1);
        turnZ[0][0] = turnZ[1][1] = z.cos();
        turnZ[1][0] = z.sin();
        turnZ[0][1] = z.sin().times(-1);
        return product(turnZ, turnX);
    }

    private static Complex[][] constant(double[][] a) {
        return Arrays.stream(a).map(Complex::of).toArray(Complex[][]::new);
    }

    private static Complex[][] product(Complex[][] a, Complex[][] b) {
        Complex[][] c = new Complex[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                c[i][j] = Complex.ZERO;
                for (int e = 0; e < 4; e++) {
                    c[i][j] = c[i][j].plus(a[i][e].times(b[e][j]));
                }
            }
        }
        return c;
    }
}
