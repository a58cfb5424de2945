package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** The loss of a network with one hidden layer, all samples at once. */
public class MlpDjl extends MlpSweeps {
    private final NDArray in = Torch.transposed(w1);
    private final NDArray inBias = Torch.independent(b1);
    private final NDArray out = Torch.transposed(w2);
    private final NDArray outBias = Torch.independent(b2);
    private final NDArray samples = Torch.passive(x);
    private final NDArray targets = Torch.passive(y);

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        NDArray hidden = samples.matMul(in).add(inBias).tanh();
        NDArray errors = hidden.matMul(out).add(outBias).sub(targets);
        return errors.square().sum().div(targets.getShape().get(0));
    }
}
