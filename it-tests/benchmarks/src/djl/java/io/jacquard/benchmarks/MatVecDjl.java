package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** A matrix times a vector, both independent. */
public class MatVecDjl extends MatVecSweeps {
    private final NDArray matrix = Torch.independent(a);
    private final NDArray vector = Torch.independent(x);
    private final NDArray weights = Torch.passive(resultBar);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        return matrix.matMul(vector).dot(weights);
    }
}
