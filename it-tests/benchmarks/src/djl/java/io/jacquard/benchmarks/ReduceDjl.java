package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** A sum over elements. */
public class ReduceDjl extends ReduceSweeps {
    private final NDArray elements = Torch.independent(x);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        return elements.square().mul(elements).sum();
    }
}
