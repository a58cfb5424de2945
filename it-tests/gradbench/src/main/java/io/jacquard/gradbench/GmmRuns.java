package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Gmm;
import io.jacquard.corpus.gradbench.GmmObjectiveAdjoint;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The module {@code gmm}: an objective and its gradient in four parts. */
final class GmmRuns {
    private GmmRuns() {}

    static Map<String, Function<Object, Run>> functions() {
        return Map.of(
                "objective",
                input -> new Problem(input).objective(),
                "jacobian",
                input -> new Jacobian(new Problem(input)));
    }

    private static final class Problem {
        final double[] alpha;
        final double[][] mu;
        final double[][] q;
        final double[][] l;
        final double[][] x;
        final double gamma;
        final int m;

        Problem(Object input) {
            Fields fields = new Fields(input);
            alpha = fields.vector("alpha");
            mu = fields.matrix("mu");
            q = fields.matrix("q");
            l = fields.matrix("l");
            x = fields.matrix("x");
            gamma = fields.number("gamma");
            m = fields.integer("m");
        }

        Run objective() {
            return new ScalarRuns.Value(() -> Gmm.objective(alpha, mu, q, l, x, gamma, m));
        }
    }

    private static final class Jacobian extends Run {
        private final Problem p;
        private final double[] alphaBar;
        private final double[][] muBar;
        private final double[][] qBar;
        private final double[][] lBar;
        private final GmmObjectiveAdjoint.Workspace workspace = new GmmObjectiveAdjoint.Workspace();

        Jacobian(Problem p) {
            this.p = p;
            alphaBar = new double[p.alpha.length];
            muBar = Rows.like(p.mu);
            qBar = Rows.like(p.q);
            lBar = Rows.like(p.l);
        }

        @Override
        void run() {
            GmmObjectiveAdjoint.gradient(
                    p.alpha, p.mu, p.q, p.l, p.x, p.gamma, p.m, alphaBar, muBar, qBar, lBar, workspace);
        }

        @Override
        void write(Output output) throws IOException {
            output.startObject();
            output.name("alpha");
            output.vector(alphaBar);
            output.name("mu");
            output.matrix(muBar);
            output.name("q");
            output.matrix(qBar);
            output.name("l");
            output.matrix(lBar);
            output.endObject();
        }
    }
}
