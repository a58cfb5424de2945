package io.jacquard.product;

import java.lang.reflect.Constructor;
import java.util.Optional;

/**
 * Which implementation of {@link Contraction} there is: that on the Vector API where {@code jdk.incubator.vector} is resolved ({@code java --add-modules
 * jdk.incubator.vector}), unless {@code -Dio.jacquard.vector=false} says no; otherwise the one in plain Java. Nothing is said about it.
 */
final class Contractions {
    /** The system property that keeps the Vector API out. */
    static final String PROPERTY = "io.jacquard.vector";

    private static final String MODULE = "jdk.incubator.vector";
    private static final Optional<Constructor<? extends Contraction>> VECTOR = vector();

    private Contractions() {}

    static Contraction create() {
        return VECTOR.map(Contractions::made).orElseGet(PlainContraction::new);
    }

    private static Contraction made(Constructor<? extends Contraction> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("contraction on the Vector API", e);
        }
    }

    private static Optional<Constructor<? extends Contraction>> vector() {
        Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
        if (module.isEmpty() || !Boolean.parseBoolean(System.getProperty(PROPERTY, "true"))) {
            return Optional.empty();
        }
        // As a named module we do not require it: it need not be there.
        Contractions.class.getModule().addReads(module.orElseThrow());
        try {
            Class<? extends Contraction> type =
                    Class.forName("io.jacquard.product.VectorContraction").asSubclass(Contraction.class);
            Constructor<? extends Contraction> constructor = type.getDeclaredConstructor();
            constructor.newInstance();
            return Optional.of(constructor);
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty(); // another version of an API that is not final
        }
    }
}
