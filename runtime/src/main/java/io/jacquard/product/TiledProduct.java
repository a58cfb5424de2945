package io.jacquard.product;

import io.jacquard.support.Rows;

/** The strategy "tiles": some rows of each Jacobian at a time by reverse sweeps, contracted by a dense kernel. */
final class TiledProduct {
    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final Tiles tiles;
    private final Contraction contraction = Contractions.create();

    /** {@code tiles}: how many rows are held. */
    TiledProduct(Linearized first, Linearized second, Course course, double[][] product, Tiles tiles) {
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
        this.tiles = tiles;
    }

    void run() {
        Rows.fill(product, 0.0);
        HeldRows held = new HeldRows(second, tiles.held());
        HeldRows passing = tiles.passing() == 0 ? held : new HeldRows(first, tiles.passing());
        for (int k = 0; k < second.rows(); k += held.capacity()) {
            int columns = Math.min(held.capacity(), second.rows() - k);
            course.requireNotCancelled();
            block(held.sweep(k, columns), k, columns, passing);
            course.done(k + columns);
        }
        if (first == second) {
            Triangles.mirror(product);
        }
    }

    private void block(double[][] b, int k, int columns, HeldRows passing) {
        int n = first.columns();
        int begin = 0;
        if (first == second) {
            contraction.addTimesOwnTranspose(b, columns, n, product, k);
            begin = k + columns;
        }
        for (int i = begin; i < first.rows(); i += passing.capacity()) {
            int rows = Math.min(passing.capacity(), first.rows() - i);
            course.requireNotCancelled();
            contraction.addTimesTranspose(passing.sweep(i, rows), rows, b, columns, n, product, i, k);
            course.done(k, columns, i + rows, first.rows());
        }
    }
}
