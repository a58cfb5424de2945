package io.jacquard.benchmarks.products;

import io.jacquard.VectorFunction;
import io.jacquard.benchmarks.Draws;
import io.jacquard.benchmarks.SeedFJacobian;
import io.jacquard.product.LinearizedJacobian;
import io.jacquard.product.ProductOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A product of Jacobians that is measured.
 *
 * @param first makes the operator at the first point, by a forward sweep
 * @param second makes that at the second
 * @param product both forward sweeps and the product, as users call it
 * @param prepared the same by a prepared function, where passive arrays alone give something
 * @param isDiagonal whether only the diagonal of the product is computed, a row of the result; all of it would not fit anywhere
 */
public record Workload(
        Supplier<LinearizedJacobian> first,
        Supplier<LinearizedJacobian> second,
        Function<ProductOptions, double[][]> product,
        Optional<Supplier<double[][]>> prepared,
        boolean isDiagonal) {
    private Workload(
            Supplier<LinearizedJacobian> first,
            Supplier<LinearizedJacobian> second,
            Function<ProductOptions, double[][]> product) {
        this(first, second, product, Optional.empty(), false);
    }

    /** What there is, without those of the seed, whose names are {@code seed-} and a number of rows. */
    public static final List<String> NAMES = List.of(
            "elements",
            "stencil",
            "network",
            "network-same",
            "orbit",
            "bag",
            "mixture",
            "lstm",
            "roots",
            "autoencoder");

    private static final int SEED_COLUMNS = 10_000;

    /** The workload of a name, with numbers that are always the same. */
    public static Workload of(String name) {
        Draws draws = new Draws();
        if (name.startsWith("seed-")) {
            return seed(draws, Integer.parseInt(name.substring("seed-".length())));
        }
        return switch (name) {
            case "elements" -> elements(draws);
            case "stencil" -> stencil(draws);
            case "network" -> network(draws, false);
            case "network-same" -> network(draws, true);
            case "orbit" -> orbit();
            case "bag" -> bag(draws);
            case "mixture" -> mixture(draws);
            case "lstm" -> lstm(draws);
            case "roots" -> roots(draws);
            case "autoencoder" -> autoencoder(draws);
            default -> throw new IllegalArgumentException("no workload is called " + name);
        };
    }

    /** Storage for the result, if it is not too large. */
    public double[][] storage(LinearizedJacobian first, LinearizedJacobian second) {
        return isDiagonal ? new double[0][] : new double[first.rows()][second.rows()];
    }

    /** The bytes that {@link #multiply} is planned to take. */
    public long planned(LinearizedJacobian first, LinearizedJacobian second, double[][] storage) {
        ProductOptions options = ProductOptions.defaults();
        return first.explain(second, isDiagonal ? options : options.into(storage))
                .chosen()
                .bytes();
    }

    /** Multiplies, into storage. */
    public void multiply(LinearizedJacobian first, LinearizedJacobian second, double[][] storage) {
        if (isDiagonal) {
            first.timesTransposeDiagonal(second);
        } else {
            first.timesTranspose(second, ProductOptions.defaults().into(storage));
        }
    }

    private static Workload seed(Draws draws, int m) {
        double[][] a = draws.matrix(m, SEED_COLUMNS, 0, 1);
        double[] x1 = draws.vector(SEED_COLUMNS, 0, 1);
        double[] x2 = draws.vector(SEED_COLUMNS, 0, 1);
        VectorFunction prepared = SeedFJacobian.of(a).prepare();
        return new Workload(
                () -> SeedFJacobian.at(x1, a),
                () -> SeedFJacobian.at(x2, a),
                options -> SeedFJacobian.jacobianProduct(x1, x2, a, options),
                Optional.of(() -> prepared.jacobianProduct(x1, x2)),
                false);
    }

    private static Workload elements(Draws draws) {
        double[] x1 = draws.vector(100_000, -1, 1);
        double[] x2 = draws.vector(100_000, -1, 1);
        return new Workload(
                () -> ProductFunctionsElementsJacobian.at(x1),
                () -> ProductFunctionsElementsJacobian.at(x2),
                options -> new double[][] {
                    ProductFunctionsElementsJacobian.at(x1)
                            .timesTransposeDiagonal(ProductFunctionsElementsJacobian.at(x2), options)
                },
                Optional.empty(),
                true);
    }

    private static Workload stencil(Draws draws) {
        double[] x1 = draws.vector(2_000, 0, 1);
        double[] x2 = draws.vector(2_000, 0, 1);
        double[][] into = new double[x1.length][x2.length];
        return new Workload(
                () -> ProductFunctionsStencilJacobian.at(x1),
                () -> ProductFunctionsStencilJacobian.at(x2),
                options -> ProductFunctionsStencilJacobian.jacobianProduct(x1, x2, options.into(into)));
    }

    /** Weights and biases of a network. */
    private record Weights(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] w3, double[] b3) {
        Weights(Draws draws) {
            this(
                    draws.matrix(512, 256, -0.1, 0.1),
                    draws.vector(512, -0.1, 0.1),
                    draws.matrix(512, 512, -0.1, 0.1),
                    draws.vector(512, -0.1, 0.1),
                    draws.matrix(8, 512, -0.1, 0.1),
                    draws.vector(8, -0.1, 0.1));
        }

        LinearizedJacobian at(double[][] x) {
            return ProductFunctionsNetworkJacobian.at(w1, b1, w2, b2, w3, b3, x);
        }
    }

    private static Workload network(Draws draws, boolean same) {
        double[][] x = draws.matrix(16, 256, -1, 1);
        Weights a = new Weights(draws);
        Weights b = same ? a : new Weights(draws);
        return new Workload(
                () -> a.at(x),
                () -> b.at(x),
                options -> ProductFunctionsNetworkJacobian.jacobianProduct(
                        a.w1, a.b1, a.w2, a.b2, a.w3, a.b3, b.w1, b.b1, b.w2, b.b2, b.w3, b.b3, x, options));
    }

    private static Workload orbit() {
        double[] p = {1.1, 0.4, 0.1, 0.4, 10.0, 5.0};
        int steps = 1_000;
        double[][] into = new double[2 * steps][2 * steps];
        return new Workload(
                () -> ProductFunctionsOrbitJacobian.at(p, 0.01, steps),
                () -> ProductFunctionsOrbitJacobian.at(p, 0.01, steps),
                options -> ProductFunctionsOrbitJacobian.jacobianProduct(p, p, 0.01, steps, options.into(into)));
    }

    private static Workload bag(Draws draws) {
        double[][] one = draws.matrix(50_000, 16, -1, 1);
        double[][] other = draws.matrix(50_000, 16, -1, 1);
        int[][] words = new int[32][];
        for (int s = 0; s < words.length; s++) {
            words[s] = draws.indices(20, one.length);
        }
        double[][] layer = draws.matrix(4, 16, -1, 1);
        return new Workload(
                () -> ProductFunctionsBagJacobian.at(one, words, layer),
                () -> ProductFunctionsBagJacobian.at(other, words, layer),
                options -> ProductFunctionsBagJacobian.jacobianProduct(one, other, words, layer, options));
    }

    private static Workload mixture(Draws draws) {
        double[][] x = draws.matrix(500, 10, -1, 1);
        double[][] means = draws.matrix(25, 10, -1, 1);
        double[][] others = draws.matrix(25, 10, -1, 1);
        double[][] scales = draws.matrix(25, 10, 0.5, 1.5);
        return new Workload(
                () -> ProductFunctionsMixtureJacobian.at(means, scales, x),
                () -> ProductFunctionsMixtureJacobian.at(others, scales, x),
                options -> ProductFunctionsMixtureJacobian.jacobianProduct(means, scales, others, scales, x, options));
    }

    private static Workload lstm(Draws draws) {
        double[][] x = draws.matrix(32, 14, -1, 1);
        double[][] w = draws.matrix(64, 14, -0.5, 0.5);
        double[][] v = draws.matrix(64, 16, -0.5, 0.5);
        double[][] u = draws.matrix(64, 16, -0.5, 0.5);
        return new Workload(
                () -> ProductFunctionsLstmJacobian.at(w, v, x),
                () -> ProductFunctionsLstmJacobian.at(w, u, x),
                options -> ProductFunctionsLstmJacobian.jacobianProduct(w, v, w, u, x, options));
    }

    private static Workload roots(Draws draws) {
        double[][] a = draws.matrix(100, 2_000, -1, 1);
        double[] x1 = draws.vector(2_000, 0, 1);
        double[] x2 = draws.vector(2_000, 0, 1);
        return new Workload(
                () -> ProductFunctionsRootsJacobian.at(x1, a),
                () -> ProductFunctionsRootsJacobian.at(x2, a),
                options -> ProductFunctionsRootsJacobian.jacobianProduct(x1, x2, a, options));
    }

    private static Workload autoencoder(Draws draws) {
        double[][] encode = draws.matrix(16, 2_000, -0.1, 0.1);
        double[][] decode = draws.matrix(2_000, 16, -0.1, 0.1);
        double[] x1 = draws.vector(2_000, 0, 1);
        double[] x2 = draws.vector(2_000, 0, 1);
        double[][] into = new double[decode.length][decode.length];
        return new Workload(
                () -> ProductFunctionsAutoencoderJacobian.at(x1, encode, decode),
                () -> ProductFunctionsAutoencoderJacobian.at(x2, encode, decode),
                options -> ProductFunctionsAutoencoderJacobian.jacobianProduct(
                        x1, x2, encode, decode, options.into(into)));
    }
}
