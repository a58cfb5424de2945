package io.jacquard.coverage;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Numbers and arrays of numbers of any depth: copies, comparisons, and the flat view of the real ones. */
final class Numbers {
    private Numbers() {}

    static Object[] copies(Object[] values) {
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copy(values[i]);
        }
        return copies;
    }

    static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    static boolean real(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element == double.class || element == float.class;
    }

    /** Real scalars and arrays end to end, row-major. */
    static double[] flat(List<?> values) {
        List<Double> all = new ArrayList<>();
        values.forEach(v -> flatten(v, all));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void flatten(Object value, List<Double> all) {
        if (value instanceof Double || value instanceof Float) {
            all.add(((Number) value).doubleValue());
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                flatten(Array.get(value, i), all);
            }
        }
    }

    /** Values shaped like these, with these numbers. */
    static List<Object> shaped(double[] flat, List<?> like) {
        int[] at = {0};
        List<Object> shaped = new ArrayList<>();
        like.forEach(v -> shaped.add(shape(flat, at, v)));
        return shaped;
    }

    private static Object shape(double[] flat, int[] at, Object like) {
        if (like instanceof Double) {
            return flat[at[0]++];
        } else if (like instanceof Float) {
            return (float) flat[at[0]++];
        } else if (like == null || !like.getClass().isArray()) {
            return like;
        }
        Object shaped = Array.newInstance(like.getClass().getComponentType(), Array.getLength(like));
        for (int i = 0; i < Array.getLength(like); i++) {
            Array.set(shaped, i, shape(flat, at, Array.get(like, i)));
        }
        return shaped;
    }

    /** Equal bit for bit; NaNs are equal, for HotSpot changes their payload. */
    static boolean sameBits(Object a, Object b) {
        if (a == null || b == null || !a.getClass().isArray() || !b.getClass().isArray()) {
            // Double and Float compare bits, all NaNs as one.
            return a == null ? b == null : a.equals(b);
        }
        boolean same = Array.getLength(a) == Array.getLength(b);
        for (int i = 0; same && i < Array.getLength(a); i++) {
            same = sameBits(Array.get(a, i), Array.get(b, i));
        }
        return same;
    }

    static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    static double distance(double[] x, double[] y) {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - y[i]));
        }
        return largest;
    }

    static boolean finite(double[] x) {
        for (double v : x) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }
}
