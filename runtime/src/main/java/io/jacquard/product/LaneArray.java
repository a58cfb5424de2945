package io.jacquard.product;

import io.jacquard.support.Rows;

/**
 * Lanes of generated code: in each lane an array for every independent and every dependent, shaped like it; that of a number has one element. Vectors are flat:
 * independents, or dependents, end to end in declaration order, matrices row by row.
 */
public abstract class LaneArray implements Lanes {
    /** How many lanes. */
    public final int width;

    private final Object[][] arrays;
    private final int inputs;
    private final int[] outputs;

    /**
     * Lanes without arrays.
     *
     * @param width how many lanes
     * @param inputs how many variables are independents: the first
     * @param outputs the variables that are dependents, counted from 0; some may be independents, too
     */
    protected LaneArray(int width, int inputs, int... outputs) {
        this.width = width;
        this.inputs = inputs;
        this.outputs = outputs;
        arrays = new Object[width][];
    }

    /**
     * Gives a lane its arrays.
     *
     * @param lane the lane
     * @param variables an array of zeros for each variable
     */
    protected final void place(int lane, Object... variables) {
        arrays[lane] = variables;
    }

    /**
     * The dots or bars of a variable.
     *
     * @param lane the lane
     * @param variable the variable, counted from 0
     * @return its array
     */
    public final Object of(int lane, int variable) {
        return arrays[lane][variable];
    }

    /**
     * The dots or bars of a vector; of a number an array of one element.
     *
     * @param lane the lane
     * @param variable the variable, counted from 0
     * @return its array
     */
    public final double[] vector(int lane, int variable) {
        return (double[]) arrays[lane][variable];
    }

    /**
     * The dots or bars of a matrix.
     *
     * @param lane the lane
     * @param variable the variable, counted from 0
     * @return its array
     */
    public final double[][] matrix(int lane, int variable) {
        return (double[][]) arrays[lane][variable];
    }

    private Object input(int lane, int number) {
        return arrays[lane][number];
    }

    private Object output(int lane, int number) {
        return arrays[lane][outputs[number]];
    }

    @Override
    public final void clear() {
        for (Object[] lane : arrays) {
            Rows.clear(lane);
        }
    }

    @Override
    public final void seedOutput(int lane, int row, double value) {
        int at = row;
        int number = 0;
        for (; number < outputs.length - 1 && at >= size(output(lane, number)); number++) {
            at -= size(output(lane, number));
        }
        set(output(lane, number), at, value);
    }

    @Override
    public final void seedOutput(int lane, double[] flat) {
        int at = 0;
        for (int number = 0; number < outputs.length; number++) {
            at = Rows.unflatten(flat, at, output(lane, number));
        }
    }

    @Override
    public final void seedInput(int lane, int column, double value) {
        int at = column;
        int number = 0;
        for (; number < inputs - 1 && at >= size(input(lane, number)); number++) {
            at -= size(input(lane, number));
        }
        set(input(lane, number), at, value);
    }

    @Override
    public final void seedInput(int lane, double[] flat) {
        int at = 0;
        for (int number = 0; number < inputs; number++) {
            at = Rows.unflatten(flat, at, input(lane, number));
        }
    }

    @Override
    public final double[] input(int lane, double[] flat) {
        return (double[]) flatInput(lane, flat);
    }

    @Override
    public final float[] singleInput(int lane, float[] flat) {
        return (float[]) flatInput(lane, flat);
    }

    private Object flatInput(int lane, Object flat) {
        if (inputs == 1 && input(lane, 0).getClass() == flat.getClass()) {
            return input(lane, 0);
        }
        int at = 0;
        for (int number = 0; number < inputs; number++) {
            at = Rows.flatten(input(lane, number), flat, at);
        }
        return flat;
    }

    @Override
    public final boolean isFlat() {
        return inputs == 1 && !(input(0, 0) instanceof Object[]);
    }

    @Override
    public final double[] output(int lane, double[] flat) {
        if (outputs.length == 1 && output(lane, 0) instanceof double[] only) {
            return only;
        }
        int at = 0;
        for (int number = 0; number < outputs.length; number++) {
            at = Rows.flatten(output(lane, number), flat, at);
        }
        return flat;
    }

    @Override
    public final void moveInput(int from, Lanes to, int lane) {
        if (to instanceof LaneArray other && isLike(from, other, lane)) {
            for (int i = 0; i < inputs; i++) {
                Object mine = arrays[from][i];
                arrays[from][i] = other.arrays[lane][i];
                other.arrays[lane][i] = mine;
            }
            return;
        }
        int columns = 0;
        for (int number = 0; number < inputs; number++) {
            columns += size(input(from, number));
        }
        to.seedInput(lane, input(from, new double[columns]));
    }

    /** Whether another lane, of whatever companion, has as many arrays for its independents, of the same types and shapes. */
    private boolean isLike(int from, LaneArray other, int lane) {
        boolean like = other.inputs == inputs;
        for (int i = 0; like && i < inputs; i++) {
            Object mine = arrays[from][i];
            Object others = other.arrays[lane][i];
            like = mine.getClass() == others.getClass() && Rows.sameShape(mine, others);
        }
        return like;
    }

    private static int size(Object array) {
        if (array instanceof double[] numbers) {
            return numbers.length;
        }
        if (array instanceof double[][] rows) {
            return Rows.size(rows);
        }
        return array instanceof Object[] rows ? Rows.size(rows) : ((float[]) array).length;
    }

    private static void set(Object array, int position, double value) {
        if (array instanceof double[] numbers) {
            numbers[position] = value;
        } else if (array instanceof double[][] rows) {
            Rows.set(rows, position, value);
        } else if (array instanceof Object[] rows) {
            Rows.set(rows, position, value);
        } else {
            ((float[]) array)[position] = (float) value;
        }
    }
}
