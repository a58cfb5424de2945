package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Det;
import io.jacquard.corpus.gradbench.DetPrimalAdjoint;
import io.jacquard.corpus.gradbench.Hello;
import io.jacquard.corpus.gradbench.HelloSquareAdjoint;
import io.jacquard.corpus.gradbench.Llsq;
import io.jacquard.corpus.gradbench.LlsqPrimalAdjoint;
import io.jacquard.corpus.gradbench.Lse;
import io.jacquard.corpus.gradbench.LsePrimalAdjoint;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** The modules whose functions give one number or the gradient of one. */
final class ScalarRuns {
    private ScalarRuns() {}

    static Map<String, Function<Object, Run>> hello() {
        return Map.of("square", input -> square(bare(input)), "double", input -> twice(bare(input)));
    }

    static Map<String, Function<Object, Run>> llsq() {
        return Map.of(
                "primal", input -> llsqPrimal(new Fields(input)), "gradient", input -> llsqGradient(new Fields(input)));
    }

    static Map<String, Function<Object, Run>> lse() {
        return Map.of(
                "primal", input -> lsePrimal(new Fields(input)), "gradient", input -> lseGradient(new Fields(input)));
    }

    static Map<String, Function<Object, Run>> det() {
        return Map.of(
                "primal", input -> detPrimal(new Fields(input)), "gradient", input -> detGradient(new Fields(input)));
    }

    private static double bare(Object input) {
        if (!(input instanceof Double x)) {
            throw new BadInput("a number was expected");
        }
        return x;
    }

    private static Run square(double x) {
        return new Value(() -> Hello.square(x));
    }

    private static Run twice(double x) {
        return new Value(() -> HelloSquareAdjoint.gradient(x));
    }

    private static Run llsqPrimal(Fields input) {
        double[] x = input.vector("x");
        int n = input.integer("n");
        return new Value(() -> Llsq.primal(x, n));
    }

    private static Run llsqGradient(Fields input) {
        double[] x = input.vector("x");
        int n = input.integer("n");
        LlsqPrimalAdjoint.Workspace workspace = new LlsqPrimalAdjoint.Workspace();
        return new Gradient(x.length, bar -> LlsqPrimalAdjoint.gradient(x, n, bar, workspace));
    }

    private static Run lsePrimal(Fields input) {
        double[] x = input.vector("x");
        return new Value(() -> Lse.primal(x));
    }

    private static Run lseGradient(Fields input) {
        double[] x = input.vector("x");
        LsePrimalAdjoint.Workspace workspace = new LsePrimalAdjoint.Workspace();
        return new Gradient(x.length, bar -> LsePrimalAdjoint.gradient(x, bar, workspace));
    }

    private static Run detPrimal(Fields input) {
        double[] a = input.vector("A");
        int ell = input.integer("ell");
        return new Value(() -> Det.primal(a, ell));
    }

    private static Run detGradient(Fields input) {
        double[] a = input.vector("A");
        int ell = input.integer("ell");
        DetPrimalAdjoint.Workspace workspace = new DetPrimalAdjoint.Workspace();
        return new Gradient(a.length, bar -> DetPrimalAdjoint.gradient(a, ell, bar, workspace));
    }

    /** A function that gives a number. */
    static final class Value extends Run {
        private final DoubleSupplier function;
        private double value;

        Value(DoubleSupplier function) {
            this.function = function;
        }

        @Override
        void run() {
            value = function.getAsDouble();
        }

        @Override
        void write(Output output) throws IOException {
            output.number(value);
        }
    }

    /** A function that fills an array. */
    static final class Gradient extends Run {
        private final double[] bar;
        private final Consumer<double[]> function;

        Gradient(int length, Consumer<double[]> function) {
            bar = new double[length];
            this.function = function;
        }

        @Override
        void run() {
            function.accept(bar);
        }

        @Override
        void write(Output output) throws IOException {
            output.vector(bar);
        }
    }
}
