import io.jacquard.Differentiable;
import java.util.Comparator;
import java.util.List;

final class Generics {
    @Differentiable
    static <T extends Number> double numbers(double x, T n) {
//                                                     ^ UnsupportedType
        return x;
    }

    @Differentiable
    static <T> double arrays(double x, T[] tags) {
//                                      ^ UnsupportedType
        return x;
    }

    @Differentiable
    static <T> double boxed(double x, double[] v, T tag) {
        double s = generic(x, x) + generic(x, v);
//                        ^ UnsupportedCall
//                                        ^ UnsupportedCall
        return s + generic(x, tag) + loose(v, tag);
    }

    private static <E> double generic(double x, E tag) {
        return tag == null ? x : x * x;
    }

    private static <E> double loose(double[] v, E tag) {
        E other = tag;
//      ^ UnsupportedType
        return v[0];
    }

    @Differentiable
    static <T> double compared(double x, T a, T b, Comparator<? super T> order) {
        return order.compare(a, b) > 0 ? x : x * x;
//                          ^ UnsupportedCall
    }

    @Differentiable
    static double chosen(double x, List<String> words) {
        return over(x, words);
//                 ^ UnsupportedCall
    }

    private static double over(double x, List<? extends Comparable<String>> words) {
        return x;
    }

    private static double over(double x, Iterable<String> words) {
        return x * x;
    }

    @Differentiable
    static <T> double given(double x, T tag) {
        return Generics.<T>several(x, tag);
//                                ^ UnsupportedCall
    }

    private static <E> double several(double x, E tag) {
        return x;
    }

    private static double several(double x, String tag) {
        return x * x;
    }
}
