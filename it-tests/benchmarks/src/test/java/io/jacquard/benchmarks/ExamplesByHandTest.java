package io.jacquard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Adjoints by hand give the values and bars of the generated ones: like is compared with like. */
class ExamplesByHandTest {
    private static final double CLOSE = 1e-12;

    private final double[] x = new Draws(1).vector(6, 0.5, 1.4);
    private final double[] y = new Draws(2).vector(6, 0.5, 1.4);
    private final double[] xBar = new double[6];
    private final double[] yBar = new double[6];
    private final double[] bars = new double[2];

    @Test
    void wave() {
        ExamplesWaveAdjoint.Result expected = ExamplesWaveAdjoint.vjp(0.7, 1.3, 0.5);
        assertEquals(expected.value(), ExamplesByHand.waveAdjoint(0.7, 1.3, 0.5, bars), CLOSE);
        assertArrayEquals(new double[] {expected.aBar(), expected.bBar()}, bars, CLOSE);
    }

    @Test
    void dot() {
        ExamplesDotAdjoint.Result expected = ExamplesDotAdjoint.vjp(x, y, 0.5);
        assertEquals(expected.value(), ExamplesByHand.dotAdjoint(x, xBar, y, yBar, 0.5), CLOSE);
        assertArrayEquals(expected.xBar(), xBar, CLOSE);
        assertArrayEquals(expected.yBar(), yBar, CLOSE);
    }

    @Test
    void cumulate() {
        double[] expected = ExamplesCumulateAdjoint.vjp(x.clone(), y.clone()).uBar();
        double[] bar = y.clone();
        ExamplesByHand.cumulateAdjoint(x.clone(), bar);
        assertArrayEquals(expected, bar, CLOSE);
    }

    @Test
    void rootMatVec() {
        double[] a = new Draws(3).vector(12, 0.5, 1.4);
        double[] seed = {0.3, -0.8};
        ExamplesRootMatVecAdjoint.Result expected = ExamplesRootMatVecAdjoint.vjp(a, x, new double[2], seed);
        double[] aBar = new double[12];
        ExamplesByHand.rootMatVecAdjoint(a, aBar, x, xBar, new double[2], seed.clone());
        assertArrayEquals(expected.aBar(), aBar, CLOSE);
        assertArrayEquals(expected.xBar(), xBar, CLOSE);
    }

    @Test
    void damped() {
        ExamplesDampedAdjoint.Result expected = ExamplesDampedAdjoint.vjp(x, 0.5);
        assertEquals(expected.value(), ExamplesByHand.dampedAdjoint(x, xBar, 0.5), CLOSE);
        assertArrayEquals(expected.xBar(), xBar, CLOSE);
    }

    @Test
    void rk4() {
        double[] p = {1.1, 0.4, 0.3, 0.9};
        double[] seed = {1.3, -0.2};
        ExamplesRk4Adjoint.Result expected = ExamplesRk4Adjoint.vjp(new double[] {1, 0.7}, p, 0.05, 9, seed.clone());
        double[] pBar = new double[4];
        Rk4ByHand.adjoint(new double[] {1, 0.7}, seed, p, pBar, 0.05, 9);
        assertArrayEquals(expected.yBar(), seed, CLOSE);
        assertArrayEquals(expected.pBar(), pBar, CLOSE);
    }

    @Test
    void heron() {
        ExamplesHeronAdjoint.Result expected = ExamplesHeronAdjoint.vjp(2, 7, 0.5);
        assertEquals(expected.value(), ExamplesByHand.heronAdjoint(2, 7, 0.5, bars), CLOSE);
        assertArrayEquals(new double[] {expected.aBar(), expected.startBar()}, bars, CLOSE);
    }

    @Test
    void product() {
        ExamplesProductAdjoint.Result expected = ExamplesProductAdjoint.vjp(x, 1e9, 0.5);
        assertEquals(expected.value(), ExamplesByHand.productAdjoint(x, xBar, 1e9, 0.5), CLOSE);
        assertArrayEquals(expected.xBar(), xBar, CLOSE);
    }

    @Test
    void power() {
        double expected = ExamplesPowerAdjoint.vjp(1.07, 21, 0.5).xBar();
        assertEquals(expected, ExamplesByHand.powerAdjoint(1.07, 21, 0.5), CLOSE * expected);
    }

    @Test
    void energy() {
        ExamplesEnergyAdjoint.Result expected = ExamplesEnergyAdjoint.vjp(x, 0.6, 0.5);
        double value = ExamplesByHand.energyAdjoint(x, xBar, 0.6, bars, 0.5);
        assertEquals(expected.value(), value, CLOSE * Math.abs(value));
        assertEquals(expected.aBar(), bars[0], CLOSE * Math.abs(bars[0]));
        for (int i = 0; i < x.length; i++) {
            assertEquals(expected.xBar()[i], xBar[i], CLOSE * Math.abs(xBar[i]));
        }
    }
}
