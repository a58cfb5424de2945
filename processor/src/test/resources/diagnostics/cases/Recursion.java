import io.jacquard.Differentiable;

final class Recursion {
    @Differentiable
    static double self(double x, int n) {
        return n == 0 ? x : self(x * x, n - 1);
//                              ^ Recursion
    }

    @Differentiable
    static double mutual(double x, int n) {
        return even(x, n);
    }

    static double even(double x, int n) {
        return n == 0 ? x : odd(x, n - 1);
    }

    static double odd(double x, int n) {
        return even(x, n - 1);
//                 ^ Recursion
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
}
