package io.jacquard.corpus.harness;

/**
 * Expressions of random programs, some of which change variables on the way. Their values stay small, because products
 * only occur inside bounded functions.
 */
final class RandomExpressions {
    private final RandomNames names;

    RandomExpressions(RandomNames names) {
        this.names = names;
    }

    String index() {
        if (names.chance(8)) {
            String c = names.one(names.integers);
            return names.oneOf(
                    "(" + c + " = 3 - " + c + ")", "(" + c + " ^= 1)", "(z++ & 3)", "(--z & 3)", "(z-- & 3)");
        }
        if (!names.integerArrays.isEmpty() && names.chance(6)) {
            return names.one(names.integerArrays) + "[" + index() + "]";
        }
        int choice = names.below(4);
        if (choice == 0 || names.counters.isEmpty() && choice == 1) {
            return Integer.toString(names.below(RandomNames.LENGTH));
        } else if (choice == 1) {
            return names.one(names.counters) + " % 4";
        } else if (choice == 2 && !names.counters.isEmpty()) {
            return "(" + names.one(names.counters) + " + " + (1 + names.below(3)) + ") % 4";
        }
        return names.one(names.integers);
    }

    /** A whole number from 0 to 3. */
    String integer() {
        String c = names.one(names.integers);
        return switch (names.below(6)) {
            case 0 -> "(" + c + " << 1 | " + index() + ") & 3";
            case 1 -> "(int) (3.9 * Math.abs(Math.sin(" + atom() + ")))";
            case 2 -> names.one(names.booleans) + " ? " + index() + " : 3 - " + c;
            case 3 -> "(" + c + " * 5 + k >>> 1) % 4";
            default -> "(" + c + " + " + index() + " + 1) % 4";
        };
    }

    String condition() {
        return switch (names.below(9)) {
            case 0, 1 -> names.one(names.booleans);
            case 2 -> names.one(names.integers) + " % 2 == 0";
            case 3 -> atom() + " > " + atom() + names.oneOf(" && ", " & ", " ^ ") + "!flag";
            case 4 -> "Double.compare(" + atom() + ", " + atom() + names.oneOf(") > 0", ") < 1 && u != null");
            case 5 -> names.counters.isEmpty() ? "k > 1" : names.one(names.counters) + " != 1 || flag";
            case 6 ->
                condition() + names.oneOf(" && ", " || ", " | ") + "(" + names.one(names.scalars)
                        + names.oneOf(" = ", " += ") + atom() + ") > 0.3";
            case 7 -> "!(" + condition() + ")";
            default -> atom() + names.oneOf(" > ", " <= ") + atom();
        };
    }

    String bounded() {
        return switch (names.below(6)) {
            case 0 -> "0.5 * " + atom() + " + 0.25 * " + atom();
            case 1 -> expression(2) + " / (1 + " + square() + ")";
            case 2 -> atom();
            default -> expression(3);
        };
    }

    /** Never negative, so that no denominator is zero: what changes something is another number when it is asked again. */
    private String square() {
        String a = atom();
        boolean changes = a.contains("=") || a.contains("++") || a.contains("--");
        return changes ? "Math.abs(" + a + ")" : a + " * " + a;
    }

    String expression(int depth) {
        if (depth == 0) {
            return atom();
        }
        return switch (names.below(10)) {
            case 0 -> "Math.sin(" + atom() + " * " + atom() + ")";
            case 1 -> "Math.tanh(" + expression(depth - 1) + " + " + atom() + ")";
            case 2 -> "Math.cos(" + expression(depth - 1) + ") * Math.sin(" + expression(depth - 1) + ")";
            case 3 -> "Math.sqrt(1 + Math.abs(" + expression(depth - 1) + "))";
            case 4 -> "Math.atan2(" + expression(depth - 1) + ", 2 + " + square() + ")";
            case 5 -> "(" + expression(depth - 1) + " - " + atom() + ") / (2 + " + square() + ")";
            case 6 -> "-" + atom();
            case 7 ->
                names.oneOf("Math.max(", "Double.min(", "Double.sum(") + atom() + ", " + expression(depth - 1) + ")";
            case 8 -> names.oneOf("Math.exp(-Math.abs(", "Math.log1p(Math.abs(") + expression(depth - 1) + "))";
            default -> atom();
        };
    }

    String atom() {
        if (!names.rows.isEmpty() && names.chance(5)) {
            return names.one(names.rows) + "[" + index() + "]";
        }
        if (!names.floats.isEmpty() && names.chance(6)) {
            return names.one(names.floats);
        }
        return switch (names.below(10)) {
            case 9 -> change();
            case 0, 1, 2 -> names.one(names.scalars);
            case 3, 4, 5 -> names.one(names.arrays) + "[" + index() + "]";
            case 6 -> names.one(names.matrices) + "[" + index() + "][" + index() + "]";
            case 7 -> names.oneOf("0.3", "1.0", "0.7", "u[1]");
            default -> names.counters.isEmpty() ? "k" : names.one(names.counters);
        };
    }

    /** An assignment or a step whose value is used. */
    private String change() {
        String s = names.one(names.scalars);
        return switch (names.below(7)) {
            case 0 -> "(" + s + " = " + atom() + ")";
            case 1 -> "(" + s + " += 0.5 * " + atom() + ")";
            case 2 -> "(w[" + index() + "] = " + atom() + ")";
            case 3 -> "(w[" + index() + "] *= 0.5)";
            case 4 -> "w[" + index() + "]--";
            case 5 -> "(m[" + index() + "][" + index() + "] -= " + atom() + ")";
            default -> "(" + condition() + " ? (" + s + " = 0.3) : " + atom() + ")";
        };
    }
}
