package io.jacquard.product;

/** The strategy "columns": tangent sweeps at both points, whose results' outer products add up to the product. */
final class ColumnsProduct {
    /** Columns of each Jacobian that are held: as many as one pass over the product adds. */
    static final int HELD = 8;

    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;

    ColumnsProduct(Linearized first, Linearized second, Course course, double[][] product) {
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
    }

    /** What it allocates beside the result, but for headers. */
    static long bytes(Linearized first, Linearized second) {
        return HeldColumns.bytes(first) + (first == second ? 0 : HeldColumns.bytes(second));
    }

    void run() {
        HeldColumns.each(
                first, second, course, (u, v, begin, count) -> OuterProducts.add(u, v, count, begin == 0, product));
        // Terms are products of the same two numbers above and below the diagonal, added in the same order: it is
        // symmetric as it is.
    }
}
