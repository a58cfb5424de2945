package io.jacquard.product;

import static io.jacquard.product.Seeds.matrix;
import static io.jacquard.product.Seeds.vector;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductOptionsTest {
    private static final SeedPoint FIRST = SeedPoint.forward(vector(1, 7), matrix(3, 10, 7));
    private static final SeedPoint SECOND = SeedPoint.forward(vector(2, 7), matrix(3, 10, 7));

    private static final ProductOptions COMPOSED = ProductOptions.defaults().strategy(Strategy.COMPOSED);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGONAL")
    void allStrategiesTellHowFarTheyAreAndCanBeCancelled(Strategy strategy) {
        ProductOptions little = ProductOptions.defaults()
                .strategy(strategy)
                .memory(
                        strategy == Strategy.TILES
                                ? 1_500 + Contractions.create().scratch(10)
                                : strategy == Strategy.STRUCTURED
                                        ? 20_300 + Contractions.create().scratch(10)
                                        : 10_000);
        List<Integer> heard = new ArrayList<>();
        SeedPoint first = SeedPoint.forward(vector(1, 20), matrix(3, 10, 20));
        SeedPoint second = SeedPoint.forward(vector(2, 20), matrix(3, 10, 20));
        Products.jacobianProduct(first, second, little.listener((done, total, left) -> {
            assertEquals(10, total);
            heard.add(done);
        }));
        assertTrue(heard.size() > 1, heard::toString);
        assertEquals(heard.stream().distinct().sorted().toList(), heard);
        assertEquals(10, heard.get(heard.size() - 1));
        List<Integer> again = new ArrayList<>();
        ProductOptions stopping =
                little.listener((done, total, left) -> again.add(done)).cancelledWhen(() -> again.size() == 1);
        CancellationException end =
                assertThrows(CancellationException.class, () -> Products.jacobianProduct(first, second, stopping));
        assertEquals("product of Jacobians cancelled after " + heard.get(0) + " of 10 columns", end.getMessage());
        assertEquals(heard.subList(0, 1), again);
    }

    @Test
    void theListenerHearsOfEverySweep() {
        List<String> heard = new ArrayList<>();
        Products.jacobianProduct(
                FIRST, SECOND, COMPOSED.listener((done, total, left) -> heard.add(done + "/" + total)));
        assertEquals(List.of("4/10", "8/10", "9/10", "10/10"), heard);
    }

    @Test
    void cancelsBetweenSweeps() {
        List<Integer> heard = new ArrayList<>();
        ProductOptions options =
                COMPOSED.listener((done, total, left) -> heard.add(done)).cancelledWhen(() -> heard.size() == 2);
        CancellationException end =
                assertThrows(CancellationException.class, () -> Products.jacobianProduct(FIRST, SECOND, options));
        assertEquals("product of Jacobians cancelled after 8 of 10 columns", end.getMessage());
        assertEquals(List.of(4, 8), heard);
    }

    @Test
    void anInterruptCancelsAndStays() {
        ProductOptions options =
                COMPOSED.listener((done, total, left) -> Thread.currentThread().interrupt());
        CancellationException end =
                assertThrows(CancellationException.class, () -> Products.jacobianProduct(FIRST, SECOND, options));
        assertEquals("product of Jacobians interrupted after 4 of 10 columns", end.getMessage());
        assertTrue(Thread.interrupted());
    }

    @Test
    void eachMethodLeavesTheOptionsAsTheyAre() {
        List<Integer> heard = new ArrayList<>();
        ProductOptions.defaults()
                .listener((done, total, left) -> heard.add(done))
                .cancelledWhen(() -> true);
        Products.jacobianProduct(FIRST, SECOND, ProductOptions.defaults());
        assertEquals(List.of(), heard);
    }

    @Test
    void theResultIsNotAnArgumentThatTheSweepsRead() {
        double[][] result = new double[2][2];
        ProductOptions options = ProductOptions.defaults().into(result);
        IllegalArgumentException rows = assertThrows(
                IllegalArgumentException.class,
                () -> options.requireDistinctRows("a", new double[][] {{1, 2}, result[1]}));
        assertEquals("a[1] is the same array as result[1]", rows.getMessage());
        IllegalArgumentException array =
                assertThrows(IllegalArgumentException.class, () -> options.requireDistinct("b", result[0]));
        assertEquals("b is the same array as result[0]", array.getMessage());
        assertDoesNotThrow(() -> options.requireDistinctRows("a", new double[2][2]));
        assertDoesNotThrow(() -> ProductOptions.defaults().requireDistinctRows("a", result));
    }
}
