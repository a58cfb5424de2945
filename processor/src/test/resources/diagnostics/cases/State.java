import io.jacquard.Differentiable;

final class State {
    static double counter;
    static final double[] WEIGHTS = new double[3];
    private static final double SECRET = Math.sqrt(2);
    private double field;
    static final String NAME = "";

    @Differentiable
    static double all(double x, State other) {
//                              ^ UnsupportedType
        x += counter;
//           ^ MutableState
        counter = x;
//      ^ MutableState
        counter++;
//      ^ MutableState
        State.counter += x;
//           ^ MutableState
        x += WEIGHTS[0];
//           ^ MutableState
        WEIGHTS[0] = x;
//      ^ MutableState
        x += SECRET;
//           ^ MutableState
        x += other.field;
//                ^ UnsupportedExpression
        other.field = x;
//           ^ MutableState
        x += NAME.length();
//                      ^ UnsupportedCall
        return x + field;
//                 ^ MutableState
    }
}
