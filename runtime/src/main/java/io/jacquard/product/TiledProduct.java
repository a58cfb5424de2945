package io.jacquard.product;

import io.jacquard.support.Rows;
import java.util.concurrent.atomic.AtomicInteger;

/** The strategy "tiles": some rows of each Jacobian at a time by reverse sweeps, contracted by a dense kernel. */
final class TiledProduct {
    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final Tiles tiles;
    private final Crew crew;
    private final Idle<Contraction> contractions = new Idle<>(Contractions::create);
    private final Idle<HeldRows> passing;

    /** {@code tiles}: how many rows are held. */
    TiledProduct(Linearized first, Linearized second, Course course, double[][] product, Tiles tiles, Crew crew) {
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
        this.tiles = tiles;
        this.crew = crew;
        passing = new Idle<>(() -> new HeldRows(first, tiles.passing()));
    }

    void run() {
        Rows.fill(product, 0.0);
        HeldRows held = new HeldRows(second, tiles.held());
        for (int k = 0; k < second.rows(); k += held.capacity()) {
            int columns = Math.min(held.capacity(), second.rows() - k);
            course.requireNotCancelled();
            block(held.sweep(k, columns, crew), k, columns);
            course.done(k + columns);
        }
        if (first == second) {
            Triangles.mirror(product);
        }
    }

    private void block(Object[] b, int k, int columns) {
        int begin = 0;
        if (first == second) {
            OwnProduct.add(b, columns, first.columns(), product, k, crew, contractions);
            begin = k + columns;
        }
        if (begin < first.rows()) {
            int pieces = (first.rows() - begin + tiles.passing() - 1) / tiles.passing();
            Block block = new Block(b, k, columns, begin, new AtomicInteger(begin));
            contractions.run(crew, pieces, (contraction, piece) -> pass(block, piece, contraction));
        }
    }

    /** Rows of the second Jacobian, from {@code k} on, and how many of the first, from {@code begin} on, have passed. */
    private record Block(Object[] b, int k, int columns, int begin, AtomicInteger done) {}

    private void pass(Block block, int piece, Contraction contraction) {
        course.requireNotCancelled();
        int i = block.begin + piece * tiles.passing();
        int count = Math.min(tiles.passing(), first.rows() - i);
        int done = passing.use(rows -> {
            Object[] a = rows.sweep(i, count, Crew.ALONE);
            contraction.addTimesTranspose(a, count, block.b, block.columns, first.columns(), product, i, block.k);
            return block.done.addAndGet(count);
        });
        course.done(block.k, block.columns, done, first.rows());
    }
}
