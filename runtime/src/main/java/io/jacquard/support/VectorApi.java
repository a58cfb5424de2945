package io.jacquard.support;

import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is the Vector API: where {@code jdk.incubator.vector} is resolved ({@code java --add-modules jdk.incubator.vector}), unless {@code
 * -Dio.jacquard.vector=false} says no. Nothing is said about it. What is written for it is compiled apart, because the module need not be there.
 */
public final class VectorApi {
    /** The system property that keeps it out. */
    public static final String PROPERTY = "io.jacquard.vector";

    private static final String MODULE = "jdk.incubator.vector";

    private VectorApi() {}

    /**
     * What makes objects of a class that is written for it.
     *
     * @param <T> what the class extends
     * @param name the full name of a class of the runtime, which has a constructor without parameters
     * @param type what it extends
     * @return the constructor; none where there is no Vector API, or another version of it
     */
    public static <T> Optional<Constructor<? extends T>> constructor(String name, Class<T> type) {
        Module module = module();
        if (module == null || !Boolean.parseBoolean(System.getProperty(PROPERTY, "true"))) {
            return Optional.empty();
        }
        // As a named module we do not require it: it need not be there.
        VectorApi.class.getModule().addReads(module);
        try {
            Constructor<? extends T> constructor =
                    Class.forName(name).asSubclass(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            constructor.newInstance();
            return Optional.of(constructor);
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty(); // another version of an API that is not final
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
}
