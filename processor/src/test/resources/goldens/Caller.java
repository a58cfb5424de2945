import io.jacquard.Companion;
import io.jacquard.Differentiable;

final class Caller {
    @Differentiable(companions = {Companion.TANGENT, Companion.ADJOINT})
    static double twice(double[] x, double a) {
        return Called.powers(x, a, 2) * Called.powers(x, 2, x.length);
    }
}
