package io.jacquard.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The strategy "structured": B<sub>1</sub>&middot;(W<sub>1</sub>&middot;W<sub>2</sub><sup>T</sup>)&middot;B<sub>2</sub><sup>T</sup>, for Jacobians in two factors. What is between the weights has a number for each pair of
 * blocks in the same place; of the weights, blocks are kept that are not zero.
 */
final class StructuredProduct {
    private final Factored first;
    private final Factored second;
    private final Structure structure;
    private final Structure.Room room;
    private final Course course;
    private final double[][] product;
    private final Crew crew;
    private final Contraction contraction;
    private final Idle<Meeting> meetings;

    StructuredProduct(
            Structure structure, Course course, double[][] product, ProductOptions options, Contraction contraction) {
        first = structure.first();
        second = structure.second();
        this.structure = structure;
        this.course = course;
        this.product = product;
        this.contraction = contraction;
        crew = options.crew();
        room = structure.room(options.memory(), contraction, crew.threads());
        meetings = new Idle<>(() -> new Meeting(Contractions.create(), product));
    }

    /**
     * False if it cannot be done so, the result being unspecified then: products of vectors are not finite, of which weights of zero are to make nothing, or have
     * lost digits, or a number of the result is none.
     */
    boolean run() {
        Optional<List<double[][]>> between = structure.between(contraction, crew);
        return between.isPresent() && run(between.orElseThrow());
    }

    /** {@code between}: the products of the vectors, by class. */
    private boolean run(List<double[][]> between) {
        eachRow(row -> Arrays.fill(row, 0.0));
        Weights held = new Weights(second, structure.secondTerms(), structure.classes(), false);
        for (int k = 0; k < second.rows(); ) {
            course.requireNotCancelled();
            held.clear();
            int next = held.add(k, second.rows(), room.held(), crew);
            if (first == second) {
                meet(held, held, k, next, between);
                pass(next, k, next, held, between);
            } else {
                pass(0, k, next, held, between);
            }
            k = next;
            course.done(k);
        }
        if (first == second) {
            Triangles.mirror(product);
        }
        AtomicBoolean finite = new AtomicBoolean(true);
        eachRow(row -> {
            if (!isFinite(row)) {
                finite.set(false);
            }
        });
        return finite.get();
    }

    /** Does something to all rows of the product. */
    private void eachRow(Consumer<double[]> work) {
        int pieces = (product.length + Meeting.ROWS - 1) / Meeting.ROWS;
        crew.run(pieces, () -> piece -> {
            int from = piece * Meeting.ROWS;
            for (int i = from; i < Math.min(product.length, from + Meeting.ROWS); i++) {
                work.accept(product[i]);
            }
        });
    }

    private static boolean isFinite(double[] row) {
        for (double x : row) {
            if (!Double.isFinite(x)) {
                return false;
            }
        }
        return true;
    }

    /** Rows of the first point, from one on, meet those of the second that are held, from {@code k} up to {@code next}. */
    private void pass(int begin, int k, int next, Weights held, List<double[][]> between) {
        if (begin >= first.rows()) {
            return;
        }
        Weights passing = new Weights(first, structure.firstTerms(), structure.classes(), true);
        for (int i = begin; i < first.rows(); ) {
            course.requireNotCancelled();
            passing.clear();
            int from = i;
            i = passing.add(i, first.rows(), room.passing(), crew);
            meet(passing, held, from, i, between);
            course.done(k, next - k, i, first.rows());
        }
    }

    /** Of a point with itself, what is above the diagonal is mirrored later. */
    private void meet(Weights a, Weights b, int begin, int end, List<double[][]> between) {
        List<Meeting.Class> classes = new ArrayList<>();
        for (int c = 0; c < between.size(); c++) {
            int width = structure.classes().all().get(c).width();
            classes.add(new Meeting.Class(a.of(c), b.of(c), width, structure.isDense(c), between.get(c)));
        }
        int pieces = (end - begin + Meeting.ROWS - 1) / Meeting.ROWS;
        meetings.run(crew, pieces, (meeting, piece) -> {
            int from = end - Math.min(end - begin, (piece + 1) * Meeting.ROWS); // the longest first
            int to = end - piece * Meeting.ROWS;
            classes.forEach(c -> meeting.add(c, from, to, a == b ? to : second.rows()));
        });
    }
}
