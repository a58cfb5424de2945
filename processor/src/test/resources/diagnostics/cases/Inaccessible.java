import io.jacquard.Differentiable;

public final class Inaccessible {
    private static final class Hidden extends Exception {
        private static final long serialVersionUID = 1;
    }

    @Differentiable
    public static double f(double x) throws Hidden {
//                                          ^ InaccessibleType
        return x;
    }

    private enum Way {
        UP,
        DOWN
    }

    @Differentiable
    static double g(Way way, double x) {
//                  ^ InaccessibleType
        return x;
    }

    @Differentiable
    static double h(double x) {
        Way way = x > 0 ? Way.UP : Way.DOWN;
//      ^ InaccessibleType
//                           ^ UnsupportedType
//                                    ^ UnsupportedType
        return x;
    }

    private static final class Kept<K> {
        double weight;

        @Differentiable
        double weigh(double x) {
//             ^ InaccessibleType
            return x * weight;
        }
    }
}
