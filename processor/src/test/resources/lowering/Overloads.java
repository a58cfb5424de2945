import io.jacquard.Differentiable;

final class Overloads extends Base implements Trait {
    static double f(int a) {
        return 1;
    }

    static double f(long a) {
        return 2;
    }

    static double f(double a) {
        return 3;
    }

    static double f(Double a) {
        return 4;
    }

    static double f(Object a) {
        return 5;
    }

    static double f(double[] a) {
        return 6;
    }

    static double g(int a, double b) {
        return 8;
    }

    static double g(long a, long b) {
        return 9;
    }

    static double h(long a) {
        return 10;
    }

    static <T> double h(T a) {
        return 11;
    }

    static double hidden(double a) {
        return 12;
    }

    static final class Inner {
        static double f(double a) {
            return 13;
        }

        @Differentiable
        static double innermostClassWins(int i, double x) {
            return f(i) * x;
        }
    }

    static double later(double a) {
        return 14;
    }

    @Differentiable
    static double byType(int i, long k, double x, double[] v) {
        return f(i) + f(k) + f(x) + f(v) + g(i, x) * g(k, i) + h(i) + hidden(i) + later(i);
    }
}

class Base {
    private static double later(int a) {
        return 20;
    }

    static double hidden(double a) {
        return 21;
    }
}

interface Trait {
    static double later(int a) {
        return 30;
    }
}
