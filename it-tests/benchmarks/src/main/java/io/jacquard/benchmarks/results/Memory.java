package io.jacquard.benchmarks.results;

import com.sun.management.ThreadMXBean;
import io.jacquard.benchmarks.Sweeps;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What the first {@code vjp} of a kernel allocates: the storage that its workspace then keeps. */
final class Memory {
    /** What loading and linking classes takes is less than that. */
    private static final long LITTLE = 1 << 18;

    private Memory() {}

    /** Bytes, with the classes of a folder in the place of ours; zero if they are not worth mentioning. */
    static long ofFirst(String function, Path folder, Map<String, String> sizes) throws IOException {
        Set<URL> path = new LinkedHashSet<>();
        for (String entry :
                Project.before(folder, System.getProperty("java.class.path")).split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> kernel = loader.loadClass(Sweeps.class.getPackageName() + "." + function + "Sweeps");
            Object sweeps = kernel.getConstructor().newInstance();
            for (Field field : kernel.getDeclaredFields()) {
                if (isAnnotated(field.getAnnotations(), Param.class)) {
                    field.setAccessible(true);
                    field.set(sweeps, Integer.valueOf(sizes.get(field.getName())));
                }
            }
            for (Method method : kernel.getDeclaredMethods()) {
                if (isAnnotated(method.getAnnotations(), Setup.class)) {
                    method.invoke(sweeps);
                }
            }
            long bytes = allocatedBy(kernel.getMethod("vjp"), sweeps);
            return bytes > LITTLE ? bytes : 0;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot run " + function, e);
        }
    }

    /** The annotation is of a class of the other loader. */
    private static boolean isAnnotated(Annotation[] all, Class<?> wanted) {
        return Arrays.stream(all).anyMatch(a -> a.annotationType().getName().equals(wanted.getName()));
    }

    private static long allocatedBy(Method method, Object on) throws ReflectiveOperationException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        method.invoke(on);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
