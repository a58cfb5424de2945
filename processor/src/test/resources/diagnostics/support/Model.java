import io.jacquard.Companion;
import io.jacquard.Differentiable;

/** An object whose annotated methods others call. */
class Model {
    double rate = 2;
    double[] table = {1, 2};

    @Differentiable
    double open(double x, double a) {
        return x * rate * a;
    }

    @Differentiable(wrt = "x")
    final double partly(double x, double a) {
        return x * rate * a;
    }

    @Differentiable
    final double tabled(double[] x) {
        return x[0] * table[0];
    }

    @Differentiable(companions = Companion.TANGENT)
    final double hidden(double x) {
        return x;
    }

    double bare(double x) {
        return x;
    }

    void load(int i) {
        table[i] = i;
    }

    int size() {
        return table.length;
    }
}
