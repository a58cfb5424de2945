package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** The logarithm of a sum of exponentials, its largest one taken out as a constant. */
public class LogSumExpDjl extends LogSumExpSweeps {
    private final NDArray exponents = Torch.independent(x);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        NDArray max = exponents.max().stopGradient();
        return exponents.sub(max).exp().sum().log().add(max);
    }
}
