package io.jacquard.product;

import java.util.Arrays;

/** Lanes of {@link SeedPoint}: one array for each variable and lane. */
final class SeedLanes implements Lanes {
    private static final double[] NONE = {};

    /** {@code false} is always safe. */
    boolean toldToBeFlat = true;

    final int width;
    double[] x0;
    double[] x1;
    double[] x2;
    double[] x3;
    final double[] result0;
    final double[] result1;
    final double[] result2;
    final double[] result3;

    SeedLanes(int width, int columns, int rows) {
        this.width = width;
        x0 = new double[columns];
        x1 = width == 1 ? NONE : new double[columns];
        x2 = width == 1 ? NONE : new double[columns];
        x3 = width == 1 ? NONE : new double[columns];
        result0 = new double[rows];
        result1 = width == 1 ? NONE : new double[rows];
        result2 = width == 1 ? NONE : new double[rows];
        result3 = width == 1 ? NONE : new double[rows];
    }

    @Override
    public void clear() {
        for (int lane = 0; lane < width; lane++) {
            Arrays.fill(x(lane), 0);
            Arrays.fill(result(lane), 0);
        }
    }

    /** After a reverse sweep the output bars are unspecified: whoever reads them or counts on zeros gets NaN. */
    void spoilOutputs() {
        for (int lane = 0; lane < width; lane++) {
            Arrays.fill(result(lane), Double.NaN);
        }
    }

    @Override
    public void seedOutput(int lane, int row, double value) {
        result(lane)[row] = value;
    }

    @Override
    public void seedOutput(int lane, double[] flat) {
        System.arraycopy(flat, 0, result(lane), 0, flat.length);
    }

    @Override
    public void seedInput(int lane, int column, double value) {
        x(lane)[column] = value;
    }

    @Override
    public void seedInput(int lane, double[] flat) {
        System.arraycopy(flat, 0, x(lane), 0, flat.length);
    }

    @Override
    public double[] input(int lane, double[] flat) {
        return x(lane);
    }

    @Override
    public boolean isFlat() {
        return toldToBeFlat;
    }

    @Override
    public double[] output(int lane, double[] flat) {
        return result(lane);
    }

    @Override
    public void moveInput(int from, Lanes to, int lane) {
        if (to instanceof SeedLanes other && other.x0.length == x0.length) {
            double[] moved = x(from);
            setX(from, other.x(lane));
            other.setX(lane, moved);
            Arrays.fill(x(from), Double.NaN); // unspecified
        } else {
            to.seedInput(lane, x(from));
        }
    }

    private double[] x(int lane) {
        return switch (lane) {
            case 0 -> x0;
            case 1 -> x1;
            case 2 -> x2;
            default -> x3;
        };
    }

    private double[] result(int lane) {
        return switch (lane) {
            case 0 -> result0;
            case 1 -> result1;
            case 2 -> result2;
            default -> result3;
        };
    }

    private void setX(int lane, double[] array) {
        switch (lane) {
            case 0 -> x0 = array;
            case 1 -> x1 = array;
            case 2 -> x2 = array;
            default -> x3 = array;
        }
    }
}
