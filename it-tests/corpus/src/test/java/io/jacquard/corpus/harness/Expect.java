package io.jacquard.corpus.harness;

/** What oracles say when something is not as it should be. */
final class Expect {
    private Expect() {}

    static void that(boolean good, String otherwise) {
        if (!good) {
            throw new OracleFailure(otherwise);
        }
    }

    static void sameBits(String what, Object actual, Object expected) {
        if (!Values.sameBits(actual, expected)) {
            throw new OracleFailure(
                    what + " is " + Values.text(actual) + ", expected to the bit " + Values.text(expected));
        }
    }

    static void equal(String what, double[] actual, double[] expected) {
        close(what, actual, expected, new double[expected.length]);
    }

    /** Each entry within its tolerance; NaN is close to NaN only. */
    static void close(String what, double[] actual, double[] expected, double[] tolerance) {
        that(
                actual.length == expected.length,
                what + " has " + actual.length + " entries, expected " + expected.length);
        for (int i = 0; i < actual.length; i++) {
            boolean good = Values.equal(actual[i], expected[i]) || Math.abs(actual[i] - expected[i]) <= tolerance[i];
            that(
                    good,
                    what + ": entry " + i + " is " + actual[i] + ", expected " + expected[i] + " (tolerance "
                            + tolerance[i] + ", difference " + (actual[i] - expected[i]) + ")");
        }
    }

    static void close(String what, double[] actual, double[] expected, double tolerance) {
        double[] each = new double[expected.length];
        java.util.Arrays.fill(each, tolerance);
        close(what, actual, expected, each);
    }
}
