package io.jacquard.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the second factor of a {@linkplain Factored factored} Jacobian, in the order of their weights. Generated code adds them one by one; they are kept
 * as {@linkplain TermBlock blocks}, so that a layer of a network is one however many units it has.
 */
public final class Terms {
    private static final double[] ONE = {1.0};

    private final List<TermBlock> blocks = new ArrayList<>();
    private TermBlock[] open = new TermBlock[4];
    private final TermParts next = new TermParts();
    /** The block that the last term goes on with, as far as it is known: so many parts. */
    private @Nullable TermBlock going;

    private int gone;
    private int site = -1;
    private int count;
    private double lengths;
    private final List<Trip> trips = new ArrayList<>();
    private int rows;

    /** Some terms whose weights are zero in all rows of the first factor but these. */
    record Trip(int begin, int end) {
        int rows() {
            return end - begin;
        }
    }

    /** No terms yet. */
    public Terms() {}

    /**
     * A term: a vector in some elements of a row of an independent.
     *
     * @param site which statement it comes from
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param begin the first element
     * @param length how many elements; none if it is less than one
     * @param vector what stands there, a reference: an array of {@code double} or {@code float}
     * @param at where it begins in {@code vector}
     */
    public void vector(int site, int independent, int row, int begin, int length, Object vector, int at) {
        begin(site);
        alsoVector(independent, row, begin, length, vector, at);
    }

    /**
     * A term of one element, which is 1.
     *
     * @param site which statement it comes from
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param index the element
     */
    public void element(int site, int independent, int row, int index) {
        begin(site);
        alsoElement(independent, row, index);
    }

    /**
     * The last term also stands here.
     *
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param begin the first element
     * @param length how many elements; none if it is less than one
     * @param vector what stands there, a reference: an array of {@code double} or {@code float}
     * @param at where it begins in {@code vector}
     */
    public void alsoVector(int independent, int row, int begin, int length, Object vector, int at) {
        add(independent, row, begin, length, vector, at, false);
    }

    /**
     * A {@link #vector} that is passive: the same at all points.
     *
     * @param site which statement it comes from
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param begin the first element
     * @param length how many elements; none if it is less than one
     * @param vector what stands there, a reference: an array of {@code double} or {@code float}
     * @param at where it begins in {@code vector}
     */
    public void passive(int site, int independent, int row, int begin, int length, Object vector, int at) {
        begin(site);
        alsoPassive(independent, row, begin, length, vector, at);
    }

    /**
     * An {@link #alsoVector} that is passive.
     *
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param begin the first element
     * @param length how many elements; none if it is less than one
     * @param vector what stands there, a reference: an array of {@code double} or {@code float}
     * @param at where it begins in {@code vector}
     */
    public void alsoPassive(int independent, int row, int begin, int length, Object vector, int at) {
        add(independent, row, begin, length, vector, at, true);
    }

    /**
     * The last term is also 1 here.
     *
     * @param independent the number of the independent
     * @param row the row of a matrix; 0 of a vector
     * @param index the element
     */
    public void alsoElement(int independent, int row, int index) {
        add(independent, row, index, 1, ONE, 0, true);
    }

    /**
     * The terms that follow, up to the next call, have weights in the next {@code count} rows of the first factor alone, which start where those of the last call
     * end: a trip of a loop whose trips have nothing to do with each other.
     *
     * @param count how many rows
     */
    public void rows(int count) {
        end();
        Arrays.fill(open, null);
        trips.add(new Trip(rows, rows + count));
        rows += count;
    }

    /** The same, of some rows of the first factor alone. */
    Terms ofRows(int begin, int end) {
        Terms out = new Terms();
        out.blocks.addAll(blocks());
        out.count = count;
        out.lengths = lengths;
        for (Trip trip : trips) {
            int first = Math.max(begin, Math.min(end, trip.begin));
            int last = Math.max(begin, Math.min(end, trip.end));
            out.trips.add(new Trip(first - begin, last - begin));
        }
        return out;
    }

    /** Puts those of another Jacobian, of so many rows, behind: as trips of a loop over both. */
    void addBehind(Terms other, int rows) {
        List<TermBlock> theirs = other.blocks();
        int before = trips.size();
        if (other.trips.isEmpty()) {
            rows(rows);
        } else {
            other.trips.forEach(t -> rows(t.rows()));
        }
        theirs.forEach(b -> blocks.add(b.moved(before + Math.max(0, b.trip()), count)));
        count += other.count;
        lengths += other.lengths;
    }

    /** The trips of a loop that all terms come from, if each has rows of its own. */
    List<Trip> trips() {
        return trips;
    }

    /** The rows of the trip that has most. */
    int rowsOfTrip() {
        int most = 0;
        for (Trip trip : trips) {
            most = Math.max(most, trip.rows());
        }
        return most;
    }

    /** All that were added. */
    List<TermBlock> blocks() {
        end();
        return blocks;
    }

    /** How many there are. */
    int count() {
        end();
        return count;
    }

    /** The elements of all of them. */
    double lengths() {
        return lengths;
    }

    private void add(int independent, int row, int begin, int length, Object vector, int at, boolean passive) {
        int elements = Math.max(0, length);
        lengths += elements;
        if (going != null) {
            if (going.hasNext(gone, independent, row, begin, elements, vector, at)) {
                gone++;
                return;
            }
            stray(going);
        }
        next.add(independent, row, begin, elements, vector, at, passive);
    }

    /** The last term is not the next one of that block after all. */
    private void stray(TermBlock from) {
        for (int part = 0; part < gone; part++) {
            from.addNext(part, next);
        }
        going = null;
    }

    private void begin(int of) {
        end();
        site = of;
        gone = 0;
        TermBlock block = of < open.length ? open[of] : null;
        going = block != null && block.hasNext(count) ? block : null;
    }

    private void end() {
        if (site < 0) {
            return;
        }
        if (going != null && gone == going.parts().size()) {
            going.takeNext();
        } else {
            endOther();
        }
        count++;
        site = -1;
    }

    /** A term that begins a block, or is the second of one. */
    private void endOther() {
        if (going != null) {
            stray(going);
        }
        if (site >= open.length) {
            open = Arrays.copyOf(open, 2 * site);
        }
        TermBlock block = open[site];
        if (block == null || !block.takesSecond(count, next)) {
            block = new TermBlock(trips.size() - 1, count, next.copy());
            open[site] = block;
            blocks.add(block);
        }
        next.clear();
    }
}
