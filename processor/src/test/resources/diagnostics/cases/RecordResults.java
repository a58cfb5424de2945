import io.jacquard.Differentiable;

final class RecordResults {
    record Changed(double x) {
        Changed {
            x = Math.abs(x);
        }
    }

    record Negated(double x, double y) {
        Negated(double x, double y) {
            this.x = -x;
            this.y = y;
        }
    }

    record Cloned(double[] w, double y) {
        Cloned {
            w = w.clone();
        }
    }

    record Tagged(double x, Object tag) {}

    private record Hidden(double x) {}

    record Outer(Hidden hidden, double y) {}

    record Matrix(double[][] rows, double x) {}

    record Pair(double x, double y) {}

    record Whole(int n, String s) {}

    record Vector(double[] v, double x) {}

    @Differentiable
    static Changed changed(double x) {
//         ^ UnsupportedType
        return new Changed(x);
    }

    @Differentiable
    static Negated negated(double x) {
//         ^ UnsupportedType
        return new Negated(x, x);
    }

    @Differentiable
    static Cloned cloned(double[] x) {
//         ^ UnsupportedType
        return new Cloned(x, 1);
    }

    @Differentiable
    static Tagged tagged(double x) {
//         ^ UnsupportedType
        return new Tagged(x, "");
//             ^ UnsupportedType
    }

    @Differentiable
    static Hidden hidden(double x) {
//         ^ InaccessibleType
        return new Hidden(x);
    }

    @Differentiable
    static Outer outer(double x) {
//         ^ InaccessibleType
        return new Outer(new Hidden(x), x);
    }

    @Differentiable
    static Matrix matrix(double[][] a) {
        return new Matrix(a, 1);
//             ^ Aliasing
    }

    @Differentiable
    static Pair recursive(double x, int n) {
        return n == 0 ? new Pair(x, x) : recursive(x * x, n - 1);
//                                                ^ Recursion
    }

    @Differentiable
    static Whole whole(double x) {
//         ^ UnsupportedType
        return new Whole(1, "");
    }

    @Differentiable
    static Vector loop(double[] x) {
        for (int i = 0; i < x.length; i++) {
            double[] v = new double[i];
            if (i > 2) {
                return new Vector(v, x[i]);
//                     ^ UnsupportedStatement
            }
        }
        return new Vector(new double[1], 1);
    }

    @Differentiable(of = {"result.z", "result.n", "result.x"})
//                        ^ UnknownName
//                                    ^ UnknownName
    static Pair names(double x) {
        return new Pair(x, x);
    }

    @Differentiable
    static Pair other(double x) {
        return new Changed(x);
//             ^ UnsupportedExpression
    }
}
