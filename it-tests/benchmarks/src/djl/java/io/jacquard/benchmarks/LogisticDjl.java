package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.openjdk.jmh.annotations.Benchmark;

/** The loss of a thousand samples in three operations. */
public class LogisticDjl extends LogisticSweeps {
    private final NDArray weights = Torch.independent(w);
    private final NDArray samples = Torch.passive(x);
    private final NDArray against = Torch.passive(y).neg();

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        return Activation.softPlus(samples.matMul(weights).mul(against)).mean();
    }
}
