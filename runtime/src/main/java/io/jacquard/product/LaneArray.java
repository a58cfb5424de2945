package io.jacquard.product;

/**
 * Lanes in one array: what those of all generated classes have in common.
 *
 * @param <L> the class of a lane
 */
public abstract class LaneArray<L extends Lane> implements Lanes {
    /** One object a lane. */
    public final L[] lanes;

    /**
     * For generated code.
     *
     * @param lanes one object a lane, put in later
     */
    protected LaneArray(L[] lanes) {
        this.lanes = lanes;
    }

    @Override
    public final void clear() {
        for (L lane : lanes) {
            lane.clear();
        }
    }

    @Override
    public final void seedOutput(int lane, int row, double value) {
        lanes[lane].seedOutput(row, value);
    }

    @Override
    public final void seedOutput(int lane, double[] flat) {
        lanes[lane].seedOutput(flat);
    }

    @Override
    public final void seedInput(int lane, int column, double value) {
        lanes[lane].seedInput(column, value);
    }

    @Override
    public final void seedInput(int lane, double[] flat) {
        lanes[lane].seedInput(flat);
    }

    @Override
    public final double[] input(int lane, double[] flat) {
        return lanes[lane].input(flat);
    }

    @Override
    public final boolean isFlat() {
        return lanes[0].isFlat();
    }

    @Override
    public final double[] output(int lane, double[] flat) {
        return lanes[lane].output(flat);
    }

    @Override
    public final void moveInput(int from, Lanes to, int lane) {
        if (!(to instanceof LaneArray<?> other) || !lanes[from].exchange(other.lanes[lane])) {
            to.seedInput(lane, lanes[from].input(new double[lanes[from].columns()]));
        }
    }
}
