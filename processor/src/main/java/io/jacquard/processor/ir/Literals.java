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
        if (value instanceof Character c) {
            return of(c.charValue());
        }
        return value.equals(Integer.MIN_VALUE) ? "Integer.MIN_VALUE" : value.toString();
    }

    /** Never by its number in hexadecimal, which javac reads before anything else. */
    private static String of(char c) {
        return switch (c) {
            case '\n' -> "'\\n'";
            case '\t' -> "'\\t'";
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            default -> c >= ' ' && c <= '~' ? "'" + c + "'" : "(char) " + (int) c;
        };
    }

    private static String of(String box, double value, String finite) {
        if (Double.isNaN(value)) {
            return box + ".NaN";
        }
        return Double.isInfinite(value) ? box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY") : finite;
    }
}
