package io.jacquard.processor.ir;

/** Java's spelling of numbers, such that they read back exactly. */
final class Literals {
    private Literals() {}

    static String of(Object value) {
        if (value instanceof Double d) {
            return of("Double", d, Double.toString(d));
        }
        if (value instanceof Float f) {
            return of("Float", f, Float.toString(f) + "f");
        }
        if (value instanceof Long l) {
            return l == Long.MIN_VALUE ? "Long.MIN_VALUE" : l + "L";
        }
        return value.equals(Integer.MIN_VALUE) ? "Integer.MIN_VALUE" : value.toString();
    }

    private static String of(String box, double value, String finite) {
        if (Double.isNaN(value)) {
            return box + ".NaN";
        }
        return Double.isInfinite(value) ? box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY") : finite;
    }
}
