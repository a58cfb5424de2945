package io.jacquard.product;

import io.jacquard.support.Rows;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks of two points that stand in the same elements of the independents. The product of what they stand for, a term with a term in the same place, is one
 * number for each pair of blocks: the sum over the parts of the product of their vectors.
 */
final class TermClass {
    /** Elements of vectors that are contracted at a time where they do not begin at the first element of an array. */
    private static final int SLICE = 512;

    /** Sums of products of this size have all of their digits. */
    private static final double TINY = 1e-280;

    private final List<TermBlock> first = new ArrayList<>();
    private final List<TermBlock> second = new ArrayList<>();

    void addFirst(TermBlock block) {
        first.add(block);
    }

    void addSecond(TermBlock block) {
        second.add(block);
    }

    List<TermBlock> first() {
        return first;
    }

    List<TermBlock> second() {
        return second;
    }

    /** The blocks of the first point, or of the second. */
    List<TermBlock> of(boolean first) {
        return first ? this.first : second;
    }

    /** A block for where it stands. */
    TermBlock any() {
        return first.isEmpty() ? second.get(0) : first.get(0);
    }

    /** How many terms are in each block. */
    int width() {
        return any().count();
    }

    /** Whether it adds anything to a product. */
    boolean isShared() {
        return !first.isEmpty() && !second.isEmpty();
    }

    /** Operations of {@link #products}. */
    double operations() {
        double length = 0;
        for (int part = 0; part < any().parts().size(); part++) {
            length += any().parts().length(part);
        }
        return length * first.size() * second.size() * (isOwn() ? 1 : 2);
    }

    /** What {@link #products} allocates. */
    long bytes() {
        return Double.BYTES * (long) first.size() * second.size();
    }

    /** What each thread takes for {@link #products}, beside scratch of the contraction. */
    long bytesToContract() {
        boolean single = areSingle(first) || areSingle(second);
        return single ? WidenedRows.bytes(first.size() + second.size(), WidenedRows.TOGETHER) : 0;
    }

    /** Whether the vectors of both points are the same. */
    private boolean isOwn() {
        boolean own = first.size() == second.size();
        for (int i = 0; own && i < first.size(); i++) {
            own = first.get(i).parts().isLike(second.get(i).parts());
        }
        return own;
    }

    /** For each block of the first point a row, with a number for each block of the second. */
    double[][] products(Contraction contraction, Crew crew) {
        double[][] out = new double[first.size()][second.size()];
        boolean own = isOwn();
        for (int part = 0; part < any().parts().size(); part++) {
            add(part, own, contraction, crew, out);
        }
        if (own) {
            Triangles.mirror(out);
        }
        return out;
    }

    /**
     * Whether products can take the place of their factors: they are finite, as a weight of zero has to contribute nothing, and none has lost digits, or
     * itself, at the lower end of what numbers can be.
     */
    boolean areSound(double[][] products) {
        boolean small = false;
        for (double[] row : products) {
            for (double x : row) {
                if (!Double.isFinite(x)) {
                    return false;
                }
                small |= Math.abs(x) < TINY;
            }
        }
        return !small || areVectorsSound(products);
    }

    /** Whether products are only small where vectors are zero or cancel. */
    private boolean areVectorsSound(double[][] products) {
        for (int part = 0; part < any().parts().size(); part++) {
            double[] one = largest(first, part);
            double[] other = largest(second, part);
            for (int i = 0; i < one.length; i++) {
                for (int k = 0; k < other.length; k++) {
                    boolean lost = Math.abs(products[i][k]) < TINY && one[i] * other[k] < TINY;
                    if (lost && one[i] > 0 && other[k] > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The largest element of the vector of each block. */
    private static double[] largest(List<TermBlock> blocks, int part) {
        double[] largest = new double[blocks.size()];
        for (int i = 0; i < largest.length; i++) {
            TermParts of = blocks.get(i).parts();
            for (int j = 0; j < of.length(part); j++) {
                largest[i] = Math.max(largest[i], Math.abs(Array.getDouble(of.vector(part), of.at(part) + j)));
            }
        }
        return largest;
    }

    private void add(int part, boolean own, Contraction contraction, Crew crew, double[][] out) {
        int length = any().parts().length(part);
        if (begins(first, part) && begins(second, part)) {
            add(vectors(first, part), vectors(second, part), length, own, contraction, crew, out);
            return;
        }
        double[][] one = new double[first.size()][Math.min(SLICE, length)];
        double[][] other = own ? one : new double[second.size()][Math.min(SLICE, length)];
        for (int from = 0; from < length; from += SLICE) {
            int count = Math.min(SLICE, length - from);
            slice(first, part, from, count, one);
            if (!own) {
                slice(second, part, from, count, other);
            }
            add(one, other, count, own, contraction, crew, out);
        }
    }

    private static void add(
            Object[] a, Object[] b, int length, boolean own, Contraction contraction, Crew crew, double[][] out) {
        if (own) {
            OwnProduct.add(a, a.length, length, out, 0, crew, new Idle<>(Contractions::create));
        } else {
            contraction.addTimesTranspose(a, a.length, b, b.length, length, out, 0, 0);
        }
    }

    private static boolean begins(List<TermBlock> blocks, int part) {
        for (TermBlock block : blocks) {
            if (block.parts().at(part) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Object[] vectors(List<TermBlock> blocks, int part) {
        Object[] out = new Object[blocks.size()];
        boolean single = false;
        for (int i = 0; i < out.length; i++) {
            out[i] = blocks.get(i).parts().vector(part);
            single |= out[i] instanceof float[];
        }
        return single ? out : Arrays.copyOf(out, out.length, double[][].class);
    }

    /** Whether there is a vector of {@code float}. */
    private static boolean areSingle(List<TermBlock> blocks) {
        for (TermBlock block : blocks) {
            for (int part = 0; part < block.parts().size(); part++) {
                if (block.parts().vector(part) instanceof float[]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void slice(List<TermBlock> blocks, int part, int from, int count, double[][] to) {
        for (int i = 0; i < to.length; i++) {
            TermParts parts = blocks.get(i).parts();
            Rows.copy(parts.vector(part), parts.at(part) + from, to[i], 0, count);
        }
    }
}
