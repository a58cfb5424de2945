import io.jacquard.Differentiable;

final class DeclaredRecords {
    @Differentiable
    static double members(double x) {
        record Pair(double a, double b) {
            double sum() {
//                 ^ UnsupportedStatement
                return a + b;
            }
        }
        record Nothing() {}
//      ^ UnsupportedStatement
        record Named(double a, Object name) {}
//                             ^ UnsupportedType
        record Kept(double a) {}
        Kept kept = new Kept(x);
        if (kept.equals(kept)) {
//                     ^ UnsupportedCall
            x++;
        }
        String.valueOf(kept);
//                    ^ UnsupportedCall
        return kept.a();
    }
}
