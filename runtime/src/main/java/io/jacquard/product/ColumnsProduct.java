package io.jacquard.product;

/** The strategy "columns": tangent sweeps at both points, whose results' outer products add up to the product. */
final class ColumnsProduct {
    /** Columns of each Jacobian that are held: as many as one pass over the product adds. */
    static final int HELD = 8;

    /** Rows of the product that a thread adds to before it asks for more. */
    private static final int ROWS = 128;

    private final Linearized first;
    private final Linearized second;
    private final Course course;
    private final double[][] product;
    private final Crew crew;

    ColumnsProduct(Linearized first, Linearized second, Course course, double[][] product, Crew crew) {
        this.crew = crew;
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
        HeldColumns.each(first, second, course, this::add);
        // Terms are products of the same two numbers above and below the diagonal, added in the same order: it is
        // symmetric as it is.
    }

    private void add(double[][] u, double[][] v, int begin, int count) {
        if (crew.threads() == 1) {
            OuterProducts.add(u, v, count, begin == 0, product, 0, product.length);
            return;
        }
        crew.run((product.length + ROWS - 1) / ROWS, () -> piece -> {
            int end = Math.min(product.length, (piece + 1) * ROWS);
            OuterProducts.add(u, v, count, begin == 0, product, piece * ROWS, end);
        });
    }
}
