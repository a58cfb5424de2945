package io.jacquard.corpus.harness;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Copies, comparisons and the flat view of arguments: numbers, and arrays of them of any depth. */
final class Values {
    private Values() {}

    static Object[] copies(Object[] values) {
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copy(values[i]);
        }
        return copies;
    }

    static boolean isArray(Object value) {
        return value != null && value.getClass().isArray();
    }

    static Object copy(Object value) {
        if (!isArray(value)) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** Puts {@code value}, in the array's own type, into every floating-point element. */
    static void fill(Object array, double value) {
        Class<?> element = array.getClass().getComponentType();
        for (int i = 0; i < Array.getLength(array); i++) {
            if (element.isArray()) {
                fill(Array.get(array, i), value);
            } else if (element == double.class || element == float.class) {
                Array.set(array, i, number(value, element));
            }
        }
    }

    private static Object number(double value, Class<?> type) {
        return type == float.class ? (Object) (float) value : (Object) value;
    }

    /** An array of the same shape, every number in it {@code filling}. */
    static Object filled(Object like, double filling) {
        if (!isArray(like)) {
            return like instanceof Float ? (Object) (float) filling : (Object) filling;
        }
        Object filled = copy(like);
        fill(filled, filling);
        return filled;
    }

    /** Floating-point numbers and arrays of them end to end, row-major. */
    static double[] flat(List<?> values) {
        List<Double> all = new ArrayList<>();
        values.forEach(value -> flatten(value, all));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void flatten(Object value, List<Double> all) {
        if (isArray(value)) {
            for (int i = 0; i < Array.getLength(value); i++) {
                flatten(Array.get(value, i), all);
            }
        } else if (value instanceof Double || value instanceof Float) {
            all.add(((Number) value).doubleValue());
        } else {
            throw new IllegalArgumentException("not differentiable: " + value);
        }
    }

    /** Values shaped like these, from the flat view. */
    static List<Object> shaped(double[] flat, List<?> like) {
        List<Object> shaped = new ArrayList<>();
        int[] at = {0};
        for (Object value : like) {
            shaped.add(shaped(value, flat, at));
        }
        if (at[0] != flat.length) {
            throw new IllegalArgumentException(flat.length + " numbers for " + at[0]);
        }
        return shaped;
    }

    private static Object shaped(Object like, double[] flat, int[] at) {
        if (!isArray(like)) {
            boolean number = like instanceof Double || like instanceof Float;
            return number ? number(flat[at[0]++], like instanceof Float ? float.class : double.class) : like;
        }
        int length = Array.getLength(like);
        Object shaped = Array.newInstance(like.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(shaped, i, shaped(Array.get(like, i), flat, at));
        }
        return shaped;
    }

    /** A record of all that its components, and those of records in it, are in the end. */
    static Object record(Class<?> type, List<Object> parts) {
        Deque<Object> rest = new ArrayDeque<>();
        parts.forEach(part -> rest.add(Optional.ofNullable(part)));
        Object made = record(type, rest);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(rest.size() + " components left for " + type);
        }
        return made;
    }

    private static Object record(Class<?> type, Deque<Object> rest) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i].isRecord() ? record(types[i], rest) : ((Optional<?>) rest.remove()).orElse(null);
            values[i] = Companions.constant(types[i], values[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new OracleFailure("cannot make a " + type.getSimpleName(), e);
        }
    }

    /** What the components of a record, and those of records in it, are in the end. */
    static List<Object> parts(Object record) {
        List<Object> all = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                // An accessor may give something else.
                var field = record.getClass().getDeclaredField(component.getName());
                field.setAccessible(true);
                Object value = field.get(record);
                all.addAll(component.getType().isRecord() ? parts(value) : Collections.singletonList(value));
            } catch (ReflectiveOperationException e) {
                throw new OracleFailure("cannot read a " + record.getClass().getSimpleName(), e);
            }
        }
        return all;
    }

    /** Equal bit for bit; NaNs are equal, for C2 changes their payload. Records are by their components. */
    static boolean sameBits(Object a, Object b) {
        if (a instanceof Record && b instanceof Record) {
            return a.getClass() == b.getClass() && Arrays.deepEquals(parts(a).toArray(), parts(b).toArray());
        }
        // As the comparisons of arrays have it, also for what is in boxes here.
        return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
    }

    static boolean sameShape(Object a, Object b) {
        if (!isArray(a) || !isArray(b)) {
            return !isArray(a) && !isArray(b);
        }
        boolean same = Array.getLength(a) == Array.getLength(b);
        for (int i = 0; same && i < Array.getLength(a); i++) {
            same = sameShape(Array.get(a, i), Array.get(b, i));
        }
        return same;
    }

    /** How many numbers there are in an array, of whatever type; 0 for what is no array. */
    static int size(Object array) {
        if (!isArray(array)) {
            return 0;
        }
        int size = 0;
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            size += isArray(element) ? size(element) : 1;
        }
        return size;
    }

    /** Equal as numbers: the two zeros are, and NaN is itself. */
    static boolean equal(double a, double b) {
        return a == b || (a != a && b != b);
    }

    static String text(Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }

    static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
