import io.jacquard.Differentiable;

final class Unassigned {
    @Differentiable
    static double straight(double x) {
        double s;
        return s * x;
//      ^ UnsupportedStatement
    }

    @Differentiable
    static double oneBranch(double x, boolean b) {
        double s;
        if (b) {
            s = x;
        }
        s += x;
//        ^ UnsupportedStatement
        return s;
    }

    @Differentiable
    static double loop(double[] x) {
        double s;
        for (int i = 0; i < x.length; i++) {
            s = x[i];
        }
        return s;
//      ^ UnsupportedStatement
    }

    @Differentiable
    static double bothBranches(double x, boolean b) {
        double s;
        double t;
        if (b) {
            s = x;
            t = s;
        } else {
            t = x;
            s = 2 * t;
        }
        return s * t;
    }

    @Differentiable
    static double leftEarly(double x) {
        double s;
        double t;
        double u = x;
        do {
            s = u;
            if (u > 3) break;
            t = u;
            u *= x;
        } while (u < 10);
        return s * t;
//      ^ UnsupportedStatement
    }
}
