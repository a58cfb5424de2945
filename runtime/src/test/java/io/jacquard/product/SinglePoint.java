package io.jacquard.product;

/** A linear function of {@code float}, of one array or of several, in the way generated code linearises it. */
final class SinglePoint implements Linearized {
    final float[][] matrix;
    private final int[] lengths;

    /** {@code lengths}: of the arrays that the columns are divided among. */
    SinglePoint(float[][] matrix, int... lengths) {
        this.matrix = matrix;
        this.lengths = lengths;
    }

    @Override
    public int rows() {
        return matrix.length;
    }

    @Override
    public int columns() {
        int out = 0;
        for (int length : lengths) {
            out += length;
        }
        return out;
    }

    @Override
    public double[] value(double[] flat) {
        java.util.Arrays.fill(flat, 0, rows(), 0.0);
        return flat;
    }

    @Override
    public Cost cost() {
        long operations = 2L * rows() * columns();
        return new Cost(operations, operations, operations, 2L * columns(), 0);
    }

    @Override
    public long savedBytes() {
        return 0;
    }

    @Override
    public boolean isSingle() {
        return true;
    }

    @Override
    public Lanes lanes(int width) {
        return new SingleLanes(width);
    }

    @Override
    public void reverse(Lanes lanes) {
        SingleLanes bars = (SingleLanes) lanes;
        for (int lane = 0; lane < bars.width; lane++) {
            float[] outputs = (float[]) bars.of(lane, lengths.length);
            for (int i = 0; i < outputs.length; i++) {
                for (int k = 0, at = 0; k < lengths.length && outputs[i] != 0; k++) {
                    for (int j = 0; j < lengths[k]; j++) {
                        ((float[]) bars.of(lane, k))[j] += outputs[i] * matrix[i][at++];
                    }
                }
                outputs[i] = Float.NaN;
            }
        }
    }

    @Override
    public void tangent(Lanes lanes) {
        SingleLanes dots = (SingleLanes) lanes;
        for (int lane = 0; lane < dots.width; lane++) {
            float[] outputs = (float[]) dots.of(lane, lengths.length);
            for (int i = 0; i < outputs.length; i++) {
                float sum = 0;
                for (int k = 0, at = 0; k < lengths.length; k++) {
                    for (int j = 0; j < lengths[k]; j++) {
                        sum += matrix[i][at++] * ((float[]) dots.of(lane, k))[j];
                    }
                }
                outputs[i] = sum;
            }
        }
    }

    private final class SingleLanes extends LaneArray {
        SingleLanes(int width) {
            super(width, lengths.length, lengths.length);
            for (int lane = 0; lane < width; lane++) {
                Object[] variables = new Object[lengths.length + 1];
                for (int k = 0; k < lengths.length; k++) {
                    variables[k] = new float[lengths[k]];
                }
                variables[lengths.length] = new float[matrix.length];
                place(lane, variables);
            }
        }
    }
}
