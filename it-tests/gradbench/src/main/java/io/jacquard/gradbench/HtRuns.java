package io.jacquard.gradbench;

import io.jacquard.corpus.gradbench.Ht;
import io.jacquard.corpus.gradbench.HtComplicatedTangent;
import io.jacquard.corpus.gradbench.HtSimpleTangent;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The module {@code ht}: residuals of a mesh, and their Jacobian by one tangent for each parameter. */
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

    /** A point depends on its own barycentric coordinates only, so that those of all points share a tangent. */
    private static final class Jacobian extends Run {
        private final Problem p;
        private final double[] thetaDot;
        private final double[][] usDot;
        private final double[] value;
        private final double[] tangent;
        private final double[][] jacobian;
        private final HtSimpleTangent.Workspace simple = new HtSimpleTangent.Workspace();
        private final HtComplicatedTangent.Workspace complicated = new HtComplicatedTangent.Workspace();

        Jacobian(Problem p) {
            this.p = p;
            thetaDot = new double[p.theta.length];
            usDot = Rows.like(p.us);
            value = new double[3 * p.points.length];
            tangent = new double[value.length];
            jacobian = new double[value.length][(p.isSimple() ? 0 : 2) + thetaDot.length];
        }

        @Override
        void run() {
            int column = 0;
            for (int u = 0; u < 2 && !p.isSimple(); u++) {
                seed(u, 1);
                complicated(column++);
                seed(u, 0);
            }
            for (int i = 0; i < thetaDot.length; i++) {
                thetaDot[i] = 1;
                if (p.isSimple()) {
                    simple(column++);
                } else {
                    complicated(column++);
                }
                thetaDot[i] = 0;
            }
        }

        private void seed(int coordinate, double dot) {
            for (double[] row : usDot) {
                row[coordinate] = dot;
            }
        }

        private void simple(int column) {
            HtSimpleTangent.jvp(
                    p.theta,
                    p.parents,
                    p.relatives,
                    p.inverses,
                    p.positions,
                    p.weights,
                    p.mirrored,
                    p.correspondences,
                    p.points,
                    thetaDot,
                    value,
                    tangent,
                    simple);
            keep(column);
        }

        private void complicated(int column) {
            HtComplicatedTangent.jvp(
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
                    p.points,
                    usDot,
                    thetaDot,
                    value,
                    tangent,
                    complicated);
            keep(column);
        }

        private void keep(int column) {
            for (int i = 0; i < tangent.length; i++) {
                jacobian[i][column] = tangent[i];
            }
        }

        @Override
        void write(Output output) throws IOException {
            output.matrix(jacobian);
        }
    }
}
