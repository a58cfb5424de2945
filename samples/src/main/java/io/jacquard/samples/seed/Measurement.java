package io.jacquard.samples.seed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** What one call takes once HotSpot has compiled it: the median time, and the bytes that it allocates (-1 where the JVM does not count them). */
record Measurement(double milliseconds, long bytes) {
    private static final int WARM_UP = 300;
    private static final int RUNS = 101;

    static Measurement of(Supplier<double[][]> call) {
        double checksum = 0;
        for (int run = 0; run < WARM_UP; run++) checksum += call.get()[0][0];
        long[] nanoseconds = new long[RUNS];
        long[] bytes = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long bytesBefore = allocated();
            long before = System.nanoTime();
            checksum += call.get()[0][0];
            nanoseconds[run] = System.nanoTime() - before;
            bytes[run] = allocated() - bytesBefore;
        }
        if (Double.isNaN(checksum)) throw new IllegalStateException("the product is not a number");
        Arrays.sort(nanoseconds);
        Arrays.sort(bytes);
        return new Measurement(nanoseconds[RUNS / 2] / 1e6, counts() ? bytes[RUNS / 2] : -1);
    }

    String text() {
        String time = String.format(Locale.ROOT, "%8.3f ms", milliseconds);
        return bytes < 0 ? time : time + String.format(Locale.ROOT, "  %,10d bytes", bytes);
    }

    private static boolean counts() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()
                && threads.isThreadAllocatedMemoryEnabled();
    }

    private static long allocated() {
        return counts() ? ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes() : 0;
    }
}
