package consumer;

import io.jacquard.Differentiable;

public final class Wave {
    private Wave() {}

    @Differentiable
    static double wave(double a, double b) {
        double u = Math.sin(a * b);
        return (u * u + a) * Math.exp(-b);
    }
}
