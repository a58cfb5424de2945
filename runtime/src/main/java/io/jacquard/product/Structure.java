package io.jacquard.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two points whose Jacobians are factored, with terms that meet one by one.
 *
 * @param blocks how many blocks of each class are not zero in a row, as some rows of the second point have it
 * @param known what earlier products have left
 * @param speed of a contraction of rows
 */
record Structure(
        Factored first,
        Factored second,
        Terms firstTerms,
        Terms secondTerms,
        TermClasses classes,
        VectorProducts known,
        double[] blocks,
        double speed) {
    /** Rows that are swept to see how many blocks are not zero. */
    private static final int SEEN = ComposedProduct.WIDTH;

    /** Bytes of what there is once. */
    private static final long OBJECTS = 8192;
    /** Bytes of what there is for each block. */
    private static final long OBJECTS_OF_BLOCK = 400;

    /** Empty if a point is not factored, or its terms meet in other ways. */
    static Optional<Structure> of(Linearized first, Linearized second, VectorProducts known, Contraction contraction) {
        if (!(first instanceof Factored one) || !(second instanceof Factored other)) {
            return Optional.empty();
        }
        Terms mine = one.terms();
        Terms others = first == second ? mine : other.terms();
        return TermClasses.of(mine, others)
                .map(classes -> new Structure(
                        one,
                        other,
                        mine,
                        others,
                        classes,
                        known,
                        seen(other, others, classes),
                        contraction.speed(one.rows(), other.rows())));
    }

    private static double[] seen(Factored point, Terms terms, TermClasses classes) {
        int trips = terms.trips().size();
        if (trips > 0) {
            return classes.all().stream()
                    .mapToDouble(c -> c.second().size() / (double) trips)
                    .toArray();
        }
        Weights some = new Weights(point, terms, classes, false);
        int count = Math.min(SEEN, point.rows());
        some.addSpread(count);
        double[] out = new double[classes.all().size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = some.of(i).size() / (double) count;
        }
        return out;
    }

    /** The part of the weights of a row that is not zero. */
    double density() {
        double weights = 0;
        for (int i = 0; i < blocks.length; i++) {
            weights += blocks[i] * classes.all().get(i).width();
        }
        return secondTerms.count() == 0 ? 0 : Math.min(1, weights / secondTerms.count());
    }

    /** Nanoseconds for weights to meet, for each number of the product. */
    double meeting() {
        double out = 0;
        for (int i = 0; i < blocks.length; i++) {
            out += Math.min(sparse(i), dense(i));
        }
        return out;
    }

    /** Whether the weights of a class meet as dense rows. */
    boolean isDense(int of) {
        return dense(of) < sparse(of);
    }

    private double sparse(int of) {
        return Meeting.sparse(blocks[of], blocks[of], classes.all().get(of).width(), speed);
    }

    private double dense(int of) {
        TermClass c = classes.all().get(of);
        return Meeting.dense(c.first().size(), c.second().size(), c.width(), second.rows(), speed);
    }

    /** Operations of that. */
    double meetingOperations() {
        double out = 0;
        for (int i = 0; i < blocks.length; i++) {
            out += 2 * blocks[i] * blocks[i] * (classes.all().get(i).width() + 1);
        }
        return out;
    }

    /** What is allocated beside rows of weights. */
    private long fixedBytes(Contraction contraction, int threads) {
        boolean same = first == second;
        long objects =
                firstTerms.blocks().size() + (same ? 0L : secondTerms.blocks().size());
        long out = OBJECTS + objects * OBJECTS_OF_BLOCK;
        out += threads * (Weights.fixedBytes(first, firstTerms) + (same ? 0 : Weights.fixedBytes(second, secondTerms)));
        int most = 0;
        for (TermClass c : classes.all()) {
            most = Math.max(most, c.second().size());
        }
        out += threads * OwnProduct.bytes(most, contraction);
        for (int i = 0; i < blocks.length; i++) {
            TermClass c = classes.all().get(i);
            out += c.bytes() + Meeting.bytes(c, isDense(i), first.rows(), second.rows(), contraction);
        }
        return out;
    }

    /** For rows of weights of the second point, of so many bytes in all: as many as there are at most, at least four. */
    long held(long memory, Contraction contraction, int threads) {
        long all = Weights.bytes(classes, secondTerms, false, second.rows());
        long left = memory - fixedBytes(contraction, threads);
        boolean whole = first == second && all <= left;
        return room(whole ? left : left / 3 * 2, all, Weights.least(classes, secondTerms, false, second.rows()));
    }

    /** The same for the first point. */
    long passing(long memory, Contraction contraction, int threads) {
        long all = Weights.bytes(classes, firstTerms, true, first.rows());
        long left = memory - fixedBytes(contraction, threads);
        return first == second && all <= left
                ? 0
                : room(left / 3, all, Weights.least(classes, firstTerms, true, first.rows()));
    }

    private static long room(long memory, long all, long least) {
        return Math.min(all, Math.max(least, memory));
    }

    /** At most what a product allocates beside its result, given so much memory. */
    long bytes(long memory, Contraction contraction, int threads) {
        return fixedBytes(contraction, threads)
                + held(memory, contraction, threads)
                + passing(memory, contraction, threads);
    }

    /** Operations of the products of vectors that are not known. */
    double vectorOperations() {
        return classes.all().stream()
                .filter(c -> known.of(c).isEmpty())
                .mapToDouble(TermClass::operations)
                .sum();
    }

    /** The products of the vectors, by class; empty if numbers do not last for them. */
    Optional<List<double[][]>> between(Contraction contraction, Crew crew) {
        List<double[][]> out = new ArrayList<>();
        for (TermClass c : classes.all()) {
            Optional<double[][]> before = known.of(c);
            if (before.isPresent()) {
                out.add(before.orElseThrow());
                continue;
            }
            double[][] products = c.products(contraction, crew);
            if (!c.areSound(products)) {
                return Optional.empty();
            }
            known.keep(c, products);
            out.add(products);
        }
        return Optional.of(out);
    }
}
