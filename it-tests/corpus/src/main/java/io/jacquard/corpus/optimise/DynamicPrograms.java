package io.jacquard.corpus.optimise;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;
import java.util.Arrays;

/** Tables filled from their ends, graphs, and orders. */
public final class DynamicPrograms {
    private static final double INFINITY = 1e6;
    private static final int[] PRIMES = {2, 3, 5, 7, 11};

    private DynamicPrograms() {}

    /** All pairs, the matrix of distances overwritten. */
    @Args("d[n][n] inout in 1..3; n = 0|1|4")
    @Differentiable
    static void floydWarshall(double[][] d) {
        final int n = d.length;
        for (int k = 0; k < n; k++) {
            final double[] dk = d[k];
            for (int i = 0; i < n; i++) {
                if (i == k) continue;
                double[] di = d[i];
                final double through = di[k];
                for (int j = 0; j < n; j++) {
                    double candidate = through + dk[j];
                    if (candidate < di[j]) di[j] = candidate;
                }
            }
        }
    }

    /** Edges relaxed round by round until nothing changes. */
    @Args("weight[m] in 1..2; from[m] in 0..3; to[m] in 0..3; m = 0|1|7")
    @Differentiable
    static double[] bellmanFord(double[] weight, int[] from, int[] to) {
        double[] dist = new double[4];
        Arrays.fill(dist, INFINITY);
        dist[0] = 0;
        boolean changed;
        int round = 0;
        do {
            changed = false;
            for (int e = 0; e < weight.length; e++) {
                double d = dist[from[e]] + weight[e];
                if (dist[from[e]] < INFINITY && d < dist[to[e]]) {
                    dist[to[e]] = d;
                    changed = true;
                }
            }
        } while (changed && ++round < 4);
        return dist;
    }

    /** Matrix chains, split where it is cheapest, dimensions real numbers here. */
    @Args("dim[n+1]; n = 1|2|4")
    @Differentiable
    static double matrixChain(double[] dim) {
        int n = dim.length - 1;
        double[][] cost = new double[n][n];
        for (int span = 1; span < n; span++) {
            for (int i = 0, j = span; j < n; i++, j++) {
                double best = Double.POSITIVE_INFINITY;
                for (int k = i; k < j; ++k) {
                    best = Math.min(best, cost[i][k] + cost[k + 1][j] + dim[i] * dim[k + 1] * dim[j + 1]);
                }
                cost[i][j] = best;
            }
        }
        return cost[0][n - 1];
    }

    /** Alignment with affine gaps: three tables, one row of each and what was left of it. */
    @Args("score[m][n] in -1..1; open in 0.5..1; extend in 0.1..0.3; m = 1|3; n = 1|2|4")
    @Differentiable
    static double alignment(double[][] score, double open, double extend) {
        int n = score[0].length;
        double[] match = new double[n + 1];
        double[] gap = new double[n + 1];
        Arrays.fill(gap, -INFINITY);
        double best = 0;
        for (double[] row : score) {
            double diagonal = match[0];
            double side = -INFINITY;
            for (int j = 1; j <= n; j++) {
                gap[j] = Math.max(match[j] - open, gap[j] - extend);
                side = Math.max(match[j - 1] - open, side - extend);
                double here = Math.max(0, Math.max(diagonal + row[j - 1], Math.max(gap[j], side)));
                diagonal = match[j];
                match[j] = here;
                if (here > best) best = here;
            }
        }
        return best;
    }

    /** Knapsack in one array from above, values real and weights whole. */
    @Args("value[n]; n = 0|1|5")
    @Differentiable
    static double knapsack(double[] value) {
        double[] best = new double[13];
        for (int i = 0; i < value.length; i++) {
            int w = PRIMES[i % PRIMES.length];
            for (int c = best.length - 1; c >= w; --c) best[c] = Math.max(best[c], best[c - w] + value[i]);
        }
        return best[12];
    }

    /** Bottom-up merge sort between two columns of a table, then weights by rank. */
    @Args("x[n] in -1..1; n = 0|1|2|5|7")
    @Differentiable
    static double mergeSorted(double[] x) {
        int n = x.length;
        double[][] buffer = new double[2][n];
        for (int i = 0; i < n; i++) buffer[0][i] = x[i];
        int active = 0;
        for (int width = 1; width < n; width <<= 1, active ^= 1) {
            double[] a = buffer[active];
            double[] b = buffer[active ^ 1];
            for (int lo = 0; lo < n; lo += 2 * width) {
                int mid = Math.min(lo + width, n);
                int hi = Math.min(lo + 2 * width, n);
                int i = lo;
                int j = mid;
                for (int k = lo; k < hi; k++) {
                    if (i < mid && (j >= hi || a[i] <= a[j])) b[k] = a[i++];
                    else b[k] = a[j++];
                }
            }
        }
        double s = 0;
        for (int i = 0; i < n; i++) s += (i + 1) * buffer[active][i] * buffer[active][i];
        return s;
    }

    /** Heap order kept in an array of the caller's, the largest taken off some times. */
    @Args("h[n] inout in -1..1; taken[3] out; n = 3|6")
    @Differentiable
    static void heapTop(double[] h, double[] taken) {
        int size = h.length;
        for (int i = size / 2 - 1; i >= 0; i--) siftDown(h, i, size);
        for (int k = 0; k < taken.length; k++) {
            taken[k] = h[0] * h[0];
            h[0] = h[--size];
            siftDown(h, 0, size);
        }
    }

    private static void siftDown(double[] h, int start, int size) {
        int root = start;
        double moving = h[root];
        for (int child; (child = 2 * root + 1) < size; root = child) {
            if (child + 1 < size && h[child + 1] > h[child]) child++;
            if (h[child] <= moving) break;
            h[root] = h[child];
        }
        if (root < h.length) h[root] = moving;
    }

    /** Quickselect with a stack of no depth: the k-th smallest, three-way. */
    @Args("x[n] in -1..1; k = 0|1|3; n = 4|6")
    @Differentiable
    static double kthSmallest(double[] x, int k) {
        double[] a = Arrays.copyOf(x, x.length);
        int lo = 0;
        int hi = a.length - 1;
        while (lo < hi) {
            double pivot = a[(lo + hi) >>> 1];
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] < pivot) i++;
                while (a[j] > pivot) j--;
                if (i <= j) {
                    double t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (k <= j) hi = j;
            else if (k >= i) lo = i;
            else break;
        }
        return a[k] * a[k] + a[k];
    }

    /** Prefix sums in a binary indexed tree, updates and queries by bits. */
    @Args("x[n] in -1..1; n = 0|1|5|8")
    @Differentiable
    static double[] fenwick(double[] x) {
        int n = x.length;
        double[] tree = new double[n + 1];
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k <= n; k += k & -k) tree[k] += x[i] * x[i];
        }
        double[] prefix = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k > 0; k &= k - 1) prefix[i] += tree[k];
        }
        return prefix;
    }

    /** A permutation's cycles followed in place, values multiplied along each. */
    @Args("x[6] inout; next[6] in 0..5")
    @Differentiable
    static double cycles(double[] x, int[] next) {
        boolean[] seen = new boolean[x.length];
        double total = 0;
        for (int start = 0; start < x.length; start++) {
            if (seen[start]) continue;
            double product = 1;
            int at = start;
            while (!seen[at]) {
                seen[at] = true;
                product *= x[at];
                double t = x[at];
                x[at] = x[next[at]];
                x[next[at]] = t;
                at = next[at];
            }
            total += product;
        }
        return total;
    }

    /** Ranks smoothed by an insertion that shifts with arraycopy. */
    @Args("x[n] in -1..1; n = 0|1|2|5")
    @Differentiable
    static double insertionByCopy(double[] x) {
        double[] sorted = new double[x.length];
        int size = 0;
        for (double v : x) {
            int lo = 0;
            int hi = size;
            while (lo < hi) {
                int mid = (lo + hi) / 2;
                if (sorted[mid] < v) lo = mid + 1;
                else hi = mid;
            }
            System.arraycopy(sorted, lo, sorted, lo + 1, size++ - lo);
            sorted[lo] = v;
        }
        double s = 0;
        for (int i = 1; i < size; i++) s += Math.sqrt(sorted[i] - sorted[i - 1] + 1) * i;
        return s;
    }

    /** A machine of states in a loop that never ends by itself. */
    @Args("x[n] in 0.2..0.9; a in 1.1..1.5; n = 1|3|5")
    @Differentiable
    static double stateMachine(double[] x, double a) {
        int state = 0;
        int i = 0;
        double v = 1;
        double best = 0;
        run:
        while (true) {
            switch (state) {
                case 0:
                    if (i >= x.length) break run;
                    v = v * a + x[i++];
                    state = v > 3 ? 1 : 2;
                    continue;
                case 1:
                    v = Math.sqrt(v);
                    state = 2;
                    break;
                case 2:
                    best += v * v;
                    state = 0;
                    break;
                default:
                    throw new IllegalStateException("state " + state);
            }
            v += 0.1 * best;
        }
        return v * best;
    }

    /** Depth first over a tree in arrays with a stack of whole numbers, values gathered on the way back. */
    @Args("value[7] in -1..1; decay in 0.3..0.6")
    @Differentiable
    static double treeFold(double[] value, double decay) {
        int[] stack = new int[16];
        int top = 0;
        double[] acc = new double[value.length];
        boolean[] open = new boolean[value.length];
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[top - 1];
            int left = 2 * node + 1;
            if (!open[node]) {
                open[node] = true;
                acc[node] = value[node];
                for (int child = left; child <= left + 1 && child < value.length; child++) stack[top++] = child;
                continue;
            }
            top--;
            if (node > 0) acc[(node - 1) / 2] += decay * Math.tanh(acc[node]);
        }
        return acc[0];
    }

    /** Value iteration over actions with a discount, until the values rest. */
    @Args("reward[3][2] in 0..1; discount in 0.3..0.5")
    @Differentiable
    static double[] valueIteration(double[][] reward, double discount) {
        double[] v = new double[3];
        double[] w = new double[3];
        double delta;
        int guard = 0;
        do {
            delta = 0;
            for (int s = 0; s < 3; s++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int a = 0; a < 2; a++) {
                    double q = reward[s][a] + discount * (0.8 * v[(s + 1 + a) % 3] + 0.2 * v[s]);
                    if (q > best) best = q;
                }
                w[s] = best;
                delta = Math.max(delta, Math.abs(best - v[s]));
            }
            for (int s = 0; s < 3; s++) v[s] = w[s];
        } while (delta > 1e-12 && ++guard < 80);
        return v;
    }

    /** Edit distance with costs by letter, letters from a string's characters. */
    @Args("cost[5] in 0.5..1; gap in 0.4..0.6")
    @Differentiable
    static double editDistance(double[] cost, double gap) {
        final char[] a = {'k', 'i', 't'};
        final char[] b = {'s', 'i', 't', 't'};
        double[][] d = new double[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) d[i][0] = d[i - 1][0] + gap;
        for (int j = 1; j <= b.length; j++) d[0][j] = d[0][j - 1] + gap;
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                double swap = a[i - 1] == b[j - 1] ? 0 : cost[(a[i - 1] + b[j - 1]) % cost.length];
                d[i][j] = Math.min(d[i - 1][j - 1] + swap, Math.min(d[i - 1][j], d[i][j - 1]) + gap);
            }
        }
        return d[a.length][b.length];
    }
}
