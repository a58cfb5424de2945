package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.jacquard.Jacobian;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim on memory: lanes, the result and a constant for the plan, whatever m is. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int N = 10_000;
    /** Plans, options and other objects whose number does not depend on sizes. */
    private static final long CONSTANT = 4096;
    /** Of the objects of a row that is held. */
    private static final long HEADERS = 200;

    /** Vectors are objects until what handles them is compiled: one kernel for few rows, another for many. */
    @BeforeAll
    static void warmUp() {
        warmUp(5);
        warmUp(60);
    }

    private static void warmUp(int rows) {
        Contraction contraction = Contractions.create();
        double[][] a = matrix(1, rows, 1000);
        double[][] c = new double[rows][rows];
        int calm = 0;
        long start = System.nanoTime();
        while (!(contraction instanceof PlainContraction) && calm < 200 && System.nanoTime() - start < 60e9) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            contraction.addTimesTranspose(a, rows, a, rows, 1000, c, 0, 0);
            contraction.addTimesTranspose(a, 1, a, rows, 1000, c, 0, 0); // what is left of four rows
            // The records of the operands.
            calm = THREADS.getCurrentThreadAllocatedBytes() - before <= 200 ? calm + 1 : 0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 60})
    void aProductAllocatesItsLanesAndItsResult(int m) {
        double[][] a = matrix(3, m, N);
        SeedPoint first = SeedPoint.forward(vector(1, N), a);
        SeedPoint second = SeedPoint.forward(vector(2, N), a);
        long lanes = m < 4 ? 1 : 5;
        long doubles = lanes * (N + m) + (long) m * m + Math.min(4, m) * m;
        long headers = 16L * (2 * lanes + m + 2) + 4L * m;
        long limit = Double.BYTES * doubles + headers + CONSTANT;
        long bytes = allocated(
                limit,
                () -> Products.jacobianProduct(
                        first, second, ProductOptions.defaults().strategy(Strategy.COMPOSED)));
        assertTrue(bytes <= limit, () -> bytes + " bytes for m = " + m + ", expected at most " + limit);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGONAL")
    void aProductAllocatesWhatItsPlanSays(Strategy strategy) {
        for (int m : new int[] {1, 3, 4, 5, 60}) {
            for (boolean same : new boolean[] {true, false}) {
                double[][] a = matrix(3, m, 1000);
                SeedPoint first = SeedPoint.forward(vector(1, 1000), a);
                SeedPoint second = same ? first : SeedPoint.forward(vector(2, 1000), a);
                ProductOptions options =
                        ProductOptions.defaults().strategy(strategy).memory(300_000);
                ProductPlan plan = Products.explain(first, second, options);
                long result = 8L * m * m + 20L * m;
                long limit = plan.chosen().bytes()
                        + result
                        + HEADERS * (plan.chosen().held() + 50);
                long bytes = allocated(limit, () -> Products.jacobianProduct(first, second, options));
                assertTrue(bytes <= limit, () -> bytes + " bytes for m = " + m + ", " + plan);
                assertTrue(bytes > 0.7 * plan.chosen().bytes(), () -> bytes + " bytes for m = " + m + ", " + plan);
            }
        }
    }

    @Test
    void operatorsAllocateNothingInSteadyState() {
        Jacobian jacobian = SeedJacobian.at(vector(1, N), matrix(3, 5, N));
        double[] input = vector(2, N);
        double[] output = vector(3, 5);
        assertEquals(0, allocated(0, () -> jacobian.times(input, output)));
        assertEquals(0, allocated(0, () -> jacobian.transposeTimes(output, input)));
    }

    /** Bytes that the calling thread allocates in one call once it has settled, which is waited for while it is more than the limit: classes are loaded, arrays have grown, vectors are compiled to what is no object. */
    private static long allocated(long limit, Runnable call) {
        long least = Long.MAX_VALUE;
        int same = 0;
        long start = System.nanoTime();
        // The counter itself and the compiler's moods only ever add.
        while ((same < 20 || least > limit) && System.nanoTime() - start < 5e9) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.run();
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            same = bytes < least ? 0 : bytes == least ? same + 1 : same;
            least = Math.min(least, bytes);
        }
        return least;
    }
}
