package io.jacquard.benchmarks.products;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.jacquard.product.LinearizedJacobian;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each product of the page allocates what its plan says, by the thread's counter. */
class BytesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Of objects whose number does not depend on sizes, and of headers. */
    private static final long OBJECTS = 8_192;

    static Stream<String> products() {
        return Stream.concat(Stream.of("seed-5", "seed-20", "seed-50", "seed-200"), Workload.NAMES.stream());
    }

    @ParameterizedTest
    @MethodSource("products")
    void aProductAllocatesWhatItsPlanSays(String name) {
        Workload work = Workload.of(name);
        LinearizedJacobian first = work.first().get();
        LinearizedJacobian second = work.second().get();
        double[][] into = work.storage(first, second);
        long planned = work.planned(first, second, into);
        long limit = planned + OBJECTS;
        long least = Long.MAX_VALUE;
        long start = System.nanoTime();
        // Until it is compiled, it may make objects that a compiler saves.
        while (least > limit && System.nanoTime() - start < 10e9) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.multiply(first, second, into);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        long bytes = least;
        assertTrue(bytes <= limit, () -> name + " allocates " + bytes + " bytes, planned are " + planned);
    }
}
