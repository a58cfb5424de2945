package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Users who already have the names of classes, parameters, fields and locals that companions have. */
public final class TakenNames {
    private static final double SCALE = Math.sqrt(2);
    private static double drift = 0.5;

    private TakenNames() {}

    @Differentiable
    @Args("System[n]; Arrays[n]")
    static double classNames(double Math, double[] System, double[] Arrays, double Checks) {
        double s = 0;
        for (int i = 0; i < System.length; i++) {
            s += java.lang.Math.sin(System[i]) * Math + Arrays[i] * Checks;
        }
        return s;
    }

    @Differentiable
    @Args("resultBar[n]; value[n][n]; arrays[n]; n >= 1")
    static double[] seeds(double[] resultBar, double[][] value, double tangent, double result, double[] arrays) {
        double[] y = new double[resultBar.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = resultBar[i] * tangent + value[i][0] * result * arrays[i];
        }
        return y;
    }

    @Differentiable
    @Args("x[n] inout; xBarOut[n] out; xDotOut[n] out")
    static void inOut(double[] x, double[] xBarOut, double[] xDotOut, double vector) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * x[i] * vector;
            xBarOut[i] = x[i];
            xDotOut[i] = 2 * x[i];
        }
    }

    @Differentiable
    static double point(
            double[] point,
            double[] other,
            double[] mine,
            double[] lanes,
            double[] directions,
            double row,
            double bytes) {
        double s = row * bytes;
        for (int i = 0; i < point.length; i++) {
            s = s * point[i] + other[i] * mine[i] + lanes[i] * directions[i];
        }
        return s;
    }

    @Differentiable
    static double mine(
            double[] x, double[] xMine, double[] primal, double[] adjoint, double[] width, double at, double flat) {
        double s = at * flat;
        for (int i = 0; i < x.length; i++) {
            s = s * x[i] + xMine[i] * primal[i] + adjoint[i] * width[i];
        }
        return s;
    }

    @Differentiable
    @Args("vector[n][n]")
    static double vectors(
            double[][] vector, double[] vectorPart, double[] vectorShape, double options, double first, double second) {
        double s = options * first;
        for (int i = 0; i < vectorPart.length; i++) {
            s = s * vector[i][i] + vectorPart[i] * vectorShape[i] * second;
        }
        return s;
    }

    @Differentiable(wrt = "x")
    static double rate(int[] k, double x, long n, boolean flag, double Double) {
        double s = flag ? x : Double;
        for (int i = 0; i < k.length; i++) {
            s = s * x + k[i] + n;
        }
        return s;
    }

    @Differentiable
    static double at(double x1, double x, double x2) {
        return x1 * x + x2;
    }

    @Differentiable
    @Args("tangent[n][n]")
    static double resultBars(double[] result, double[][] tangent, double value) {
        double s = value;
        for (int i = 0; i < result.length; i++) {
            s = s * result[i] + tangent[i][i];
        }
        return s;
    }

    @Differentiable
    static double[] resultDots(double[] result, double[] value, double[] tangent) {
        double[] y = new double[result.length];
        for (int i = 0; i < result.length; i++) {
            y[i] = value[i] * result[i] + tangent[i];
        }
        return y;
    }

    @Differentiable
    static double[] rates(double[] Workspace, double[] Result, double[] Rows, double[] Scratch, double[] Trails) {
        double[] y = new double[Rows.length];
        for (int i = 0; i < y.length; i++) {
            double s = Workspace[i];
            for (int j = 0; j < i; j++) {
                s = Math.sin(s) * Result[j] + Scratch[i] * Trails[j];
            }
            y[i] = s;
        }
        return y;
    }

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    static double compound(double x, int k) {
        int n = k;
        n *= 1.9;
        long m = n;
        m += 2.5;
        double s = 0;
        for (int i = 0; i < n; i += 3) {
            s += x * m;
        }
        return s;
    }

    @Differentiable
    static double longLine(
            double firstParameterWithALongName,
            double secondParameterWithALongName,
            double thirdParameterWithALongName) {
        return firstParameterWithALongName * secondParameterWithALongName * thirdParameterWithALongName
                + Math.sin(firstParameterWithALongName * secondParameterWithALongName)
                        * Math.exp(-thirdParameterWithALongName * firstParameterWithALongName)
                        / (1 + secondParameterWithALongName * secondParameterWithALongName);
    }

    @Differentiable
    @Args("Point[n]; Directions[n]")
    static double nestedClasses(double[] Point, double[] Directions) {
        double s = 1;
        for (int i = 0; i < Point.length; i++) {
            s = s * Point[i] + Directions[i];
        }
        return s;
    }

    /** Locals called like the class by which a constant of it is mentioned, and like other classes. */
    @Differentiable
    @Args("k = 0|1|3")
    static double mentioned(double x, int k) {
        double TakenNames = x * SCALE;
        double HelpedSaved = TakenNames;
        double Level = TakenNames * drift;
        for (int IllegalStateException = 0; IllegalStateException < k; IllegalStateException++) {
            if (IllegalStateException > 100) {
                throw new IllegalStateException("too many");
            }
            HelpedSaved = helped(HelpedSaved * TakenNames, k, LOW);
        }
        return Level * HelpedSaved;
    }

    private static final Level LOW = Level.LOW;

    enum Level {
        LOW,
        HIGH
    }

    private static double helped(double x, int k, Level level) {
        double s = x;
        for (int i = 0; i < k; i++) {
            s = Math.sin(s) * s;
        }
        return level == Level.HIGH ? s : s * s;
    }

    /** The same with a parameter, whose name is part of the API. */
    @Differentiable
    static double parameter(double TakenNames, double x) {
        return TakenNames * x * SCALE * drift;
    }
}
