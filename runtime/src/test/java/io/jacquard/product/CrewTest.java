package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that an executor lends. */
class CrewTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
    private static final double[] X1 = vector(1, 50);
    private static final double[] X2 = vector(2, 50);
    private static final double[][] A = matrix(3, 150, 50);

    @AfterAll
    static void end() {
        POOL.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGONAL")
    void resultsAreTheSameForAnyNumberOfThreads(Strategy strategy) {
        for (long memory : new long[] {1L << 30, 400_000, 250_000}) {
            ProductOptions options =
                    ProductOptions.defaults().strategy(strategy).memory(memory);
            SeedPoint first = SeedPoint.forward(X1, A);
            SeedPoint second = SeedPoint.forward(X2, A);
            for (SeedPoint other : List.of(second, first)) {
                double[][] alone = Products.jacobianProduct(first, other, options.memory(1L << 30));
                for (int threads : new int[] {1, 2, 4}) {
                    ProductOptions together = options.executor(POOL, threads);
                    if (fits(first, other, together)) {
                        double[][] product = Products.jacobianProduct(first, other, together);
                        if (memory == 1L << 30) {
                            assertArrayEquals(alone, product);
                        } else {
                            Seeds.assertClose(alone, product);
                        }
                    }
                }
            }
        }
    }

    private static boolean fits(SeedPoint first, SeedPoint second, ProductOptions options) {
        try {
            Products.explain(first, second, options);
            return true;
        } catch (IllegalArgumentException tooLittle) {
            return false;
        }
    }

    @Test
    void doesEachPieceOnceAndWaitsForAll() {
        for (int again = 0; again < 200; again++) {
            AtomicInteger[] done = new AtomicInteger[17];
            for (int i = 0; i < done.length; i++) {
                done[i] = new AtomicInteger();
            }
            AtomicInteger storage = new AtomicInteger();
            new Crew(POOL, 3).run(done.length, () -> {
                storage.incrementAndGet();
                return piece -> done[piece].incrementAndGet();
            });
            for (AtomicInteger each : done) {
                assertEquals(1, each.get());
            }
            assertTrue(storage.get() <= 3, storage::toString);
        }
    }

    /** Tasks that never run are not waited for, and find nothing to do if they run later. */
    @Test
    void doesNotNeedTheExecutor() {
        List<Runnable> tasks = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        new Crew(tasks::add, 4).run(10, () -> piece -> done.incrementAndGet());
        assertEquals(10, done.get());
        assertEquals(3, tasks.size());
        tasks.forEach(Runnable::run);
        assertEquals(10, done.get());
    }

    @Test
    void anExecutorThatRejectsEndsTheProduct() {
        RejectedExecutionException rejected = new RejectedExecutionException("full");
        ProductOptions options = ProductOptions.defaults()
                .strategy(Strategy.TILES)
                .executor(
                        task -> {
                            throw rejected;
                        },
                        2);
        SeedPoint first = SeedPoint.forward(X1, A);
        assertSame(rejected, assertThrows(RejectedExecutionException.class, () -> {
            Products.jacobianProduct(first, SeedPoint.forward(X2, A), options);
        }));
    }

    /** Two points are made at once where a thread is lent, and what the first one throws counts, though the second may be faster to throw. */
    @Test
    void makesTwoPointsAtOnce() throws InterruptedException {
        ProductOptions two = ProductOptions.defaults().executor(POOL, 2);
        double[][] expected = Products.jacobianProduct(SeedPoint.forward(X1, A), SeedPoint.forward(X2, A));
        CyclicBarrier both = new CyclicBarrier(2);
        Function<double[], Supplier<SeedPoint>> meeting = x -> () -> {
            await(both);
            return SeedPoint.forward(x, A);
        };
        assertArrayEquals(expected, Products.jacobianProduct(meeting.apply(X1), meeting.apply(X2), two));
        ProductOptions one = ProductOptions.defaults();
        assertArrayEquals(
                expected,
                Products.jacobianProduct(() -> SeedPoint.forward(X1, A), () -> SeedPoint.forward(X2, A), one));

        CountDownLatch secondFailed = new CountDownLatch(1);
        IllegalStateException expectedFailure = new IllegalStateException("first");
        Supplier<SeedPoint> first = () -> {
            await(secondFailed);
            throw expectedFailure;
        };
        Supplier<SeedPoint> second = () -> {
            secondFailed.countDown();
            throw new IllegalStateException("second");
        };
        assertSame(
                expectedFailure,
                assertThrows(IllegalStateException.class, () -> Products.jacobianProduct(first, second, two)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstExceptionEndsAllThreads() {
        AtomicInteger working = new AtomicInteger();
        for (int again = 0; again < 50; again++) {
            IllegalStateException failure = new IllegalStateException("piece 5");
            assertSame(
                    failure,
                    assertThrows(
                            IllegalStateException.class,
                            () -> new Crew(POOL, 3).run(1000, () -> piece -> {
                                working.incrementAndGet();
                                try {
                                    if (piece == 5) {
                                        throw failure;
                                    }
                                    Thread.onSpinWait();
                                } finally {
                                    working.decrementAndGet();
                                }
                            })));
            assertEquals(0, working.get());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGONAL")
    void canBeCancelled(Strategy strategy) {
        SeedPoint first = SeedPoint.forward(X1, A);
        AtomicInteger asked = new AtomicInteger();
        ProductOptions options = ProductOptions.defaults()
                .strategy(strategy)
                .executor(POOL, 3)
                .cancelledWhen(() -> asked.incrementAndGet() > 1);
        assertThrows(
                CancellationException.class, () -> Products.jacobianProduct(first, SeedPoint.forward(X2, A), options));
    }

    @Test
    void anInterruptEndsAllThreadsAndStays() {
        SeedPoint first = SeedPoint.forward(X1, A);
        ProductOptions options =
                ProductOptions.defaults().strategy(Strategy.TILES).executor(POOL, 2);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> Products.jacobianProduct(first, first, options));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** Threads that were got already have stopped when the executor's error arrives. */
    @Test
    void anErrorOfTheExecutorEndsAllThreads() {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        Crew crew = new Crew(
                task -> {
                    if (calls.incrementAndGet() > 1) {
                        throw new OutOfMemoryError("no thread");
                    }
                    POOL.execute(task);
                },
                3);
        assertThrows(
                OutOfMemoryError.class,
                () -> crew.run(1_000, () -> piece -> {
                    working.incrementAndGet();
                    Thread.onSpinWait();
                    working.decrementAndGet();
                }));
        assertEquals(0, working.get());
    }

    @Test
    void needsAThread() {
        Exception refused = assertThrows(
                IllegalArgumentException.class, () -> ProductOptions.defaults().executor(POOL, 0));
        assertEquals("threads is 0, expected at least 1", refused.getMessage());
    }
}
