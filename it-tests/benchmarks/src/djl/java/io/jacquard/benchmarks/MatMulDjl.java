package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** A product of two square matrices: one operation, and the best case of PyTorch. */
public class MatMulDjl extends MatMulSweeps {
    private final NDArray left = Torch.independent(a);
    private final NDArray right = Torch.independent(b);
    private final NDArray weights = Torch.passive(resultBar);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        return left.matMul(right).mul(weights).sum();
    }
}
