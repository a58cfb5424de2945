package io.jacquard.benchmarks;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.function.Supplier;

/** Values and gradients by DJL with PyTorch. Arrays stay where PyTorch has them: nothing is copied to or from Java but the value. */
final class Torch {
    private static final NDManager MANAGER = NDManager.newBaseManager();

    private Torch() {}

    static NDArray independent(double... vector) {
        return differentiated(MANAGER.create(vector));
    }

    static NDArray independent(double[][] rows) {
        return differentiated(MANAGER.create(rows));
    }

    /** Columns as rows, so that a product from the right needs no transposition. */
    static NDArray transposed(double[][] rows) {
        return differentiated(MANAGER.create(rows).transpose().duplicate());
    }

    static NDArray passive(double... vector) {
        return MANAGER.create(vector);
    }

    static NDArray passive(double[][] rows) {
        return MANAGER.create(rows);
    }

    private static NDArray differentiated(NDArray array) {
        array.setRequiresGradient(true);
        return array;
    }

    /** One pass forwards and one back; the gradient is added up in the independents, which begin at zero in each call. */
    static double valueAndGradient(Supplier<NDArray> function) {
        try (NDScope intermediate = new NDScope();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            intermediate.suppressNotUsedWarning();
            NDArray value = function.get();
            collector.backward(value);
            return value.getDouble();
        }
    }
}
