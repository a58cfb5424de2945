package io.jacquard.product;

import java.util.List;
import java.util.Locale;

/**
 * How a product would be computed, and what that was chosen over: what {@code explain} gives. Times are estimates, for one thread, of a model that is documented in
 * {@code docs/decisions/0031-products-are-planned.md}; bytes are those beside the result and the two points.
 *
 * @param chosen what would run
 * @param alternatives all that could, the fastest first
 * @param memory how many bytes it may take
 */
public record ProductPlan(Alternative chosen, List<Alternative> alternatives, long memory) {
    /** Copies the list. */
    public ProductPlan {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One way of computing a product.
     *
     * @param strategy its name
     * @param nanoseconds how long it would take
     * @param flops floating-point operations
     * @param bytes what it allocates beside the result and the points
     * @param held rows of the second Jacobian that are held at a time, 0 if none are
     * @param passing rows of the first Jacobian that pass at a time, 0 if none do; with {@link Strategy#COMPOSED} directions of a tangent sweep
     */
    public record Alternative(Strategy strategy, double nanoseconds, double flops, long bytes, int held, int passing) {
        Alternative withMore(long bytes) {
            return new Alternative(strategy, nanoseconds, flops, this.bytes + bytes, held, passing);
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Alternative a : alternatives) {
            String why = a.equals(chosen)
                    ? "chosen"
                    : a.nanoseconds() < chosen.nanoseconds()
                            ? a.bytes() > memory ? "takes more memory than is given" : "another was asked for"
                            : String.format(Locale.ROOT, "%.1f times as long", a.nanoseconds() / chosen.nanoseconds());
            out.append(String.format(
                    Locale.ROOT,
                    "%-9s %10.3f ms %12.4g flops %12d bytes  %s%n",
                    a.strategy().name().toLowerCase(Locale.ROOT),
                    a.nanoseconds() / 1e6,
                    a.flops(),
                    a.bytes(),
                    why));
        }
        return out.toString();
    }
}
