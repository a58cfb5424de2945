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
    private final Contraction contraction;
    private final Idle<Contraction> contractions = new Idle<>(Contractions::create);

    ColumnsProduct(
            Linearized first,
            Linearized second,
            Course course,
            double[][] product,
            Crew crew,
            Contraction contraction) {
        this.contraction = contraction;
        this.crew = crew;
        this.first = first;
        this.second = second;
        this.course = course;
        this.product = product;
    }

    /** What it allocates beside the result, but for headers. */
    static long bytes(Linearized first, Linearized second, Contraction contraction, int threads) {
        long columns = HeldColumns.bytes(first) + (first == second ? 0 : HeldColumns.bytes(second));
        return columns + threads * contraction.outerScratch(second.rows());
    }

    void run() {
        HeldColumns.each(first, second, course, this::add);
        // Terms are products of the same two numbers above and below the diagonal, added in the same order: it is
        // symmetric as it is.
    }

    private void add(double[][] u, double[][] v, int begin, int count) {
        if (crew.threads() == 1) {
            contraction.addOuterProducts(u, v, count, begin == 0, product, 0, product.length);
            return;
        }
        int pieces = (product.length + ROWS - 1) / ROWS;
        contractions.run(crew, pieces, (some, piece) -> {
            int end = Math.min(product.length, (piece + 1) * ROWS);
            some.addOuterProducts(u, v, count, begin == 0, product, piece * ROWS, end);
        });
    }
}
