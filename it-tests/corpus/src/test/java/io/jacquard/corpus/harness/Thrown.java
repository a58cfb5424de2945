package io.jacquard.corpus.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** What a static method throws, found by its name and by how many arguments it takes. */
public final class Thrown {
    private Thrown() {}

    /** Empty if it returns. */
    public static Optional<Throwable> by(ClassLoader loader, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        Method found = Arrays.stream(loader.loadClass(type).getDeclaredMethods())
                .filter(m -> m.getName().equals(method) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        try {
            found.invoke(null, arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        }
    }
}
