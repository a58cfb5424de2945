package io.jacquard.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A chain of neighbours by whole arrays, one shifted against the other. */
public class RosenbrockDjl extends RosenbrockSweeps {
    private static final NDIndex FIRST = new NDIndex(":-1");
    private static final NDIndex SECOND = new NDIndex("1:");

    private NDArray chain;

    @Setup
    public void load() {
        draw();
        chain = Torch.independent(x);
    }

    @Benchmark
    public double djl() {
        return Torch.valueAndGradient(this::value);
    }

    private NDArray value() {
        NDArray first = chain.get(FIRST);
        NDArray a = chain.get(SECOND).sub(first.square());
        NDArray b = first.neg().add(1);
        return a.square().mul(100).add(b.square()).sum();
    }
}
