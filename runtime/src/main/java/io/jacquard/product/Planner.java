package io.jacquard.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a strategy by what each is estimated to take. Operations of sweeps are those of {@link Cost}; how long one takes, and how fast rows are contracted, are
 * constants, fitted to the seed's function and stated in {@code docs/decisions/0031-products-are-planned.md}.
 */
final class Planner {
    /** Nanoseconds for an operation of a sweep in one lane. */
    private static final double SINGLE = 0.30;
    /** The same in four lanes together, for each. */
    private static final double WIDE = 0.15;
    /** Nanoseconds for a number that a sweep clears, or that is copied. */
    private static final double TOUCH = 0.10;
    /** Nanoseconds for a number of the product that is stored by columns. */
    private static final double STORE = 4;
    /** Operations for a term whose weight is zero. */
    private static final double PASSED = 4;

    private static final Comparator<ProductPlan.Alternative> BY_TIME = new Comparator<>() {
        @Override
        public int compare(ProductPlan.Alternative one, ProductPlan.Alternative other) {
            return Double.compare(one.nanoseconds(), other.nanoseconds());
        }
    };

    private final Linearized first;
    private final Linearized second;
    private final ProductOptions options;
    private final Contraction contraction;
    private final double m1;
    private final double m2;
    private final double n;
    private final int threads;
    private final boolean same;
    private final Optional<Structure> structure;
    /** Bytes that it took to see the structure, where the product looks for one; they are gone by the time that another strategy runs. */
    private final long seen;
    /** Bytes that it took to check an array of the caller's for the result; they are gone, too. */
    private final long checked;

    Planner(
            Linearized first,
            Linearized second,
            Optional<Structure> structure,
            ProductOptions options,
            Contraction contraction) {
        this.structure = structure;
        this.first = first;
        this.second = second;
        this.options = options;
        this.contraction = contraction;
        m1 = first.rows();
        m2 = second.rows();
        n = first.columns();
        threads = options.crew().threads();
        same = first == second;
        checked = options.bytesToCheck(first.rows());
        Strategy asked = options.strategy().orElse(Strategy.STRUCTURED);
        seen = asked == Strategy.STRUCTURED && structure.isPresent()
                ? structure.orElseThrow().seenBytes()
                : 0;
    }

    /** {@code forced}: the strategy that is asked for. */
    ProductPlan plan(Optional<Strategy> forced) {
        List<ProductPlan.Alternative> all = new ArrayList<>(List.of(composed(), columns(), tiles()));
        if (DiagonalJacobian.areBoth(first, second)) {
            all.add(diagonal());
        }
        for (int i = 0; i < all.size() && seen + checked > 0; i++) {
            all.set(i, all.get(i).withMore(seen + checked));
        }
        if (structure.isPresent()) {
            all.add(structured(structure.orElseThrow()).withMore(checked));
        }
        all.sort(BY_TIME);
        ProductPlan.Alternative chosen = forced.isPresent() ? forced(forced.orElseThrow(), all) : fastest(all);
        return new ProductPlan(chosen, all, options.memory());
    }

    private ProductPlan.Alternative forced(Strategy strategy, List<ProductPlan.Alternative> all) {
        for (ProductPlan.Alternative way : all) {
            if (way.strategy() == strategy) {
                if (heldBytes(way) > options.memory()) {
                    throw tooLittle(List.of(way));
                }
                return way;
            }
        }
        throw new IllegalArgumentException("strategy is " + strategy + ", but these Jacobians are not "
                + (strategy == Strategy.DIAGONAL ? "diagonal" : "in factors that meet"));
    }

    private ProductPlan.Alternative fastest(List<ProductPlan.Alternative> all) {
        for (ProductPlan.Alternative way : all) {
            if (heldBytes(way) <= options.memory()) {
                return way;
            }
        }
        throw tooLittle(all);
    }

    private long heldBytes(ProductPlan.Alternative way) {
        return way.bytes() - checked - (way.strategy() == Strategy.STRUCTURED ? 0 : seen);
    }

    private IllegalArgumentException tooLittle(List<ProductPlan.Alternative> all) {
        long least = Long.MAX_VALUE;
        for (ProductPlan.Alternative way : all) {
            least = Math.min(least, heldBytes(way));
        }
        return new IllegalArgumentException("memory of " + options.memory() + " bytes is too little: one row takes "
                + least + " bytes (" + second.columns() + " columns, " + second.rows() + " rows)");
    }

    private static double sweeps(double operations, int rows, boolean single) {
        return operations * rows * (single || rows < ComposedProduct.WIDTH ? SINGLE : WIDE);
    }

    private double reverse(Linearized point) {
        Cost cost = point.cost();
        boolean single = cost.singleRowsPay();
        return sweeps(single ? cost.row() : cost.adjoint(), point.rows(), single) + TOUCH * point.rows() * n;
    }

    private ProductPlan.Alternative composed() {
        boolean narrow = ComposedProduct.bytes(first, second, ComposedProduct.WIDTH, threads) > options.memory();
        int width = narrow ? 1 : ComposedProduct.WIDTH;
        double flops = m2 * ((double) second.cost().row() + first.cost().tangent());
        double time = reverse(second) + sweeps(first.cost().tangent(), second.rows(), narrow) + STORE * m1 * m2;
        long bytes = ComposedProduct.bytes(first, second, width, threads);
        return new ProductPlan.Alternative(Strategy.COMPOSED, time, flops, bytes, 0, width);
    }

    private ProductPlan.Alternative columns() {
        double tangents = first.cost().tangent() + (same ? 0 : second.cost().tangent());
        double flops = n * tangents + 2 * m1 * m2 * n;
        double time = sweeps(tangents, (int) n, false) + 2 * m1 * m2 * n / contraction.outerSpeed();
        long bytes = ColumnsProduct.bytes(first, second, contraction, threads);
        return new ProductPlan.Alternative(Strategy.COLUMNS, time, flops, bytes, 0, 0);
    }

    private ProductPlan.Alternative tiles() {
        Tiles tiles = Tiles.within(options.memory(), first, second, contraction, threads);
        double lots = Math.ceil(m2 / tiles.held());
        double again = same ? (lots - 1) / 2 : lots;
        double contracted = m1 * m2 * n * (same ? 1 : 2);
        double flops = m2 * second.cost().row() + again * m1 * first.cost().row() + contracted;
        double time = reverse(second) + again * reverse(first) + contracted / contraction.speed((int) m1, (int) m2);
        return new ProductPlan.Alternative(
                Strategy.TILES,
                time,
                flops,
                tiles.bytes(first, second, contraction, threads),
                tiles.held(),
                tiles.passing());
    }

    private ProductPlan.Alternative diagonal() {
        double flops = first.cost().adjoint() + (same ? 0 : second.cost().adjoint()) + 2 * n;
        double time = SINGLE * flops + TOUCH * (m1 * m2 + 4 * n);
        long bytes = DiagonalJacobian.bytes(first, second);
        return new ProductPlan.Alternative(Strategy.DIAGONAL, time, flops, bytes, 0, 0);
    }

    private ProductPlan.Alternative structured(Structure terms) {
        double vectors = terms.vectorOperations();
        double density = terms.density();
        double sweeps = weights(first, terms.firstTerms(), density)
                + (same ? 0 : weights(second, terms.secondTerms(), density));
        int blocks = terms.mostBlocks();
        double time = WIDE * sweeps + vectors / contraction.speed(blocks, blocks) + m1 * m2 * terms.meeting();
        double flops = sweeps + vectors + m1 * m2 * terms.meetingOperations();
        return new ProductPlan.Alternative(
                Strategy.STRUCTURED,
                time,
                flops,
                terms.room(options.memory(), contraction, threads).bytes(),
                0,
                0);
    }

    /** Operations of sweeps that do not touch the elements of independents: one for each row, or one for a row of each trip. */
    private static double weights(Linearized point, Terms terms, double density) {
        double whole = Math.max(PASSED * terms.count(), point.cost().adjoint() - 2 * terms.lengths());
        return terms.trips().isEmpty()
                ? point.rows() * Math.max(PASSED * terms.count(), density * whole)
                : (terms.rowsOfTrip() + ComposedProduct.WIDTH - 1)
                        / ComposedProduct.WIDTH
                        * ComposedProduct.WIDTH
                        * whole;
    }
}
