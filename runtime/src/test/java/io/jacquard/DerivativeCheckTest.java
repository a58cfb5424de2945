package io.jacquard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DerivativeCheckTest {
    private static final double[] X = {0.3, 1.2, -0.7};

    @Test
    void rightDerivativesPass() {
        DerivativeCheck check = DerivativeCheck.of(new Sines(1.0, 1.0), X);
        assertTrue(check.passed(), check::toString);
        assertTrue(check.tangentError() > 0, "compared with nothing");
    }

    @Test
    void aWrongAdjointFails() {
        DerivativeCheck check = DerivativeCheck.of(new Sines(1.0, 1.0 + 1e-10), X);
        assertFalse(check.passed());
        assertTrue(check.dotProductError() > 1e-12, check::toString);
        assertTrue(check.tangentError() < 1e-6, check::toString);
        assertTrue(
                DerivativeCheck.of(new Sines(1.0, 1.0 + 1e-10), X, 1e-9, 1e-6).passed());
    }

    @Test
    void aWrongTangentAndAdjointFailTogether() {
        DerivativeCheck check = DerivativeCheck.of(new Sines(1.0 + 1e-5, 1.0 + 1e-5), X);
        assertFalse(check.passed());
        assertEquals(1e-5, check.tangentError(), 1e-7);
        assertTrue(check.dotProductError() < 1e-12, check::toString);
    }

    @Test
    void notANumberFails() {
        assertFalse(DerivativeCheck.of(new Sines(Double.NaN, 1.0), X).passed());
        assertFalse(
                DerivativeCheck.of(new Sines(Double.POSITIVE_INFINITY, 1.0), X).passed());
    }

    @Test
    void nothingToDifferentiatePasses() {
        assertTrue(DerivativeCheck.of(new Sines(1.0, 1.0), new double[0]).passed());
    }

    /** sin of each entry, its derivatives multiplied by factors that should be 1. */
    private record Sines(double tangentFactor, double adjointFactor) implements VectorFunction {
        @Override
        public Jacobian at(double[] x) {
            return new Diagonal(x.clone(), tangentFactor, adjointFactor);
        }
    }

    private record Diagonal(double[] x, double tangentFactor, double adjointFactor) implements Jacobian {
        @Override
        public int rows() {
            return x.length;
        }

        @Override
        public int columns() {
            return x.length;
        }

        @Override
        public void value(double[] result) {
            for (int i = 0; i < x.length; i++) {
                result[i] = Math.sin(x[i]);
            }
        }

        @Override
        public void times(double[] v, double[] result) {
            scale(tangentFactor, v, result);
        }

        @Override
        public void transposeTimes(double[] w, double[] result) {
            scale(adjointFactor, w, result);
        }

        private void scale(double factor, double[] v, double[] result) {
            for (int i = 0; i < x.length; i++) {
                result[i] = factor * Math.cos(x[i]) * v[i];
            }
        }
    }
}
