package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** A reduction that PyTorch has as one operation. */
public class DotDjl extends DotSweeps {
    private final NDArray first = Torch.independent(x);
    private final NDArray second = Torch.independent(y);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        return first.dot(second);
    }
}
