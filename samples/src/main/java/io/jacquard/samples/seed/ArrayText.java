package io.jacquard.samples.seed;

import java.util.Locale;

/** Prints matrices as numpy prints them: eight digits after the point, exponents where entries are small. */
final class ArrayText {
    private ArrayText() {}

    static String of(double[][] matrix) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < matrix.length; i++) {
            text.append(i == 0 ? "[" : "\n [");
            for (int k = 0; k < matrix[i].length; k++) {
                // The root locale: a decimal comma would not be what the original prints.
                text.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.8e", matrix[i][k]));
            }
            text.append("]");
        }
        return text.append("]").toString();
    }
}
