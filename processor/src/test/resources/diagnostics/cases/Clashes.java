import io.jacquard.Differentiable;

final class Clashes {
    @Differentiable
    static double f(double x) {
        return x;
    }

    @Differentiable
//  ^ NameClash
    static double f(double x, double y) {
        return x * y;
    }

    @Differentiable
//  ^ NameClash
    static double F(double x) {
        return x;
    }

    @Differentiable
    @Differentiable
//  ^ NameClash
    static double g(double x) {
        return x;
    }

    @Differentiable
//  ^ NameClash
    static double taken(double x) {
        return x;
    }
}

final class ClashesTakenAdjoint {}
