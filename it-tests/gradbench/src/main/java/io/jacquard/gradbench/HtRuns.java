package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Ht;
import io.jacquard.corpus.gradbench.HtComplicatedJacobian;
import io.jacquard.corpus.gradbench.HtPackedJacobian;
import io.jacquard.corpus.gradbench.HtSimpleJacobian;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The module {@code ht}: residuals of a mesh, and their Jacobian by tangents, one for each column. */
final class HtRuns {
    private HtRuns() {}

    static Map<String, Function<Object, Run>> functions() {
        return Map.of(
                "objective",
                input -> new Objective(new Problem(input)),
                "jacobian",
                input -> new Jacobian(new Problem(input)));
    }

    private static final class Problem {
        final double[] theta;
        final double[][] us;
        final int[] parents;
        final double[][][] relatives;
        final double[][][] inverses;
        final double[][] positions;
        final double[][] weights;
        final boolean mirrored;
        final int[][] triangles;
        final int[] correspondences;
        final double[][] points;

        Problem(Object input) {
            Fields fields = new Fields(input);
            theta = fields.vector("theta");
            us = fields.matrix("us");
            Fields data = fields.object("data");
            correspondences = data.integers("correspondences");
            points = data.matrix("points");
            Fields model = data.object("model");
            parents = model.integers("parents");
            relatives = model.cube("base_relatives");
            inverses = model.cube("inverse_base_absolutes");
            positions = model.matrix("base_positions");
            weights = model.matrix("weights");
            triangles = model.integerRows("triangles");
            mirrored = model.flag("is_mirrored");
        }

        boolean isSimple() {
            return us.length == 0;
        }
    }

    private static final class Objective extends Run {
        private final Problem p;
        private double[] errors = {};

        Objective(Problem p) {
            this.p = p;
        }

        @Override
        void run() {
            errors = p.isSimple()
                    ? Ht.simple(
                            p.theta,
                            p.parents,
                            p.relatives,
                            p.inverses,
                            p.positions,
                            p.weights,
                            p.mirrored,
                            p.correspondences,
                            p.points)
                    : Ht.complicated(
                            p.us,
                            p.theta,
                            p.parents,
                            p.relatives,
                            p.inverses,
                            p.positions,
                            p.weights,
                            p.mirrored,
                            p.triangles,
                            p.correspondences,
                            p.points);
        }

        @Override
        void write(Output output) throws IOException {
            output.vector(errors);
        }
    }

    /** Forwards once, then four columns in each tangent sweep; the coordinates of all points share two of them. */
    private static final class Jacobian extends Run {
        private final Problem p;
        private final HtPackedJacobian columns;
        private final double[][] jacobian;

        Jacobian(Problem p) {
            this.p = p;
            columns = HtPackedJacobian.at(p.us, p.theta);
            jacobian = new double[3 * p.points.length][(p.isSimple() ? 0 : 2) + p.theta.length];
        }

        @Override
        void run() {
            if (p.isSimple()) {
                HtSimpleJacobian.at(
                                p.theta,
                                p.parents,
                                p.relatives,
                                p.inverses,
                                p.positions,
                                p.weights,
                                p.mirrored,
                                p.correspondences,
                                p.points)
                        .toMatrix(jacobian);
            } else {
                HtComplicatedJacobian.at(
                                p.us,
                                p.theta,
                                p.parents,
                                p.relatives,
                                p.inverses,
                                p.positions,
                                p.weights,
                                p.mirrored,
                                p.triangles,
                                p.correspondences,
                                p.points)
                        .timesTranspose(columns, jacobian);
            }
        }

        @Override
        void write(Output output) throws IOException {
            output.matrix(jacobian);
        }
    }
}
