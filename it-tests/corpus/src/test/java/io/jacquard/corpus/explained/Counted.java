package io.jacquard.corpus.explained;

import io.jacquard.support.Saved;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** The numbers in an object's fields, those in arrays of arrays and in what helpers saved included. */
final class Counted {
    private Counted() {}

    /** By the name of the field and the type of the numbers. */
    static Map<String, Map<String, Long>> fields(Object object) {
        Map<String, Map<String, Long>> out = new TreeMap<>();
        try {
            for (Field f : object.getClass().getDeclaredFields()) {
                f.setAccessible(true);
                Object value = f.get(object);
                if (value != null
                        && !Modifier.isStatic(f.getModifiers())
                        && !f.getType().isPrimitive()) {
                    count(value, out.computeIfAbsent(f.getName(), k -> new TreeMap<>()));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return out;
    }

    private static void count(Object value, Map<String, Long> out) {
        if (value instanceof Object[] rows) {
            for (Object row : rows) {
                if (row != null) {
                    count(row, out);
                }
            }
        } else if (value.getClass().isArray()) {
            out.merge(value.getClass().getComponentType().getName(), (long) Array.getLength(value), Long::sum);
        } else if (value instanceof Saved) {
            fields(value).values().forEach(inner -> inner.forEach((type, n) -> out.merge(type, n, Long::sum)));
            for (Field f : value.getClass().getDeclaredFields()) {
                if (f.getType().isPrimitive()) {
                    out.merge(f.getType().getName(), 1L, Long::sum);
                }
            }
        }
    }
}
