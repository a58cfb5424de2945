import io.jacquard.Differentiable;

/** Elements of fields that are written by way of something else. */
final class FieldElements {
    final double[][] rows = {{1}, {2}};
    private final double[] values = {1, 2};

    @Differentiable
    double byRow(double x) {
        double[] row = rows[0];
        row[0] = x;
//             ^ MutableState
        return row[0];
    }

    @Differentiable
    double byHelper(double x) {
        fill(values, x);
//          ^ MutableState
        return values[0];
    }

    @Differentiable
    double byHelperOfHelper(double x) {
        return filled(rows, x);
//                   ^ MutableState
    }

    private double filled(double[][] a, double x) {
        double s = rows[0][0] * x;
        fill(values, x);
//          ^ MutableState
        fill(a[0], x);
        return s;
    }

    @Differentiable
    double insideByRow(double x) {
        double[] row = rows[1];
        return x * (row[0] = x) + row[0]++;
//                         ^ MutableState
//                                      ^ MutableState
    }

    private static void fill(double[] a, double x) {
        for (int i = 0; i < a.length; i++) a[i] = x;
    }
}
