package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Ode;
import io.jacquard.corpus.gradbench.OdePrimalAdjoint;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The module {@code ode}: a solution, and the gradient of its last component. */
final class OdeRuns {
    private OdeRuns() {}

    static Map<String, Function<Object, Run>> functions() {
        return Map.of(
                "primal", input -> new Primal(new Fields(input)), "gradient", input -> gradient(new Fields(input)));
    }

    private static Run gradient(Fields input) {
        double[] x = input.vector("x");
        int s = input.integer("s");
        double[] seed = new double[x.length];
        seed[seed.length - 1] = 1;
        OdePrimalAdjoint.Workspace workspace = new OdePrimalAdjoint.Workspace();
        return new ScalarRuns.Gradient(x.length, bar -> {
            Arrays.fill(bar, 0);
            OdePrimalAdjoint.vjp(x, s, seed, bar, workspace);
        });
    }

    private static final class Primal extends Run {
        private final double[] x;
        private final int s;
        private double[] y = {};

        Primal(Fields input) {
            x = input.vector("x");
            s = input.integer("s");
        }

        @Override
        void run() {
            y = Ode.primal(x, s);
        }

        @Override
        void write(Output output) throws IOException {
            output.vector(y);
        }
    }
}
