package io.jacquard.support;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Arrays of rows, which may differ in length: what {@link Arrays} offers for plain arrays. */
public final class Rows {
    private Rows() {}

    /**
     * Zeros of the shape of another array.
     *
     * @param like the other array, of which rows may be missing
     * @return a fresh array with fresh rows
     */
    public static double[][] zerosLike(double[][] like) {
        double[][] zeros = new double[like.length][];
        for (int i = 0; i < like.length; i++) {
            zeros[i] = like[i] == null ? null : new double[like[i].length];
        }
        return zeros;
    }

    /**
     * A copy with rows of its own.
     *
     * @param rows the array
     * @return a fresh array with fresh rows
     */
    public static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i] == null ? null : rows[i].clone();
        }
        return copy;
    }

    /**
     * Copies the entries of one array into another of the same shape.
     *
     * @param from read
     * @param to overwritten
     */
    public static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] != null) {
                System.arraycopy(from[i], 0, to[i], 0, from[i].length);
            }
        }
    }

    /**
     * Sets every entry.
     *
     * @param rows overwritten
     * @param value the value
     */
    public static void fill(double[][] rows, double value) {
        for (double[] row : rows) {
            if (row != null) {
                Arrays.fill(row, value);
            }
        }
    }

    /**
     * The number of entries.
     *
     * @param rows the array
     * @return the sum of the lengths of its rows
     * @throws IllegalArgumentException if they do not fit one array, so that they cannot be laid end to end
     */
    public static int size(double[][] rows) {
        long size = 0;
        for (double[] row : rows) {
            size += row.length;
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(size + " entries in rows are too many for one array");
        }
        return (int) size;
    }

    /**
     * Whether two arrays have the same shape.
     *
     * @param a an array
     * @param b another
     * @return whether they have as many rows, and rows of the same lengths
     */
    public static boolean sameShape(double[][] a, double[][] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = a[i] == null || b[i] == null ? a[i] == b[i] : a[i].length == b[i].length;
        }
        return same;
    }

    /**
     * Lays the rows end to end.
     *
     * @param rows read
     * @param flat written
     * @param offset where in {@code flat} the first row begins
     * @return where the last row ends
     */
    public static int flatten(double[][] rows, double[] flat, int offset) {
        int end = offset;
        for (double[] row : rows) {
            System.arraycopy(row, 0, flat, end, row.length);
            end += row.length;
        }
        return end;
    }

    /**
     * Takes rows that lie end to end apart.
     *
     * @param flat read
     * @param offset where in {@code flat} the first row begins
     * @param rows overwritten
     * @return where the last row ends
     */
    public static int unflatten(double[] flat, int offset, double[][] rows) {
        int end = offset;
        for (double[] row : rows) {
            System.arraycopy(flat, end, row, 0, row.length);
            end += row.length;
        }
        return end;
    }

    /**
     * Sets one entry, counted end to end.
     *
     * @param rows written
     * @param position the entry, counted from 0 over all rows
     * @param value the value
     * @throws IndexOutOfBoundsException if there are no more than {@code position} entries
     */
    public static void set(double[][] rows, int position, double value) {
        int row = 0;
        int column = position;
        while (column >= rows[row].length) {
            column -= rows[row].length;
            row++;
        }
        rows[row][column] = value;
    }

    /**
     * Zeros of the shape of another array, of whatever element type and depth.
     *
     * @param like the other array
     * @param <T> the type of a row
     * @return a fresh array with fresh rows
     */
    public static <T> T[] zerosLike(T[] like) {
        T[] zeros = copy(like);
        clear(zeros);
        return zeros;
    }

    /**
     * A copy with rows of its own, of whatever element type and depth.
     *
     * @param rows the array; null rows stay null
     * @param <T> the type of a row
     * @return a fresh array with fresh rows
     */
    public static <T> T[] copy(T[] rows) {
        T[] copy = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            copy[i] = copyOf(rows[i]);
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // an array of the type of the array that is copied
    private static <T> T copyOf(T row) {
        if (row == null) {
            return row;
        }
        if (row instanceof Object[] rows) {
            return (T) copy(rows);
        }
        Object copy = Array.newInstance(row.getClass().getComponentType(), Array.getLength(row));
        System.arraycopy(row, 0, copy, 0, Array.getLength(row));
        return (T) copy;
    }

    /**
     * Copies the entries of one array into another of the same shape, of whatever element type and depth.
     *
     * @param from read
     * @param to overwritten
     */
    public static void copy(Object[] from, Object[] to) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] instanceof Object[] rows) {
                copy(rows, (Object[]) to[i]);
            } else if (from[i] != null) {
                System.arraycopy(from[i], 0, to[i], 0, Array.getLength(from[i]));
            }
        }
    }

    /**
     * Sets every entry to zero, or to false.
     *
     * @param rows overwritten, of whatever element type and depth; null rows pass
     */
    public static void clear(Object[] rows) {
        for (Object row : rows) {
            if (row instanceof double[][] inner) {
                fill(inner, 0.0);
            } else if (row instanceof Object[] inner) {
                clear(inner);
            } else if (row != null) {
                Scratch.clear(row);
            }
        }
    }

    /**
     * Whether two arrays have the same shape.
     *
     * @param a an array of whatever element type and depth
     * @param b another
     * @return whether they have as many rows, and rows of the same shapes; two null rows are
     */
    public static boolean sameShape(Object[] a, Object[] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = sameRow(a[i], b[i]);
        }
        return same;
    }

    /** Whether two rows have the same shape, or neither is there. */
    static boolean sameRow(Object a, Object b) {
        return a == null || b == null ? a == b : sameShape(a, b);
    }

    /**
     * Whether two arrays of the same type have the same shape.
     *
     * @param a an array of whatever element type and depth
     * @param b another
     * @return whether they are as long, and their rows have the same shapes
     */
    public static boolean sameShape(Object a, Object b) {
        if (a instanceof double[][] rows) {
            return sameShape(rows, (double[][]) b);
        }
        return a instanceof Object[] rows ? sameShape(rows, (Object[]) b) : Array.getLength(a) == Array.getLength(b);
    }

    /**
     * The number of entries.
     *
     * @param rows an array of whatever element type and depth
     * @return the sum of the lengths of its innermost rows
     * @throws IllegalArgumentException if they do not fit one array, so that they cannot be laid end to end
     */
    public static int size(Object[] rows) {
        long size = 0;
        for (Object row : rows) {
            size += row instanceof Object[] inner ? size(inner) : Array.getLength(row);
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(size + " entries in rows are too many for one array");
        }
        return (int) size;
    }

    /**
     * Lays the entries end to end.
     *
     * @param array read; of {@code double} or {@code float}, of whatever depth
     * @param flat written; of {@code double}, or of {@code float} if {@code array} is
     * @param offset where in {@code flat} the first entry goes
     * @return where the last entry ends
     */
    public static int flatten(Object array, Object flat, int offset) {
        if (array instanceof double[][] rows) {
            return flatten(rows, (double[]) flat, offset);
        }
        if (array instanceof Object[] rows) {
            int end = offset;
            for (Object row : rows) {
                end = flatten(row, flat, end);
            }
            return end;
        }
        int length = Array.getLength(array);
        copy(array, 0, flat, offset, length);
        return offset + length;
    }

    /**
     * Copies entries; those of {@code float} are widened where the others are of {@code double}.
     *
     * @param from read; of {@code double} or {@code float}, of one dimension
     * @param begin the first of them
     * @param to written; of {@code double}, or of {@code float} if {@code from} is
     * @param at where the first of them goes
     * @param count how many
     */
    public static void copy(Object from, int begin, Object to, int at, int count) {
        if (from instanceof float[] narrow && to instanceof double[] wide) {
            for (int i = 0; i < count; i++) {
                wide[at + i] = narrow[begin + i];
            }
        } else {
            System.arraycopy(from, begin, to, at, count);
        }
    }

    /**
     * Takes entries that lie end to end apart.
     *
     * @param flat read
     * @param offset where in {@code flat} the first entry is
     * @param array overwritten; of {@code double} or {@code float}, of whatever depth
     * @return where the last entry ends
     */
    public static int unflatten(double[] flat, int offset, Object array) {
        if (array instanceof double[][] rows) {
            return unflatten(flat, offset, rows);
        }
        int end = offset;
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                end = unflatten(flat, end, row);
            }
        } else if (array instanceof float[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) flat[end++];
            }
        } else {
            System.arraycopy(flat, offset, array, 0, Array.getLength(array));
            end += Array.getLength(array);
        }
        return end;
    }

    /**
     * Sets one entry, counted end to end.
     *
     * @param rows written; of {@code double} or {@code float}, of whatever depth
     * @param position the entry, counted from 0 over all rows
     * @param value the value
     * @throws IndexOutOfBoundsException if there are no more than {@code position} entries
     */
    public static void set(Object[] rows, int position, double value) {
        int column = position;
        for (Object row : rows) {
            int size = row instanceof Object[] inner ? size(inner) : Array.getLength(row);
            if (column < size) {
                if (row instanceof Object[] inner) {
                    set(inner, column, value);
                } else if (row instanceof float[] single) {
                    single[column] = (float) value;
                } else {
                    ((double[]) row)[column] = value;
                }
                return;
            }
            column -= size;
        }
        throw new IndexOutOfBoundsException(position);
    }
}
