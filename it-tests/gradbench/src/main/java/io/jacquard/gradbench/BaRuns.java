package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Ba;
import io.jacquard.corpus.gradbench.BaErrorAdjoint;
import io.jacquard.corpus.gradbench.BaWeightErrorAdjoint;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The module {@code ba}: errors of observations, and their Jacobian in compressed rows. */
final class BaRuns {
    private BaRuns() {}

    static Map<String, Function<Object, Run>> functions() {
        return Map.of(
                "objective",
                input -> new Objective(new Problem(input)),
                "jacobian",
                input -> new Jacobian(new Problem(input)));
    }

    /** All cameras, points, weights and features are alike, which no computation makes use of. */
    private static final class Problem {
        final double[][] cameras;
        final double[][] points;
        final double[] weights;
        final double[][] features;

        Problem(Object input) {
            Fields fields = new Fields(input);
            cameras = copies(fields.integer("n"), fields.vector("cam"));
            points = copies(fields.integer("m"), fields.vector("x"));
            weights = new double[atLeastOne(fields.integer("p"))];
            Arrays.fill(weights, fields.number("w"));
            features = copies(weights.length, fields.vector("feat"));
        }

        double[] camera(int observation) {
            return cameras[observation % cameras.length];
        }

        double[] point(int observation) {
            return points[observation % points.length];
        }

        private static double[][] copies(int number, double[] of) {
            double[][] copies = new double[atLeastOne(number)][];
            for (int i = 0; i < number; i++) {
                copies[i] = of.clone();
            }
            return copies;
        }

        private static int atLeastOne(int number) {
            if (number < 1) {
                throw new BadInput("there must be a camera, a point and an observation");
            }
            return number;
        }
    }

    private static final class Objective extends Run {
        private final Problem problem;
        private final double[] errors;
        private final double[] weightErrors;
        private final double[] error = new double[2];

        Objective(Problem problem) {
            this.problem = problem;
            errors = new double[2 * problem.weights.length];
            weightErrors = new double[problem.weights.length];
        }

        @Override
        void run() {
            for (int i = 0; i < weightErrors.length; i++) {
                Ba.error(problem.camera(i), problem.point(i), problem.weights[i], problem.features[i], error);
                errors[2 * i] = error[0];
                errors[2 * i + 1] = error[1];
            }
            for (int i = 0; i < weightErrors.length; i++) {
                weightErrors[i] = Ba.weightError(problem.weights[i]);
            }
        }

        @Override
        void write(Output output) throws IOException {
            output.startObject();
            output.name("reproj_error");
            output.startObject();
            output.name("elements");
            output.vector(Arrays.copyOf(errors, 2));
            output.name("repeated");
            output.integer(weightErrors.length);
            output.endObject();
            output.name("w_err");
            output.startObject();
            output.name("element");
            output.number(weightErrors[0]);
            output.name("repeated");
            output.integer(weightErrors.length);
            output.endObject();
            output.endObject();
        }
    }

    private static final class Jacobian extends Run {
        private static final int IN_ROW = 15;
        /** So many entries are shown, the last of which is the last of all. */
        private static final int SHOWN = 31;

        private final Problem problem;
        private final int[] rows;
        private final int[] columns;
        private final double[] values;
        private final double[] error = new double[2];
        private final double[] errorBar = new double[2];
        private final double[] cameraBar = new double[11];
        private final double[] pointBar = new double[3];
        private final double[] weightBar = new double[1];
        private final BaErrorAdjoint.Workspace workspace = new BaErrorAdjoint.Workspace();

        Jacobian(Problem problem) {
            this.problem = problem;
            int observations = problem.weights.length;
            rows = new int[3 * observations + 1];
            columns = new int[Math.multiplyExact(SHOWN, observations)];
            values = new double[columns.length];
        }

        @Override
        void run() {
            int observations = problem.weights.length;
            int at = 0;
            for (int i = 0; i < observations; i++) {
                for (int k = 0; k < 2; k++) {
                    Arrays.fill(cameraBar, 0);
                    Arrays.fill(pointBar, 0);
                    weightBar[0] = 0;
                    errorBar[k] = 1;
                    errorBar[1 - k] = 0;
                    BaErrorAdjoint.vjp(
                            problem.camera(i),
                            problem.point(i),
                            problem.weights[i],
                            problem.features[i],
                            error,
                            errorBar,
                            cameraBar,
                            pointBar,
                            weightBar,
                            workspace);
                    row(i, at, 2 * i + k);
                    at += IN_ROW;
                }
            }
            for (int i = 0; i < observations; i++) {
                columns[at] = weightColumn(i);
                values[at] = BaWeightErrorAdjoint.gradient(problem.weights[i]);
                at++;
                rows[2 * observations + i + 1] = at;
            }
        }

        private void row(int observation, int at, int row) {
            int camera = 11 * (observation % problem.cameras.length);
            int point = 11 * problem.cameras.length + 3 * (observation % problem.points.length);
            for (int j = 0; j < 11; j++) {
                columns[at + j] = camera + j;
                values[at + j] = cameraBar[j];
            }
            for (int j = 0; j < 3; j++) {
                columns[at + 11 + j] = point + j;
                values[at + 11 + j] = pointBar[j];
            }
            columns[at + 14] = weightColumn(observation);
            values[at + 14] = weightBar[0];
            rows[row + 1] = at + IN_ROW;
        }

        private int weightColumn(int observation) {
            return 11 * problem.cameras.length + 3 * problem.points.length + observation;
        }

        @Override
        void write(Output output) throws IOException {
            double[] shown = Arrays.copyOf(values, SHOWN);
            shown[SHOWN - 1] = values[values.length - 1];
            output.startObject();
            output.name("rows");
            output.integers(shown(rows));
            output.name("cols");
            output.integers(shown(columns));
            output.name("vals");
            output.vector(shown);
            output.endObject();
        }

        /** With a single observation there are fewer rows than are shown. */
        private static int[] shown(int[] all) {
            if (all.length < SHOWN) {
                return all;
            }
            int[] shown = Arrays.copyOf(all, SHOWN);
            shown[SHOWN - 1] = all[all.length - 1];
            return shown;
        }
    }
}
