package io.jacquard.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes measured numbers beside what they may be at most, and remembers which are more. */
final class Verdicts {
    private final List<String> over = new ArrayList<>();
    private int held;

    /** A ratio of two columns of a row, as a cell: empty if one was not measured. */
    String ratio(Timings timings, String row, String column, String of) {
        return atMost(
                row + ": " + column + " / " + of, timings.ratio(row, column, of), Promises.limit(row, column, of));
    }

    /** A number with its limit in brackets, if it has one. */
    String atMost(String name, double value, double limit) {
        if (Double.isNaN(value) || Double.isInfinite(limit)) return number(value);
        String text = number(value) + " (" + number(limit) + ")";
        if (value <= limit) {
            held++;
            return text;
        }
        over.add(name + " is " + text);
        return "**" + text + " OVER**";
    }

    /** A number with what it has to be at least. */
    String atLeast(String name, double value, double limit) {
        if (Double.isNaN(value) || Double.isInfinite(limit)) return number(value);
        String text = number(value) + " (" + number(limit) + ")";
        if (value >= limit) {
            held++;
            return text;
        }
        over.add(name + " is " + text);
        return "**" + text + " UNDER**";
    }

    /** All that was judged so far. */
    String summary() {
        StringBuilder summary = new StringBuilder(held + " of " + (held + over.size()) + " limits are kept");
        if (over.isEmpty()) return summary.append(".\n").toString();
        summary.append("; these are not:\n\n");
        over.forEach(each -> summary.append("- ").append(each).append('\n'));
        return summary.toString();
    }

    static String number(double value) {
        if (Double.isNaN(value)) return "";
        return String.format(
                Locale.ROOT, value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
