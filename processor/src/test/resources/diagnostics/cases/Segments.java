import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;
import io.jacquard.Passive;

final class Segments {
    @Differentiable
    static double nowhere(double x, int n) {
        @Checkpoint double y = x;
//      ^ Checkpoint
        for (@Checkpoint(every = -1) int i = 0; i < n; i++) y *= x;
//                             ^ Checkpoint
        for (@Checkpoint(every = 2, snapshots = 3) int i = 0; i < n; i++) y *= x;
//           ^ Checkpoint
        for (@Checkpoint(snapshots = 0 - 2) int i = 0; i < n; i++) y *= x;
//                                 ^ Checkpoint
        return y;
    }

    @Differentiable
    @Checkpoint
//  ^ Checkpoint
    static double noWhile(double x, int n) {
        for (int i = 0; i < n; i++) {
            while (x > 1) x = x * 0.5;
        }
        return x;
    }

    @Differentiable
    @Checkpoint
//  ^ Checkpoint
    static double twoWhiles(double x) {
        while (x > 1) x = x * 0.5;
        do x = x * 0.5; while (x > 0.2);
        return x;
    }

    @Differentiable
    @Checkpoint(snapshots = 3)
//  ^ Checkpoint
    static double unbounded(double x) {
        while (x > 1) x = x * 0.5;
        return x;
    }

    @Differentiable
    static double drawsAgain(double x, int n) {
        for (@Checkpoint int i = 0; i < n; i++) {
//           ^ Checkpoint
            x += x * drawn();
        }
        return x;
    }

    static double drawn() {
        return (@Passive double) Math.random();
    }

    @Differentiable
    static double recursive(double x, int n) {
        for (@Checkpoint int i = 0; i < n; i++) {
//           ^ Checkpoint
            x = recursive(x, i) * x;
        }
        return x;
    }

    @Differentiable
    static double rowsMade(double x, int n) {
        double[][] a = new double[n][];
        for (@Checkpoint int i = 0; i < n; i++) {
//           ^ Checkpoint
            a[i] = new double[2];
            a[i][0] = x * i;
        }
        return n > 0 ? a[0][0] : x;
    }

    @Differentiable
    static double freshEachTime(double[] x, int n) {
        double[] s = x.clone();
        for (@Checkpoint int i = 0; i < n; i++) {
//           ^ Checkpoint
            s = s.clone();
            s[0] *= s[1];
        }
        return s[0];
    }

    @Differentiable
    static double twoNames(double[][] a, int n) {
        double[] first = a[0];
        for (@Checkpoint int i = 0; i < n; i++) {
//           ^ Checkpoint
            first[0] += a[1][0] * first[1];
        }
        return a[0][0];
    }
}
