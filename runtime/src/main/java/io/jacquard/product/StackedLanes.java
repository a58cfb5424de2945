package io.jacquard.product;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Lanes for each of several points, some of them the same, and outputs of all. Inputs are those of the first. */
final class StackedLanes implements Lanes {
    private final Lanes[] of;
    private final int[] begins;
    private final int[] sharing;
    private final int columns;
    private final double[][] outputs;
    /** Outputs of one point. */
    private final double[][] some;
    /** Weights of one point, by their number. */
    private final Map<Integer, double[][]> weights = new HashMap<>();

    private double[] sum = {};
    private double[] more = {};

    /**
     * Lanes of points.
     *
     * @param begins where the rows of each point begin, and where the last ends
     * @param sharing the number of the first point that each shares lanes with
     */
    StackedLanes(Lanes[] of, int[] begins, int[] sharing, int columns, int width) {
        this.of = of;
        this.begins = begins;
        this.sharing = sharing;
        this.columns = columns;
        outputs = new double[width][begins[of.length]];
        some = new double[of.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = sharing[i] == i ? new double[begins[i + 1] - begins[i]] : some[sharing[i]];
        }
    }

    Lanes of(int point) {
        return of[point];
    }

    /** Room for so many weights in each lane. */
    double[][] weights(int count) {
        return weights.computeIfAbsent(count, key -> new double[outputs.length][count]);
    }

    /** Whether a point has an output that is not zero; then its lanes get its outputs. */
    boolean seed(int point) {
        boolean seeded = false;
        for (double[] output : outputs) {
            for (int i = begins[point]; i < begins[point + 1]; i++) {
                seeded |= output[i] != 0.0;
            }
        }
        for (int lane = 0; lane < outputs.length && seeded; lane++) {
            System.arraycopy(outputs[lane], begins[point], some[point], 0, some[point].length);
            of[point].seedOutput(lane, some[point]);
        }
        return seeded;
    }

    void take(int point) {
        for (int lane = 0; lane < outputs.length; lane++) {
            double[] output = of[point].output(lane, some[point]);
            System.arraycopy(output, 0, outputs[lane], begins[point], some[point].length);
        }
    }

    /** Moves the inputs of other lanes to those of the first, which they are added to. */
    void gather(int point) {
        makeRoom();
        for (int lane = 0; lane < outputs.length; lane++) {
            LinearizedJacobian.copy(of[0].input(lane, sum), sum);
            double[] input = of[point].input(lane, more);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += input[j];
            }
            of[0].seedInput(lane, sum);
        }
        of[point].clear();
    }

    void spread(int point) {
        makeRoom();
        for (int lane = 0; lane < outputs.length; lane++) {
            of[point].seedInput(lane, of[0].input(lane, sum));
        }
    }

    private void makeRoom() {
        if (sum.length < columns) {
            sum = new double[columns];
            more = new double[columns];
        }
    }

    @Override
    public void clear() {
        for (int i = 0; i < sharing.length; i++) {
            if (sharing[i] == i) {
                of[i].clear();
            }
        }
        for (double[] output : outputs) {
            Arrays.fill(output, 0.0);
        }
    }

    @Override
    public void seedOutput(int lane, int row, double value) {
        outputs[lane][row] = value;
    }

    @Override
    public void seedOutput(int lane, double[] flat) {
        System.arraycopy(flat, 0, outputs[lane], 0, outputs[lane].length);
    }

    @Override
    public void seedInput(int lane, int column, double value) {
        of[0].seedInput(lane, column, value);
    }

    @Override
    public void seedInput(int lane, double[] flat) {
        of[0].seedInput(lane, flat);
    }

    @Override
    public double[] input(int lane, double[] flat) {
        return of[0].input(lane, flat);
    }

    @Override
    public double[] output(int lane, double[] flat) {
        return outputs[lane];
    }

    @Override
    public void moveInput(int from, Lanes to, int lane) {
        of[0].moveInput(from, to instanceof StackedLanes stack ? stack.of[0] : to, lane);
    }
}
