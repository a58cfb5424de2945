import io.jacquard.Differentiable;

@kotlin.Metadata
final class Stub {
    @Differentiable
    static double f(double x) {
//                ^ NoSource
        return 0.0;
    }
}
