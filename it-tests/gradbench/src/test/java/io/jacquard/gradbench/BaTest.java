package io.jacquard.gradbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The module {@code ba}: the errors, and the Jacobian in the form that is asked for. */
class BaTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void turned() throws IOException {
        check(new double[] {0.3, -0.4, 0.2, 0.1, 0.7, -0.2, 1.3, 0.2, -0.1, 0.05, -0.02}, 2, 3, 12);
    }

    @Test
    void notTurned() throws IOException {
        check(new double[] {0, 0, 0, 0.1, 0.7, -0.2, 1.3, 0.2, -0.1, 0.05, -0.02}, 3, 1, 11);
    }

    private void check(double[] camera, int n, int m, int p) throws IOException {
        double[] point = {0.4, -0.6, 3.2};
        double[] feature = {0.3, 0.8};
        double weight = 0.7;
        String input =
                "{\"n\": " + n + ", \"m\": " + m + ", \"p\": " + p + ", \"cam\": " + Draws.json(camera) + ", \"x\": "
                        + Draws.json(point) + ", \"w\": " + weight + ", \"feat\": " + Draws.json(feature)
                        + ", \"min_runs\": 2, \"min_seconds\": 0}";
        double[] flat = Draws.flat(camera, point, new double[] {weight});
        Complex[] error = error(Complex.of(flat), feature);

        Fields objective = new Fields(dialogue.output("ba", "objective", input));
        Dialogue.assertClose(
                new double[] {error[0].re(), error[1].re()},
                objective.object("reproj_error").value("elements"));
        assertEquals(p, objective.object("reproj_error").integer("repeated"));
        Dialogue.assertClose(1 - weight * weight, objective.object("w_err").value("element"));
        assertEquals(p, objective.object("w_err").integer("repeated"));

        Map<?, ?> jacobian = (Map<?, ?>) dialogue.output("ba", "jacobian", input);
        assertEquals(List.of("rows", "cols", "vals"), List.copyOf(jacobian.keySet()));
        int[] rows = new int[31];
        int[] columns = new int[31];
        double[] values = new double[31];
        double[][] expected = Complex.jacobian(z -> error(z, feature), flat);
        for (int i = 0; i < 30; i++) {
            rows[i] = i <= 2 * p ? 15 * i : 30 * p + i - 2 * p;
            columns[i] = i % 15 < 11 ? i % 15 : i % 15 < 14 ? 11 * n + i % 15 - 11 : 11 * n + 3 * m;
            values[i] = expected[i / 15][i % 15];
        }
        rows[30] = 31 * p;
        columns[30] = 11 * n + 3 * m + p - 1;
        values[30] = -2 * weight;
        Fields fields = new Fields(jacobian);
        assertArrayEquals(rows, fields.integers("rows"));
        assertArrayEquals(columns, fields.integers("cols"));
        Dialogue.assertClose(values, fields.value("vals"));
    }

    /** Camera, point and weight lie end to end. */
    private static Complex[] error(Complex[] z, double[] feature) {
        Complex[] x = {z[11].minus(z[3]), z[12].minus(z[4]), z[13].minus(z[5])};
        Complex[] r = {z[0], z[1], z[2]};
        Complex[] cross = cross(r, x);
        Complex squared = dot(r, r);
        Complex[] y = new Complex[3];
        for (int i = 0; i < 3; i++) {
            if (squared.re() == 0) {
                y[i] = x[i].plus(cross[i]);
            } else {
                // With the axis not made a unit vector.
                Complex angle = squared.sqrt();
                Complex sin = angle.sin().over(angle);
                Complex cos = Complex.of(1).minus(angle.cos()).over(squared);
                y[i] = x[i].times(angle.cos())
                        .plus(cross[i].times(sin))
                        .plus(r[i].times(dot(r, x)).times(cos));
            }
        }
        Complex a = y[0].over(y[2]);
        Complex b = y[1].over(y[2]);
        Complex rho = a.times(a).plus(b.times(b));
        Complex scale = Complex.of(1)
                .plus(z[9].times(rho))
                .plus(z[10].times(rho).times(rho))
                .times(z[6]);
        return new Complex[] {
            z[14].times(a.times(scale).plus(z[7]).minus(Complex.of(feature[0]))),
            z[14].times(b.times(scale).plus(z[8]).minus(Complex.of(feature[1])))
        };
    }

    private static Complex dot(Complex[] a, Complex[] b) {
        return a[0].times(b[0]).plus(a[1].times(b[1])).plus(a[2].times(b[2]));
    }

    private static Complex[] cross(Complex[] a, Complex[] b) {
        Complex[] c = new Complex[3];
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            c[i] = a[j].times(b[k]).minus(a[k].times(b[j]));
        }
        return c;
    }
}
