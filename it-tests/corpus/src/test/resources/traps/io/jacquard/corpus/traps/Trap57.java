package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Differentiable;
import java.util.Arrays;

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
}
