package io.jacquard.corpus.harness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** What this thread has allocated, and how much of that reflection puts around a number that a method returns. */
final class Boxes {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Map<Class<?>, Long> BYTES =
            Map.of(double.class, around("aDouble"), float.class, around("aFloat"), long.class, around("aLong"));

    private Boxes() {}

    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    static long of(Class<?> returned) {
        return BYTES.getOrDefault(returned, 0L);
    }

    private static long around(String method) {
        Object[] none = {};
        long least = Long.MAX_VALUE;
        try {
            var called = Boxes.class.getDeclaredMethod(method);
            for (int i = 0; i < 5; i++) {
                long before = allocated();
                called.invoke(null, none);
                least = Math.min(least, allocated() - before);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return least;
    }

    static double aDouble() {
        return 0.5;
    }

    static float aFloat() {
        return 0.5f;
    }

    static long aLong() {
        return 1L << 40;
    }
}
