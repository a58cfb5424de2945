package consumer;

import io.jacquard.Differentiable;

public final class Damper {
    private static double scale = 2;
    private final double rate;

    Damper(double rate) {
        this.rate = rate;
    }

    @Differentiable(wrt = {"x", "this.rate"})
    double damped(double x) {
        return scale * x * Math.exp(-rate);
    }
}
