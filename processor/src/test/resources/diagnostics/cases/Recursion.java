import io.jacquard.Differentiable;

final class Recursion {
    @Differentiable
    static double self(double x, int n) {
        double rest = self(x * x, n - 1);
//                        ^ Recursion
        return n == 0 ? x : rest;
    }

    @Differentiable
    static double mutual(double x, int n) {
        return n == 0 ? x : even(x, n);
    }

    static double even(double x, int n) {
        double y = x;
        if (n == 0) {
            y = odd(x, 0);
        } else {
            y = odd(y, n - 1);
        }
        return y;
    }

    static double odd(double x, int n) {
        return n > 0 ? even(x, n - 1) : -even(x, n + 1);
//                         ^ Recursion
    }

    @Differentiable
    static double ends(double x, int n) {
        again:
        {
            if (n == 0) break again;
            x = throwing(ends(x, n - 1), n) * ends(x, n - 1);
        }
        return x;
    }

    static double throwing(double x, int n) {
        if (n < 0) throw new IllegalArgumentException();
        for (int i = 0; i < n; i++) x = throwing(x, i);
        return x;
    }

    @Differentiable
    static double reaches(double x) {
        return step(x);
    }

    static double step(double x) {
        synchronized (Recursion.class) {}
//      ^ UnsupportedStatement
        return x;
    }

    /** What is wrong with a method that calls itself is said once. */
    @Differentiable
    static double problem(double x, int n) {
        synchronized (Recursion.class) {}
//      ^ UnsupportedStatement
        return n == 0 ? x : problem(x, n - 1);
    }
}
