package io.jacquard.product;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Terms that differ in nothing but their place, which moves by as much from each to the next, so that no two of them meet. Their weights lie at equal distances.
 */
final class TermBlock {
    private final int trip;
    private final int first;
    private int step = 1;
    private int count = 1;
    private final TermParts parts;
    /** By how much each part moves: rows, then elements. */
    private final int[] moves;

    /** {@code trip}: the number of that which it belongs to, if trips have rows of their own. */
    TermBlock(int trip, int first, TermParts parts) {
        this(trip, first, parts, new int[2 * parts.size()]);
    }

    private TermBlock(int trip, int first, TermParts parts, int[] moves) {
        this.trip = trip;
        this.first = first;
        this.parts = parts;
        this.moves = moves;
    }

    /** The same of another trip, with weights that lie behind so many others. */
    TermBlock moved(int trip, int by) {
        TermBlock out = new TermBlock(trip, first + by, parts, moves);
        out.step = step;
        out.count = count;
        return out;
    }

    int trip() {
        return trip;
    }

    int count() {
        return count;
    }

    /** Those of the first term. */
    TermParts parts() {
        return parts;
    }

    /** Whether a term of that number may be its next, by what the first two have in common. */
    boolean hasNext(int index) {
        return count > 1 && index == first + count * step;
    }

    /** Whether a part of such a term is as expected. */
    boolean hasNext(int part, int independent, int row, int begin, int length, Object vector, int at) {
        return part < parts.size()
                && parts.vector(part) == vector
                && row(part, count) == row
                && begin(part, count) == begin
                && parts.length(part) == length
                && parts.at(part) == at
                && parts.independent(part) == independent;
    }

    /** Adds a part of the expected term to those of another. */
    void addNext(int part, TermParts to) {
        to.add(
                parts.independent(part),
                row(part, count),
                begin(part, count),
                parts.length(part),
                parts.vector(part),
                parts.at(part),
                parts.isPassive(part));
    }

    /** Takes the expected term. */
    void takeNext() {
        count++;
    }

    /** Takes a second term of the same site, if it goes on like the first; further ones are {@link #hasNext expected} to be like both. */
    boolean takesSecond(int index, TermParts next) {
        if (count > 1 || !parts.isLike(next)) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            int rows = next.row(i) - parts.row(i);
            int elements = next.begin(i) - parts.begin(i);
            if (rows == 0 && Math.abs(elements) < Math.max(1, parts.length(i))) {
                return false;
            }
        }
        step = index - first;
        for (int i = 0; i < parts.size(); i++) {
            moves[2 * i] = next.row(i) - parts.row(i);
            moves[2 * i + 1] = next.begin(i) - parts.begin(i);
        }
        count++;
        return true;
    }

    /** Where the terms stand, whatever is there: terms of blocks in the same place meet one by one. */
    record Place(TermBlock of) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Place p && of.count == p.of.count && of.standsLike(p.of);
        }

        @Override
        public int hashCode() {
            int out = of.count;
            for (int i = 0; i < of.parts.size(); i++) {
                out = ((out * 31 + of.parts.independent(i)) * 31 + of.parts.row(i)) * 31 + of.parts.begin(i);
            }
            return out;
        }
    }

    private boolean standsLike(TermBlock other) {
        boolean like = parts.size() == other.parts.size();
        for (int i = 0; like && i < parts.size(); i++) {
            like = parts.independent(i) == other.parts.independent(i)
                    && parts.row(i) == other.parts.row(i)
                    && parts.begin(i) == other.parts.begin(i)
                    && parts.length(i) == other.parts.length(i)
                    && moves[2 * i] == other.moves[2 * i]
                    && moves[2 * i + 1] == other.moves[2 * i + 1];
        }
        return like;
    }

    /** The row of a part of a term. */
    int row(int part, int term) {
        return parts.row(part) + term * moves[2 * part];
    }

    /** The first element of a part of a term. */
    int begin(int part, int term) {
        return parts.begin(part) + term * moves[2 * part + 1];
    }

    /** Whether all of its weights are; {@code zeros} are at least as many as it has terms. A negative zero need not count as one. */
    boolean isZero(double[] weights, double[] zeros) {
        if (step == 1) {
            return Arrays.equals(weights, first, first + count, zeros, 0, count);
        }
        for (int i = 0, at = first; i < count; i++, at += step) {
            if (weights[at] != 0.0) {
                return false;
            }
        }
        return true;
    }

    void copy(double[] weights, double[] to) {
        for (int i = 0, at = first; i < count; i++, at += step) {
            to[i] = weights[at];
        }
    }
}
