package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Differentiable;
import java.util.Arrays;
import org.junit.jupiter.api.function.Executable;

final class Trap57 {
    private Trap57() {}

    @Differentiable
    static double f(double x, int m, int n) {
        double s = x;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                s = Math.sin(s) * x;
            }
        }
        return s;
    }

    static void trap57_trailThatIsTooLong() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> Trap57FAdjoint.gradient(0.5, 70_000, 70_000));
        assertTrue(refused.getMessage().contains("f"), refused.getMessage());
        assertTrue(
                Arrays.stream(refused.getMessage().replaceAll("[,_]", "").split("[^0-9]+"))
                        .anyMatch(number -> number.length() == 10 && number.compareTo("4900000000") >= 0),
                refused.getMessage());
        assertTrue(Double.isFinite(Trap57FAdjoint.gradient(0.5, 70, 70)));
    }

    /** Saves n * (n - 1) / 2 doubles; {@code u} tells whether it has begun. */
    @Differentiable
    static void triangle(double[] u, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                u[0] = Math.sin(u[0]) + 0.1 * u[0] * u[0];
            }
        }
    }

    @Differentiable
    static void pyramid(double[] u, int m, int n) {
        for (int k = 0; k < m; k++) {
            for (int i = n - 1; i >= 0; i--) {
                for (int j = i; j < n; j += 2) {
                    u[0] = Math.sin(u[0]) + 0.1 * u[0] * u[0];
                }
            }
        }
    }

    /** Rows of any length: each is asked for when it is its turn. */
    @Differentiable(wrt = "u")
    static void jagged(double[] u, double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                u[0] = Math.sin(u[0]) * a[i][j];
            }
        }
    }

    /** Two saving loops, of which the second may be known before the first. */
    @Differentiable
    static void twice(double[] u, int m, int n) {
        int half = n / 2;
        for (int i = 0; i < m; i++) {
            u[0] = Math.sin(u[0]) + 0.1 * u[0] * u[0];
        }
        for (int i = 0; i < half; i++) {
            u[0] = Math.cos(u[0]) + 0.1 * u[0] * u[0];
        }
    }

    @Differentiable
    static void sometimes(double[] u, int n, int every) {
        if (every > 0) {
            for (int i = 0; i < n; i++) {
                if (i % every == 0) {
                    for (int j = 0; j < n; j++) {
                        u[0] = Math.sin(u[0]) + 0.1 * u[0] * u[0];
                    }
                }
            }
        }
    }

    @Differentiable(wrt = "u")
    static void unread(double[] u, int m, int[] c) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < c.length; j++) {
                u[0] = Math.sin(u[0]) * c[j];
            }
        }
    }

    /** The inner loop counts its trips. */
    @Differentiable
    static void counted(double[] u, int m, long n) {
        for (int i = 0; i < m; i++) {
            for (long j = 0; j < n; j++) {
                u[0] = Math.sin(u[0]) + 0.1 * u[0] * u[0];
            }
        }
    }

    private static void refused(long doubles, String loop, Executable call) {
        String message = assertThrows(IllegalStateException.class, call).getMessage();
        assertTrue(message.contains("`" + loop + "` overwrites takes " + doubles + " doubles"), message);
    }

    private static double[] bar() {
        return new double[] {1};
    }

    static void trap57_sizesKnownBeforeTheFirstTripAreSummedBefore() {
        double[] u = {0.5};
        refused(1_999_000, "for (j = 0; j < i; j++)", () -> Trap57TriangleAdjoint.vjp(u, 2000, bar()));
        refused(1_530_000, "for (j = i; j < n; j += 2)", () -> Trap57PyramidAdjoint.vjp(u, 600, 100, bar()));
        refused(1_100_000, "for (i = 0; i < half; i++)", () -> Trap57TwiceAdjoint.vjp(u, 600_000, 1_000_001, bar()));
        assertEquals(0.5, u[0], "nothing has run");
        Trap57TriangleAdjoint.vjp(u, 1400, bar());
        Trap57TwiceAdjoint.vjp(u, 600_000, 700_000, bar());
        Trap57PyramidAdjoint.vjp(u, 300, 50, bar());
    }

    static void trap57_sizesKnownByRowAreSummedByRow() {
        double[] row = new double[400_000];
        double[][] a = {row, new double[3], row, row};
        refused(1_200_003, "for (j = 0; j < a[i].length; j++)", () -> Trap57JaggedAdjoint.vjp(new double[1], a, bar()));
        Trap57JaggedAdjoint.vjp(new double[1], new double[][] {row, {}, row}, bar());
        refused(1_270_000, "for (j = 0; j < n; j++)", () ->
                Trap57CountedAdjoint.vjp(new double[1], 70_000, 400_000, bar()));
        Trap57CountedAdjoint.vjp(new double[1], 3, 300_000, bar());
    }

    static void trap57_whatIsNotSavedIsNotCounted() {
        double[] u = {0.5};
        Trap57FAdjoint.gradient(0.5, -70_000, -70_000);
        Trap57SometimesAdjoint.vjp(u, 2000, 0, bar());
        Trap57SometimesAdjoint.vjp(u, 2000, 100, bar());
        refused(1_002_000, "for (j = 0; j < n; j++)", () -> Trap57SometimesAdjoint.vjp(u, 2000, 2, bar()));
        Trap57UnreadAdjoint.vjp(u, 0, null, bar());
    }

    static void trap57_eachPointOfAJacobianAsks() {
        double[] u = {0.5};
        refused(1_999_000, "for (j = 0; j < i; j++)", () -> Trap57TriangleJacobian.at(u, 2000));
        Trap57TriangleJacobian.at(u, 1000);
    }
}
