import io.jacquard.Differentiable;

final class Statements {
    @Differentiable
    static double all(double[] x, int n) {
        double s = 0;
        while (s < 1) s += x[0];
//      ^ UnsupportedStatement
        do {
//      ^ UnsupportedStatement
            s++;
            if (s > 2) continue;
//                     ^ UnsupportedStatement
        } while (s < 3);
        for (double v : n) {
//                      ^ UnsupportedStatement
            s = "a";
//              ^ UnsupportedExpression
        }
        for (int v : x) s += v;
//               ^ UnsupportedType
        outer:
//      ^ UnsupportedStatement
        for (int i = 0; i < n; i++) {
            if (x[i] > 3) break outer;
//                        ^ UnsupportedStatement
        }
        switch (n) {
//      ^ UnsupportedStatement
            case 1:
                s = 1;
                break;
            default:
                s = 2;
        }
        try {
//      ^ UnsupportedStatement
            s += x[1];
        } finally {
            s = 0;
        }
        if (s > 5) return s;
//                 ^ UnsupportedStatement
        if (s > 6) throw new IllegalStateException();
//                 ^ UnsupportedStatement
        synchronized (x) {
//      ^ UnsupportedStatement
            s++;
        }
        assert s > 0;
//      ^ UnsupportedStatement
        class Local {}
//      ^ UnsupportedStatement
        Math.sqrt(s);
//               ^ UnsupportedStatement
        return s;
    }

    @Differentiable
    static double exits(double x) {
        if (x > 0) {
            return x;
//          ^ UnsupportedStatement
        } else {
            return -x;
//          ^ UnsupportedStatement
        }
    }

    @Differentiable
    static double nothing(double x) {
//                ^ UnsupportedStatement
        return;
    }
}
