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
}
