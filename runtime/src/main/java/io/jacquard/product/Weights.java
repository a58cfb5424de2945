package io.jacquard.product;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Rows of the first factor of a {@link Factored} Jacobian, of which only blocks are kept that are not zero, by class. */
final class Weights {
    /** Bytes beside the numbers of a block that is kept. */
    private static final int ENTRY = 8 + 8 + 16;

    /** The blocks of a class that are kept, in the order of rows: in which row, the number of the block, its weights. */
    static final class Entries {
        private int[] rows = new int[16];
        private int[] blocks = new int[16];
        private double[][] values = new double[16][];
        private int size;

        int size() {
            return size;
        }

        int row(int entry) {
            return rows[entry];
        }

        int block(int entry) {
            return blocks[entry];
        }

        double[][] values() {
            return values;
        }

        int firstRow() {
            return rows[0];
        }

        /** The row behind the last. */
        int endRow() {
            return size == 0 ? 0 : rows[size - 1] + 1;
        }

        /** The first entry of a row, or of the rows behind it. */
        int first(int row) {
            int entry = Arrays.binarySearch(rows, 0, size, row);
            entry = entry < 0 ? -entry - 1 : entry;
            while (entry > 0 && rows[entry - 1] == row) {
                entry--;
            }
            return entry;
        }

        /** Copies the weights of some rows, block behind block, zeros where a block is not kept. */
        void spread(int from, int count, int width, double[][] to) {
            for (int i = 0; i < count; i++) {
                Arrays.fill(to[i], 0.0);
            }
            for (int entry = first(from); entry < size && rows[entry] < from + count; entry++) {
                System.arraycopy(values[entry], 0, to[rows[entry] - from], blocks[entry] * width, width);
            }
        }

        /** Copies references to the weights of entries up to one, which are at most {@code most}, and says how many. */
        int some(int from, int end, int most, double[][] to) {
            int count = Math.min(most, end - from);
            System.arraycopy(values, from, to, 0, count);
            return count;
        }

        /** By rows. */
        private void sort() {
            boolean sorted = true;
            for (int i = 1; i < size; i++) {
                sorted &= rows[i - 1] <= rows[i];
            }
            if (sorted) {
                return;
            }
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = (long) rows[i] << Integer.SIZE | i;
            }
            Arrays.sort(order);
            int[] newRows = new int[values.length];
            int[] newBlocks = new int[values.length];
            double[][] newValues = new double[values.length][];
            for (int i = 0; i < size; i++) {
                int from = (int) order[i];
                newRows[i] = rows[from];
                newBlocks[i] = blocks[from];
                newValues[i] = values[from];
            }
            rows = newRows;
            blocks = newBlocks;
            values = newValues;
        }

        private void add(int row, int block, TermBlock of, double[] weights) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                blocks = Arrays.copyOf(blocks, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            if (values[size] == null) {
                values[size] = new double[of.count()];
            }
            rows[size] = row;
            blocks[size] = block;
            of.copy(weights, values[size++]);
        }
    }

    private final Factored point;
    private final Terms terms;
    private final TermClasses classes;
    private final boolean first;
    private final Idle<Sweeper> idle = new Idle<>(Sweeper::new);

    private final double[] zeros;
    private final Entries[] entries;
    private long bytes;

    /** {@code first}: whether the point is the first of the two that the classes are of. */
    Weights(Factored point, Terms terms, TermClasses classes, boolean first) {
        this.terms = terms;
        this.point = point;
        this.classes = classes;
        this.first = first;
        int widest = 0;
        entries = new Entries[classes.all().size()];
        for (int i = 0; i < entries.length; i++) {
            widest = Math.max(widest, classes.all().get(i).width());
            entries[i] = new Entries();
        }
        zeros = new double[widest];
    }

    /** What it allocates before it keeps any row. */
    static long fixedBytes(Linearized point, Terms terms) {
        long lane = Double.BYTES * ((long) point.rows() + terms.count())
                + point.cost().scratch();
        return ComposedProduct.WIDTH * lane + Double.BYTES * (long) terms.count();
    }

    /** What it allocates at most for all of so many rows. */
    static long bytes(TermClasses classes, Terms terms, boolean first, int rows) {
        if (terms.trips().isEmpty()) {
            return rows * bytesOfRow(classes, first);
        }
        long out = 0;
        for (long bytes : bytesOfTrips(classes, terms, first)) {
            out += bytes;
        }
        return out;
    }

    /** What it takes to go on: four rows, or those of a trip. */
    static long least(TermClasses classes, Terms terms, boolean first, int rows) {
        if (terms.trips().isEmpty()) {
            return Math.min(ComposedProduct.WIDTH, rows) * bytesOfRow(classes, first);
        }
        long most = 0;
        for (long bytes : bytesOfTrips(classes, terms, first)) {
            most = Math.max(most, bytes);
        }
        return most;
    }

    /** What it allocates at most for each row that it keeps, if all blocks of it are zero nowhere. */
    private static long bytesOfRow(TermClasses classes, boolean first) {
        long out = 0;
        for (TermClass c : classes.all()) {
            out += c.of(first).size() * bytesOfEntry(c.width());
        }
        return out;
    }

    /** The same for all rows of each trip. */
    private static long[] bytesOfTrips(TermClasses classes, Terms terms, boolean first) {
        long[] out = new long[terms.trips().size()];
        for (TermClass c : classes.all()) {
            for (TermBlock b : c.of(first)) {
                out[b.trip()] += terms.trips().get(b.trip()).rows() * bytesOfEntry(c.width());
            }
        }
        return out;
    }

    /** Arrays grow by half of what they hold at most, and are sorted into others. */
    private static long bytesOfEntry(int width) {
        return ENTRY * 2L + Double.BYTES * (long) width;
    }

    Entries of(int index) {
        return entries[index];
    }

    /** Forgets all rows. */
    void clear() {
        for (Entries e : entries) {
            e.size = 0;
        }
        bytes = 0;
    }

    /**
     * Adds rows from one on, as long as they are certain to fit into so many bytes, at least four or those of one trip; returns the one it stopped at, which is where
     * to go on.
     */
    int add(int from, int end, long memory, Crew crew) {
        if (!terms.trips().isEmpty()) {
            return addTrips(from, end, memory, crew);
        }
        if (classes.all().isEmpty()) {
            return end;
        }
        long four = ComposedProduct.WIDTH * bytesOfRow(classes, first);
        int row = from;
        while (row < end && (row == from || bytes + four <= memory)) {
            long fit = Math.max(1, (memory - bytes) / four) * ComposedProduct.WIDTH;
            int begin = row;
            int next = (int) Math.min(end, begin + fit);
            sweep((next - begin + ComposedProduct.WIDTH - 1) / ComposedProduct.WIDTH, crew, (sweeper, piece) -> {
                int at = begin + piece * ComposedProduct.WIDTH;
                sweeper.rows(at, 1, Math.min(ComposedProduct.WIDTH, next - at));
            });
            row = next;
        }
        return row;
    }

    /** The same where trips have rows of their own: a row of each is swept at once. */
    private int addTrips(int from, int end, long memory, Crew crew) {
        List<Terms.Trip> trips = terms.trips();
        int begin = 0;
        while (begin < trips.size() && trips.get(begin).begin() < from) {
            begin++;
        }
        long[] ofTrips = bytesOfTrips(classes, terms, first);
        int next = begin;
        long room = 0;
        while (next < trips.size() && (room == 0 || room + ofTrips[next] <= memory)) {
            room += ofTrips[next];
            next++;
        }
        int rows = 0;
        for (Terms.Trip trip : trips.subList(begin, next)) {
            rows = Math.max(rows, trip.rows());
        }
        int start = begin;
        int after = next;
        sweep(
                (rows + ComposedProduct.WIDTH - 1) / ComposedProduct.WIDTH,
                crew,
                (sweeper, piece) -> sweeper.trips(start, after, piece * ComposedProduct.WIDTH));
        return next == trips.size() ? end : trips.get(next).begin();
    }

    /** Adds a few rows that are far from each other. */
    void addSpread(int count) {
        sweep(1, Crew.ALONE, (sweeper, piece) -> sweeper.rows(0, Math.max(1, (point.rows() - 1) / count), count));
    }

    /** Threads that add rows in whatever order: they are sorted in the end. */
    private void sweep(int pieces, Crew crew, BiConsumer<Sweeper, Integer> sweeping) {
        idle.run(crew, pieces, sweeping);
        for (Entries e : entries) {
            e.sort();
        }
    }

    /** What a thread sweeps in. */
    private final class Sweeper {
        private final Lanes lanes = point.outputs();
        private final double[][] swept = new double[ComposedProduct.WIDTH][terms.count()];

        /** So many rows at equal distances. */
        void rows(int from, int step, int count) {
            lanes.clear();
            for (int lane = 0; lane < count; lane++) {
                lanes.seedOutput(lane, from + lane * step, 1.0);
            }
            point.reverse(lanes, swept);
            for (int lane = 0; lane < count; lane++) {
                keep(from + lane * step, swept[lane]);
            }
        }

        /** Rows {@code at} and three more of each of some trips. */
        void trips(int begin, int end, int at) {
            lanes.clear();
            for (int trip = begin; trip < end; trip++) {
                Terms.Trip of = terms.trips().get(trip);
                for (int lane = 0; lane < Math.min(ComposedProduct.WIDTH, of.rows() - at); lane++) {
                    lanes.seedOutput(lane, of.begin() + at + lane, 1.0);
                }
            }
            point.reverse(lanes, swept);
            keepTrips(begin, end, at, swept);
        }
    }

    private synchronized void keepTrips(int begin, int end, int at, double[][] swept) {
        for (int i = 0; i < entries.length; i++) {
            List<TermBlock> blocks = classes.all().get(i).of(first);
            for (int b = 0; b < blocks.size(); b++) {
                TermBlock block = blocks.get(b);
                Terms.Trip of = terms.trips().get(block.trip());
                boolean among = block.trip() >= begin && block.trip() < end;
                for (int lane = 0; among && lane < Math.min(ComposedProduct.WIDTH, of.rows() - at); lane++) {
                    keep(i, of.begin() + at + lane, b, block, swept[lane]);
                }
            }
        }
    }

    private synchronized void keep(int row, double[] weights) {
        for (int i = 0; i < entries.length; i++) {
            List<TermBlock> blocks = classes.all().get(i).of(first);
            for (int b = 0; b < blocks.size(); b++) {
                keep(i, row, b, blocks.get(b), weights);
            }
        }
    }

    private void keep(int of, int row, int number, TermBlock block, double[] weights) {
        if (!block.isZero(weights, zeros)) {
            entries[of].add(row, number, block, weights);
            bytes += ENTRY + Double.BYTES * (long) block.count();
        }
    }
}
