package io.jacquard.product;

import io.jacquard.support.Rows;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The strategy "tiles": some rows of each Jacobian at a time by reverse sweeps, contracted by a dense kernel. */
final class TiledProduct {
    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final Tiles tiles;
    private final Crew crew;
    /** Of no thread at the moment. */
    private final Queue<Passing> idle = new ConcurrentLinkedQueue<>();

    /** {@code tiles}: how many rows are held. */
    TiledProduct(Linearized first, Linearized second, Course course, double[][] product, Tiles tiles, Crew crew) {
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
        this.tiles = tiles;
        this.crew = crew;
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

    private void block(double[][] b, int k, int columns) {
        int begin = 0;
        if (first == second) {
            OwnProduct.add(b, columns, first.columns(), product, k, crew);
            begin = k + columns;
        }
        if (begin < first.rows()) {
            int pieces = (first.rows() - begin + tiles.passing() - 1) / tiles.passing();
            Block block = new Block(b, k, columns, begin, new AtomicInteger(begin));
            crew.run(pieces, () -> {
                Passing free = idle.poll();
                Passing mine = free == null ? new Passing() : free;
                return new Crew.Worker() {
                    @Override
                    public void run(int piece) {
                        mine.pass(block, piece);
                    }

                    @Override
                    public void done() {
                        idle.add(mine);
                    }
                };
            });
        }
    }

    /** Rows of the second Jacobian, from {@code k} on, and how many of the first, from {@code begin} on, have passed. */
    private record Block(double[][] b, int k, int columns, int begin, AtomicInteger done) {}

    /** What a thread needs to let rows of the first Jacobian pass. */
    private final class Passing {
        private final HeldRows rows = new HeldRows(first, tiles.passing());
        private final Contraction contraction = Contractions.create();

        void pass(Block block, int piece) {
            int i = block.begin + piece * rows.capacity();
            int count = Math.min(rows.capacity(), first.rows() - i);
            course.requireNotCancelled();
            double[][] a = rows.sweep(i, count, Crew.ALONE);
            contraction.addTimesTranspose(a, count, block.b, block.columns, first.columns(), product, i, block.k);
            course.done(block.k, block.columns, block.done.addAndGet(count), first.rows());
        }
    }
}
