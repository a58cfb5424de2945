package io.jacquard.product;

import io.jacquard.support.VectorApi;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Which implementation of {@link Contraction} there is: that on the {@linkplain VectorApi Vector API} where it can be used, otherwise the one in plain Java. */
final class Contractions {
    private static final @Nullable Constructor<? extends Contraction> VECTOR = VectorApi.constructor(
                    "io.jacquard.product.VectorContraction", Contraction.class)
            .orElse(null);

    private Contractions() {}

    static Contraction create() {
        if (VECTOR == null) {
            return new PlainContraction();
        }
        try {
            return VECTOR.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("contraction on the Vector API", e);
        }
    }
}
