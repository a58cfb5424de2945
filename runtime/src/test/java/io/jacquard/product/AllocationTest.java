package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.jacquard.Jacobian;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim on memory: lanes, the result and a constant, whatever m is. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int N = 10_000;
    private static final long CONSTANT = 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 60})
    void aProductAllocatesItsLanesAndItsResult(int m) {
        double[][] a = matrix(3, m, N);
        SeedPoint first = SeedPoint.forward(vector(1, N), a);
        SeedPoint second = SeedPoint.forward(vector(2, N), a);
        long lanes = m < 4 ? 1 : 5;
        long doubles = lanes * (N + m) + (long) m * m + m;
        long headers = 16L * (2 * lanes + m + 2) + 4L * m;
        long bytes = allocated(() -> Products.jacobianProduct(first, second));
        long limit = Double.BYTES * doubles + headers + CONSTANT;
        assertTrue(bytes <= limit, () -> bytes + " bytes for m = " + m + ", expected at most " + limit);
    }

    @Test
    void operatorsAllocateNothingInSteadyState() {
        Jacobian jacobian = SeedJacobian.at(vector(1, N), matrix(3, 5, N));
        double[] input = vector(2, N);
        double[] output = vector(3, 5);
        assertEquals(0, allocated(() -> jacobian.times(input, output)));
        assertEquals(0, allocated(() -> jacobian.transposeTimes(output, input)));
    }

    /** Bytes that the calling thread allocates in one call, the first ones (class loading, growth) not counted. */
    private static long allocated(Runnable call) {
        for (int i = 0; i < 20; i++) {
            call.run();
        }
        // The least of several runs: the counter itself and the compiler's moods only ever add.
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
