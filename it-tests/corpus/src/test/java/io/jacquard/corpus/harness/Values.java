package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies, comparisons and the flat view of arguments. */
final class Values {
    private Values() {}

    static Object[] copies(Object[] values) {
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copy(values[i]);
        }
        return copies;
    }

    static Object copy(Object value) {
        if (value instanceof double[] x) {
            return x.clone();
        } else if (value instanceof int[] x) {
            return x.clone();
        } else if (value instanceof double[][] rows) {
            double[][] copies = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                copies[i] = rows[i].clone();
            }
            return copies;
        }
        return value;
    }

    /** An array of the same shape, every number in it {@code filling}. */
    static Object filled(Object like, double filling) {
        Object filled = copy(like);
        if (filled instanceof double[] x) {
            Arrays.fill(x, filling);
        } else if (filled instanceof double[][] rows) {
            for (double[] row : rows) {
                Arrays.fill(row, filling);
            }
        } else {
            return filling;
        }
        return filled;
    }

    /** Scalars and arrays of double end to end, row-major. */
    static double[] flat(List<?> values) {
        List<Double> all = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Double d) {
                all.add(d);
            } else if (value instanceof double[] x) {
                Arrays.stream(x).forEach(all::add);
            } else if (value instanceof double[][] rows) {
                for (double[] row : rows) {
                    Arrays.stream(row).forEach(all::add);
                }
            } else {
                throw new IllegalArgumentException("not differentiable: " + value);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Values shaped like these, from the flat view. */
    static List<Object> shaped(double[] flat, List<?> like) {
        List<Object> shaped = new ArrayList<>();
        int at = 0;
        for (Object value : like) {
            Object copy = copy(value);
            if (copy instanceof Double) {
                copy = flat[at++];
            } else if (copy instanceof double[] x) {
                System.arraycopy(flat, at, x, 0, x.length);
                at += x.length;
            } else if (copy instanceof double[][] rows) {
                for (double[] row : rows) {
                    System.arraycopy(flat, at, row, 0, row.length);
                    at += row.length;
                }
            }
            shaped.add(copy);
        }
        if (at != flat.length) {
            throw new IllegalArgumentException(flat.length + " numbers for " + at);
        }
        return shaped;
    }

    /** Equal bit for bit; NaNs are equal, for C2 changes their payload. */
    static boolean sameBits(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return Double.doubleToLongBits(x) == Double.doubleToLongBits(y);
        } else if (a instanceof double[] x && b instanceof double[] y) {
            return Arrays.equals(x, y);
        } else if (a instanceof double[][] x && b instanceof double[][] y) {
            return Arrays.deepEquals(x, y);
        } else if (a instanceof int[] x && b instanceof int[] y) {
            return Arrays.equals(x, y);
        }
        return a == null ? b == null : a.equals(b);
    }

    /** Equal as numbers: the two zeros are, and NaN is itself. */
    static boolean equal(double a, double b) {
        return a == b || (a != a && b != b);
    }

    static String text(Object value) {
        if (value instanceof double[] x) {
            return Arrays.toString(x);
        } else if (value instanceof double[][] x) {
            return Arrays.deepToString(x);
        } else if (value instanceof int[] x) {
            return Arrays.toString(x);
        }
        return String.valueOf(value);
    }

    static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
