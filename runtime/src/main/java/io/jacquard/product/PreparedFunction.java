package io.jacquard.product;

import io.jacquard.Jacobian;
import io.jacquard.VectorFunction;
import io.jacquard.support.Checks;

/** A function that keeps what products of its Jacobians need of passive arrays: see {@link VectorFunction#prepare}. */
public final class PreparedFunction implements VectorFunction {
    private final VectorFunction function;
    private final VectorProducts known = new VectorProducts();

    /**
     * Keeps nothing yet.
     *
     * @param function the function
     */
    public PreparedFunction(VectorFunction function) {
        this.function = Checks.present("function", function);
    }

    @Override
    public Jacobian at(double[] x) {
        Jacobian jacobian = function.at(x);
        if (jacobian instanceof LinearizedJacobian linearized) {
            linearized.prepare(known);
        }
        return jacobian;
    }

    @Override
    public VectorFunction prepare() {
        return this;
    }
}
