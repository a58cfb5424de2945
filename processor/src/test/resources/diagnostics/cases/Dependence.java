import io.jacquard.Differentiable;

final class Dependence {
    @Differentiable
    static double constant(double x) {
//                ^ NoDependence
        return 1;
    }

    @Differentiable
    static double nothingToDifferentiate(int k) {
//                ^ NoDependence
        return k;
    }
}
