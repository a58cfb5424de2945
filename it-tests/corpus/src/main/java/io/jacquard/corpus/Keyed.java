package io.jacquard.corpus;

import io.jacquard.Differentiable;
import java.util.List;
import java.util.Map;

/** A generic class whose objects are of any type argument. */
public class Keyed<K extends Comparable<? super K>, V extends List<? extends Map.Entry<K, ?>>> {
    final K key;
    protected double[][] weights;
    private double bias;

    Keyed(K key, double[][] weights, double bias) {
        this.key = key;
        this.weights = weights;
        this.bias = bias;
    }

    static Keyed<String, List<Map.Entry<String, Integer>>> receiver(double[][] weights, double bias) {
        return new Keyed<>("key", weights, bias);
    }

    @Args("x[n]; weights[m][n]")
    @Differentiable
    @Differentiable(
            name = "KeyedApplyOfFields",
            wrt = {"x", "this.weights", "this.bias"})
    public double[] apply(double[] x) {
        double[] y = new double[weights.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = activated(row(i, x));
        }
        return y;
    }

    /** A helper gets a field that it reads too, and a row of it. */
    @Args("x[n]; weights[n][n]")
    @Differentiable(
            name = "KeyedTwice",
            wrt = {"x", "this.weights"})
    public double twice(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += mixed(weights, weights[i], i) * x[i];
        }
        return s;
    }

    private double mixed(double[][] given, double[] row, int i) {
        double s = given[i][0];
        for (int j = 0; j < row.length; j++) {
            s += Math.sin(row[j] * weights[j][i]) * given[j][j];
        }
        return s;
    }

    private double row(int i, double[] x) {
        double s = bias;
        for (int j = 0; j < x.length; j++) {
            s += weights[i][j] * x[j];
        }
        return s;
    }

    protected double activated(double s) {
        return Math.tanh(s) * this.bias;
    }

    /** A class in it, which has the type parameters of both. */
    public final class Part<T> {
        private final double share;
        T tag;

        Part(double share) {
            this.share = share;
        }

        static Keyed<String, List<Map.Entry<String, Integer>>>.Part<Integer> receiver(double share) {
            return Keyed.receiver(new double[0][0], 0).new Part<>(share);
        }

        @Differentiable(wrt = {"x", "this.share"})
        public double of(double x) {
            return x * x * share;
        }
    }
}
