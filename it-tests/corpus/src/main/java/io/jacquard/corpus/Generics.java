package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Methods with type parameters, whose arguments are passive. */
public final class Generics {
    private Generics() {}

    @Differentiable
    @Args("tag = words")
    public static <T> double tagged(double[] x, T tag) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += tag == null ? x[i] : x[i] * x[i] * (tag.hashCode() % 7);
        }
        return s;
    }

    /** Type arguments are written, found by javac, and handed on. */
    @Differentiable
    @Args("words = words")
    static <T extends Comparable<T>, L extends List<? extends T>> double told(double x, L words) {
        double s = Generics.<String>named(x, "up") * named(x, words);
        return s + weight(words, x) + Generics.<T, List<? extends T>>both(x * x, words);
    }

    private static <E> double named(double x, E tag) {
        if (tag == null) {
            throw new IllegalArgumentException("no tag " + tag);
        }
        return grown(x, tag);
    }

    private static <E> double grown(double x, E tag) {
        double s = x;
        while (s < 4) {
            s = s * s + tag.toString().length();
        }
        return s;
    }

    private static <E> double weight(List<? extends E> all, double x) {
        double s = x;
        for (int i = 0; i < all.size(); i++) {
            s = Math.sin(s) + i;
        }
        return s;
    }

    private static <A, B extends List<? extends A>> double both(double x, B all) {
        return all.isEmpty() ? x : Math.cos(x) * all.size();
    }

    @Differentiable
    @Args("x[4]; of = mirrored|same")
    static <F extends IntUnaryOperator> double permuted(double[] x, F of) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[of.applyAsInt(i)] * x[i];
        }
        return s;
    }

    /** What a type parameter is called hides a class. */
    @Differentiable
    @Args("tag = words")
    static <T, Pair> double hiding(double x, T tag, Pair pair) {
        return x * Math.sin(x) * over(x, tag) * over(x, 2.0) * (pair == null ? 1 : x);
    }

    private static <T> double over(double x, T tag) {
        return tag == null ? x : x * x;
    }

    private static double over(double x, double y) {
        return Math.exp(x * y);
    }

    /** A recursive helper with a type parameter. */
    @Differentiable
    @Args("words = words; n = 0|1|3")
    static double recursive(double x, int n, List<String> words) {
        return power(x, n, words) * power(x, 1, "word");
    }

    private static <T> double power(double x, int n, T tag) {
        return n == 0 ? tag.toString().length() : Math.sin(x) * power(x * x, n - 1, tag);
    }

    private record Pair(double first, double second) {
        <T> double times(T tag) {
            return tag == null ? first : first * second;
        }
    }

    /** Records and type parameters in one signature. */
    @Differentiable
    @Args("words = words")
    static double pairs(double x, double y, List<String> words) {
        Pair p = new Pair(x * y, x);
        return product(p, words) * p.times(words) + product(new Pair(y, y), "word");
    }

    private static <T> double product(Pair p, T tag) {
        return p.first() * p.second() * tag.toString().length();
    }

    @Differentiable
    @Args("words = words")
    static <T, E extends RuntimeException> double thrower(double x, T words) throws E {
        if (x > 1000) {
            throw new IllegalArgumentException("too large for " + words);
        }
        return x * x;
    }

    /** A class with type parameters, of which a method has more. */
    public static class Box<K> {
        private final double rate;

        Box(double rate) {
            this.rate = rate;
        }

        static Box<String> receiver(double rate) {
            return new Box<>(rate);
        }

        @Args("key = words; other = words; x[n]")
        @Differentiable(wrt = {"x", "this.rate"})
        <S> double of(K key, S other, double[] x) {
            double s = 0;
            for (double v : x) {
                s += keyed(key, v) * (other == null ? v : rate);
            }
            return s;
        }

        private double keyed(K key, double v) {
            return Math.sin(v) * key.toString().length() * rate;
        }
    }
}
