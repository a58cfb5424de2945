import io.jacquard.Differentiable;

final class Statements {
    @Differentiable
    static double all(double[] x, int n) {
        double s = 0;
        for (double v : n) {
//                      ^ UnsupportedStatement
            s = "a";
//              ^ UnsupportedType
        }
        for (int v : x) s += v;
//               ^ UnsupportedType
        switch (n > s ? "a" : "b") {
//      ^ UnsupportedStatement
            default:
                s = 2;
        }
        long wide = n;
        switch (wide > 3 ? wide : 4L) {
//             ^ UnsupportedStatement
            default:
                s = 3;
        }
        s += switch (n) { case 1 -> { yield s; } default -> 2.0; };
//           ^ UnsupportedStatement
        x[n] = switch (n) { case 1 -> { n++; yield s; } default -> 2.0; };
//       ^ UnsupportedExpression
        var chosen = switch (n) { case 1 -> { yield s; } default -> 2.0; };
//                   ^ UnsupportedStatement
        s += switch (n + 1) { case 1 -> s; default -> 2.0; };
//           ^ UnsupportedStatement
        try {
//      ^ UnsupportedStatement
            s += x[1];
        } finally {
            s = 0;
        }
        if (s > 6) throw failure();
//                              ^ UnsupportedExpression
        if (s > 7) throw new IllegalStateException("at " + count(n));
//                                                              ^ UnsupportedExpression
        if (s > 9) throw new Exception("late");
//                           ^ UnsupportedStatement
        if (s > 8) throw new Hidden();
//                           ^ InaccessibleType
        synchronized (x) {
//      ^ UnsupportedStatement
            s++;
        }
        assert s;
//             ^ UnsupportedType
        class Local {}
//      ^ UnsupportedStatement
        Math.sqrt(s);
//               ^ UnsupportedStatement
        return s;
    }

    private static RuntimeException failure() {
        return new IllegalStateException();
    }

    static int count(int n) {
        return n;
    }

    @SuppressWarnings("serial")
    private static final class Hidden extends RuntimeException {}

    @Differentiable
    static double never(double x) {
//                ^ UnsupportedMethod
        throw new IllegalStateException("x is " + x);
    }

    @Differentiable
    static double nothing(double x) {
        return;
//      ^ UnsupportedStatement
    }
}
