package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Lstm;
import io.jacquard.corpus.gradbench.LstmObjectiveAdjoint;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The module {@code lstm}: a loss and its gradient, flat. */
final class LstmRuns {
    private LstmRuns() {}

    static Map<String, Function<Object, Run>> functions() {
        return Map.of(
                "objective",
                input -> new Problem(input).objective(),
                "jacobian",
                input -> new Jacobian(new Problem(input)));
    }

    private static final class Problem {
        final double[][] main;
        final double[][] extra;
        final double[][] state;
        final double[][] sequence;

        Problem(Object input) {
            Fields fields = new Fields(input);
            main = fields.matrix("main_params");
            extra = fields.matrix("extra_params");
            state = fields.matrix("state");
            sequence = fields.matrix("sequence");
        }

        Run objective() {
            return new ScalarRuns.Value(() -> Lstm.objective(main, extra, state, sequence));
        }
    }

    private static final class Jacobian extends Run {
        private final Problem p;
        private final double[][] mainBar;
        private final double[][] extraBar;
        private final double[] flat;
        private final LstmObjectiveAdjoint.Workspace workspace = new LstmObjectiveAdjoint.Workspace();

        Jacobian(Problem p) {
            this.p = p;
            mainBar = Rows.like(p.main);
            extraBar = Rows.like(p.extra);
            flat = new double[Rows.size(mainBar) + Rows.size(extraBar)];
        }

        @Override
        void run() {
            LstmObjectiveAdjoint.gradient(p.main, p.extra, p.state, p.sequence, mainBar, extraBar, workspace);
            Rows.flatten(extraBar, flat, Rows.flatten(mainBar, flat, 0));
        }

        @Override
        void write(Output output) throws IOException {
            output.vector(flat);
        }
    }
}
