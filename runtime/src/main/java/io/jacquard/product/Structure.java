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
    private static final long OBJECTS = 8_192;
    /** Bytes of what there is for each block. */
    private static final long OBJECTS_OF_BLOCK = 400;

    /** Empty if a point is not factored, or its terms meet in other ways. */
    static Optional<Structure> of(Linearized first, Linearized second, VectorProducts known, Contraction contraction) {
        if (!(first instanceof Factored one)
                || !(second instanceof Factored other)
                || !one.origin().sharesIndependentsWith(other.origin())) {
            return Optional.empty();
        }
        Terms mine = one.terms();
        Terms others = first == second ? mine : other.terms();
        Optional<TermClasses> classes = TermClasses.of(mine, others);
        return classes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Structure(
                        one,
                        other,
                        mine,
                        others,
                        classes.orElseThrow(),
                        known,
                        seen(other, others, classes.orElseThrow()),
                        contraction.speed(one.rows(), other.rows())));
    }

    private static double[] seen(Factored point, Terms terms, TermClasses classes) {
        int trips = terms.trips().size();
        if (trips > 0) {
            double[] out = new double[classes.all().size()];
            for (int i = 0; i < out.length; i++) {
                out[i] = classes.all().get(i).second().size() / (double) trips;
            }
            return out;
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

    /** What {@link #of} has allocated to see that. */
    long seenBytes() {
        long weights = secondTerms.trips().isEmpty() ? Weights.fixedBytes(second, secondTerms) : 0;
        return weights + objects();
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

    /** The blocks of the second point in the class that has most. */
    int mostBlocks() {
        int most = 0;
        for (TermClass c : classes.all()) {
            most = Math.max(most, c.second().size());
        }
        return most;
    }

    private long objects() {
        long other = first == second ? 0 : secondTerms.blocks().size();
        return OBJECTS + (firstTerms.blocks().size() + other) * OBJECTS_OF_BLOCK;
    }

    /** What is allocated beside rows of weights. */
    private long fixedBytes(Contraction contraction, int threads) {
        boolean same = first == second;
        long out = objects();
        out += threads * (Weights.fixedBytes(first, firstTerms) + (same ? 0 : Weights.fixedBytes(second, secondTerms)));
        out += threads * OwnProduct.bytes(mostBlocks(), contraction);
        for (int i = 0; i < blocks.length; i++) {
            TermClass c = classes.all().get(i);
            out += c.bytes() + threads * c.bytesToContract();
            out += threads * Meeting.bytes(c, isDense(i), first.rows(), second.rows(), contraction);
        }
        return out;
    }

    /**
     * What a product allocates at most beside its result.
     *
     * @param fixed all but rows of weights
     * @param held rows of weights of the second point: as many as there are at most, at least four or those of a trip
     * @param passing the same of the first point; 0 if those that are held are all of both
     */
    record Room(long fixed, long held, long passing) {
        long bytes() {
            return fixed + held + passing;
        }
    }

    /** What there is to allocate, given so much memory. */
    Room room(long memory, Contraction contraction, int threads) {
        long fixed = fixedBytes(contraction, threads);
        long left = memory - fixed;
        long all = Weights.bytes(classes, secondTerms, false, second.rows());
        if (first == second && all <= left) {
            return new Room(fixed, all, 0);
        }
        long held = Math.max(left / 3 * 2, Weights.least(classes, secondTerms, false, second.rows()));
        long passing = Math.max(left / 3, Weights.least(classes, firstTerms, true, first.rows()));
        return new Room(
                fixed, Math.min(all, held), Math.min(Weights.bytes(classes, firstTerms, true, first.rows()), passing));
    }

    /** Operations of the products of vectors that are not known. */
    double vectorOperations() {
        double out = 0;
        for (TermClass c : classes.all()) {
            out += known.of(c).isEmpty() ? c.operations() : 0;
        }
        return out;
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
