package io.jacquard.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program that computes one product and ends should not wait for classes that the product can do without: streams alone took a third of its time. */
class StartUpTest {
    /** The program. */
    static final class OneProduct {
        private OneProduct() {}

        public static void main(String[] arguments) {
            double[][] a = {{1, 2, 3}, {4, 5, 6}};
            SeedPoint first = SeedPoint.forward(new double[] {1, 1, 2}, a);
            SeedPoint second = SeedPoint.forward(new double[] {2, 1, 1}, a);
            ProductOptions options = ProductOptions.defaults().strategy(Strategy.STRUCTURED);
            System.out.println("product " + Products.jacobianProduct(first, second, options)[0][0]);
        }
    }

    @Test
    void aProductLoadsNoStreams() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-Dio.jacquard.vector=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneProduct.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("product ")));
        assertTrue(lines.stream().anyMatch(l -> l.contains(StructuredProduct.class.getName() + " ")));
        assertEquals(
                List.of(),
                lines.stream().filter(l -> l.contains(" java.util.stream.")).toList());
    }
}
