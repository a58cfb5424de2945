package io.jacquard.benchmarks;

import io.jacquard.corpus.gradbench.Ba;
import io.jacquard.corpus.gradbench.BaErrorAdjoint;
import io.jacquard.corpus.gradbench.BaErrorTangent;
import io.jacquard.corpus.gradbench.BaWeightErrorTangent;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;

/** The errors of all observations of a bundle adjustment, and their whole sparse Jacobian, as GradBench has it: {@code vjp} packs rows, columns and values. */
public class BundleSweeps extends Sweeps {
    private static final int CAMERAS = 49;
    private static final int POINTS = 7776;
    private static final int OBSERVATIONS = 31_843;
    private static final int IN_ROW = 15;

    private final double[][] cameras = new Draws(1).matrix(CAMERAS, 11, -0.5, 0.5);
    private final double[][] points = new Draws(2).matrix(POINTS, 3, 3, 5);
    private final double[] weights = new Draws(3).vector(OBSERVATIONS, 0, 1);
    private final double[][] features = new Draws(4).matrix(OBSERVATIONS, 2, -1, 1);
    private final double[] errors = new double[2 * OBSERVATIONS];
    private final double[] weightErrors = new double[OBSERVATIONS];
    private final double[] error = new double[2];
    private final double[] errorBar = new double[2];
    private final double[] cameraBar = new double[11];
    private final double[] pointBar = new double[3];
    private final double[] weightBar = new double[1];
    private final int[] rows = new int[3 * OBSERVATIONS + 1];
    private final int[] columns = new int[(2 * IN_ROW + 1) * OBSERVATIONS];
    private final double[] values = new double[columns.length];
    private final double[] cameraDot = new Draws(5).vector(11, -1, 1);
    private final double[] pointDot = new Draws(6).vector(3, -1, 1);
    private final BaErrorTangent.Workspace forwards = new BaErrorTangent.Workspace();
    private final BaWeightErrorTangent.Workspace weightForwards = new BaWeightErrorTangent.Workspace();
    private final BaErrorAdjoint.Workspace backwards = new BaErrorAdjoint.Workspace();

    @Benchmark
    public double[] primal() {
        for (int i = 0; i < OBSERVATIONS; i++) {
            Ba.error(cameras[i % CAMERAS], points[i % POINTS], weights[i], features[i], error);
            errors[2 * i] = error[0];
            errors[2 * i + 1] = error[1];
            weightErrors[i] = Ba.weightError(weights[i]);
        }
        return errors;
    }

    /** In one direction for all observations. */
    @Benchmark
    public double[] jvp() {
        for (int i = 0; i < OBSERVATIONS; i++) {
            BaErrorTangent.jvp(
                    cameras[i % CAMERAS],
                    points[i % POINTS],
                    weights[i],
                    features[i],
                    error,
                    cameraDot,
                    pointDot,
                    0.3,
                    errorBar,
                    forwards);
            errors[2 * i] = errorBar[0];
            errors[2 * i + 1] = errorBar[1];
            weightErrors[i] = BaWeightErrorTangent.jvp(weights[i], 0.3, weightForwards);
        }
        return errors;
    }

    @Benchmark
    public double[] vjp() {
        int at = 0;
        for (int i = 0; i < OBSERVATIONS; i++) {
            for (int k = 0; k < 2; k++) {
                Arrays.fill(cameraBar, 0);
                Arrays.fill(pointBar, 0);
                weightBar[0] = 0;
                errorBar[k] = 1;
                errorBar[1 - k] = 0;
                BaErrorAdjoint.vjp(
                        cameras[i % CAMERAS],
                        points[i % POINTS],
                        weights[i],
                        features[i],
                        error,
                        errorBar,
                        cameraBar,
                        pointBar,
                        weightBar,
                        backwards);
                pack(i, at);
                at += IN_ROW;
                rows[2 * i + k + 1] = at;
            }
        }
        for (int i = 0; i < OBSERVATIONS; i++) {
            columns[at] = 11 * CAMERAS + 3 * POINTS + i;
            values[at] = -2 * weights[i];
            at++;
            rows[2 * OBSERVATIONS + i + 1] = at;
        }
        return values;
    }

    private void pack(int observation, int at) {
        int camera = 11 * (observation % CAMERAS);
        int point = 11 * CAMERAS + 3 * (observation % POINTS);
        for (int j = 0; j < 11; j++) {
            columns[at + j] = camera + j;
            values[at + j] = cameraBar[j];
        }
        for (int j = 0; j < 3; j++) {
            columns[at + 11 + j] = point + j;
            values[at + 11 + j] = pointBar[j];
        }
        columns[at + 14] = 11 * CAMERAS + 3 * POINTS + observation;
        values[at + 14] = weightBar[0];
    }
}
