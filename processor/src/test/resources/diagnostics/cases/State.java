import io.jacquard.Differentiable;

class State {
    static double counter;
    static final double[] WEIGHTS = new double[3];
    private static final double SECRET = Math.sqrt(2);
    private double field;
    static final String NAME = "";
    private final double[] cache = new double[3];
    State next;

    @Differentiable
    static double all(double x, State other) {
        x += counter;
        counter = x;
//      ^ MutableState
        counter++;
//      ^ MutableState
        State.counter += x;
//           ^ MutableState
        x += WEIGHTS[0] * SECRET;
        WEIGHTS[0] = x;
//             ^ MutableState
        x += other.field;
//                ^ UnsupportedExpression
        other.field = x;
//           ^ MutableState
        x += NAME.lines().count();
//                     ^ UnsupportedCall
        return x + field;
//                 ^ MutableState
    }

    @Differentiable
    final double own(double x, double[] y) {
        this.cache[0] = x;
//                ^ MutableState
        double[] c = cache;
        c[1] += x;
//       ^ MutableState
        x += cache[2]++ + (this.field = x);
//                ^ MutableState
//                             ^ MutableState
        double[] other = y;
        other = cache;
        other[0] = x;
//           ^ MutableState
        this.field = x;
//          ^ MutableState
        field *= 2;
//      ^ MutableState
        this.y = x;
//          ^ MutableState
        x += next.field;
//               ^ UnsupportedExpression
        x += State.this.field + NAME;
//        ^ UnsupportedType
        x += super.y;
//                ^ UnsupportedExpression
        return x + same(this);
//                      ^ UnsupportedExpression
    }

    private static double same(State s) {
        return 0;
    }

    class Inner {
        double scale;

        @Differentiable
        double outside(double x) {
            return x * field + scale + shift(x);
//                     ^ MutableState
//                                          ^ UnsupportedCall
        }
    }

    private double shift(double x) {
        return x;
    }

    /** Private members are not inherited: these are the outer object's. */
    class InnerState extends State {
        @Differentiable
        double outside(double x) {
            return x * field + shift(x);
//                     ^ MutableState
//                                  ^ UnsupportedCall
        }
    }
}
