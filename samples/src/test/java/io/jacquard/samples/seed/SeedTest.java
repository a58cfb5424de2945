package io.jacquard.samples.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeedTest {
    /** Row 0 as the original program computes it in double precision. */
    private static final double[] ROW_0 = {
        3.3123765216095114e-05,
        2.5001217002518192e-05,
        2.4946936673562404e-05,
        2.5180107155664549e-05,
        2.4940478084617252e-05
    };

    private final Problem problem = Problem.draw();

    @Test
    void givesTheNumbersOfTheOriginal() {
        double[] row = problem.product()[0];
        assertEquals(ROW_0.length, row.length);
        for (int k = 0; k < row.length; k++) assertEquals(ROW_0[k], row[k], 1e-12 * ROW_0[k], "entry " + k);
    }

    @Test
    void agreesWithTwoExplicitJacobians() {
        double difference = ExplicitProduct.difference(problem.product(), problem.explicitProduct());
        assertTrue(difference <= 1e-13, () -> "differs by " + difference + " of the largest entry");
    }

    @Test
    void leavesTheClosedFormInEveryEntry() {
        double[] y1 = Seed.f(problem.x1(), problem.a());
        double[] y2 = Seed.f(problem.x2(), problem.a());
        double[][] squares = ExplicitProduct.of(problem.a(), problem.a());
        double n = Problem.INPUTS;
        for (int i = 0; i < Problem.OUTPUTS; i++) {
            for (int k = 0; k < Problem.OUTPUTS; k++) squares[i][k] /= 4 * n * n * y1[i] * y2[k];
        }
        double difference = ExplicitProduct.difference(problem.product(), squares);
        assertTrue(difference <= 1e-13, () -> "differs by " + difference + " of the largest entry");
    }

    @Test
    void returnsTheValueOfTheMethodItself() {
        double[] resultBar = new double[Problem.OUTPUTS];
        assertArrayEquals(
                Seed.f(problem.x1(), problem.a()),
                SeedFAdjoint.vjp(problem.x1(), problem.a(), resultBar).value());
    }

    @Test
    void printsAPointInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(
                    "[[3.31237652e-05 1.00000000e+00]\n [0.00000000e+00 -2.50000000e+00]]",
                    ArrayText.of(new double[][] {{3.3123765216095114e-05, 1}, {0, -2.5}}));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void helpsAndRefusesWhatItDoesNotKnow() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, SeedMain.run(List.of("--help"), stream(out), stream(err)));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--help"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(2, SeedMain.run(List.of("--fast"), stream(out), stream(err)));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("unknown argument: --fast"));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
