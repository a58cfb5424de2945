package io.jacquard.product;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Which implementation of {@link Contraction} there is: that on the Vector API where {@code jdk.incubator.vector} is resolved ({@code java --add-modules
 * jdk.incubator.vector}), unless {@code -Dio.jacquard.vector=false} says no; otherwise the one in plain Java. Nothing is said about it.
 */
final class Contractions {
    /** The system property that keeps the Vector API out. */
    static final String PROPERTY = "io.jacquard.vector";

    private static final String MODULE = "jdk.incubator.vector";
    private static final @Nullable Constructor<? extends Contraction> VECTOR = vector();

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

    private static @Nullable Module module() {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().equals(MODULE)) {
                return module;
            }
        }
        return null;
    }

    private static @Nullable Constructor<? extends Contraction> vector() {
        Module module = module();
        if (module == null || !Boolean.parseBoolean(System.getProperty(PROPERTY, "true"))) {
            return null;
        }
        // As a named module we do not require it: it need not be there.
        Contractions.class.getModule().addReads(module);
        try {
            Class<? extends Contraction> type =
                    Class.forName("io.jacquard.product.VectorContraction").asSubclass(Contraction.class);
            Constructor<? extends Contraction> constructor = type.getDeclaredConstructor();
            constructor.newInstance();
            return constructor;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null; // another version of an API that is not final
        }
    }
}
