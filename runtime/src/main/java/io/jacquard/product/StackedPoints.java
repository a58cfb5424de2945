package io.jacquard.product;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Several points as one: their Jacobians, of equally many columns, one above the other. Points whose lanes have the same shape sweep in the same lanes, where bars
 * of the independents add up by themselves.
 */
class StackedPoints implements Linearized {
    private final List<? extends Linearized> points;
    /** Where the rows of each point begin, and where the last ends. */
    private final int[] begins;
    /** The number of the first point that each shares lanes with. */
    private final int[] sharing;

    private StackedPoints(List<? extends Linearized> points) {
        this.points = points;
        begins = new int[points.size() + 1];
        sharing = new int[points.size()];
        for (int i = 0; i < sharing.length; i++) {
            begins[i + 1] = Math.addExact(begins[i], points.get(i).rows());
            while (!points.get(i).sharesLanesWith(points.get(sharing[i]))) {
                sharing[i]++;
            }
        }
    }

    /** Of at least one point; in factors if all are. */
    static Linearized of(List<Linearized> points) {
        boolean apart = points.get(0) instanceof Factored first
                && points.stream()
                        .allMatch(p -> p instanceof Factored f && first.origin().sharesIndependentsWith(f.origin()));
        return apart
                ? new InFactors(points.stream().map(Factored.class::cast).toList())
                : new StackedPoints(List.copyOf(points));
    }

    @Override
    public int rows() {
        return begins[points.size()];
    }

    @Override
    public int columns() {
        return points.get(0).columns();
    }

    @Override
    public double[] value(double[] flat) {
        for (int i = 0; i < points.size(); i++) {
            double[] value = points.get(i).value(new double[points.get(i).rows()]);
            System.arraycopy(value, 0, flat, begins[i], value.length);
        }
        return flat;
    }

    /** All points are swept but for a row, which takes a sweep of one. */
    @Override
    public Cost cost() {
        long primal = 0;
        long tangent = 0;
        long adjoint = 0;
        long row = 0;
        long scratch = 0;
        for (int i = 0; i < points.size(); i++) {
            Cost cost = points.get(i).cost();
            primal += cost.primal();
            tangent += cost.tangent();
            adjoint += cost.adjoint();
            row = Math.max(row, cost.row());
            scratch += sharing[i] == i ? HeldRows.bytesOfLane(points.get(i)) : 0;
        }
        return new Cost(primal, tangent, adjoint, row, scratch);
    }

    @Override
    public long savedBytes() {
        return points.stream().mapToLong(Linearized::savedBytes).sum();
    }

    @Override
    public Lanes lanes(int width) {
        return stack(width, i -> points.get(i).lanes(width));
    }

    @Override
    public void reverse(Lanes lanes) {
        StackedLanes stack = (StackedLanes) lanes;
        for (int i = 0; i < sharing.length; i++) {
            if (stack.seed(i)) {
                points.get(i).reverse(stack.of(i));
            }
        }
        for (int i = 1; i < sharing.length; i++) {
            if (sharing[i] == i) {
                stack.gather(i);
            }
        }
    }

    @Override
    public void tangent(Lanes lanes) {
        StackedLanes stack = (StackedLanes) lanes;
        for (int i = 1; i < sharing.length; i++) {
            if (sharing[i] == i) {
                stack.spread(i);
            }
        }
        for (int i = 0; i < sharing.length; i++) {
            points.get(i).tangent(stack.of(i));
            stack.take(i);
        }
    }

    /** {@code lanes}: makes those of a point, which others share. */
    final StackedLanes stack(int width, IntFunction<Lanes> lanes) {
        Lanes[] of = new Lanes[sharing.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = sharing[i] == i ? lanes.apply(i) : of[sharing[i]];
        }
        return new StackedLanes(of, begins, sharing, columns(), width);
    }

    /** Of Jacobians in factors: each point is a trip, or several, with rows of its own. */
    private static final class InFactors extends StackedPoints implements Factored {
        private final List<Factored> points;
        /** Where the weights of each point begin, and where the last end. */
        private final int[] begins;

        InFactors(List<Factored> points) {
            super(points);
            this.points = points;
            begins = new int[points.size() + 1];
            for (int i = 0; i < points.size(); i++) {
                begins[i + 1] = begins[i] + points.get(i).terms().count();
            }
        }

        @Override
        public Factored origin() {
            return points.get(0).origin();
        }

        @Override
        public boolean sharesIndependentsWith(Factored other) {
            return origin().sharesIndependentsWith(other.origin());
        }

        @Override
        public Terms terms() {
            Terms out = new Terms();
            points.forEach(p -> out.addBehind(p.terms(), p.rows()));
            return out;
        }

        @Override
        public Lanes outputs() {
            return stack(ComposedProduct.WIDTH, i -> points.get(i).outputs());
        }

        @Override
        public void reverse(Lanes lanes, double[][] weights) {
            StackedLanes stack = (StackedLanes) lanes;
            for (int i = 0; i < points.size(); i++) {
                boolean seeded = stack.seed(i);
                double[][] own = stack.weights(begins[i + 1] - begins[i]);
                if (seeded) {
                    points.get(i).reverse(stack.of(i), own);
                }
                for (int lane = 0; lane < weights.length; lane++) {
                    if (seeded) {
                        System.arraycopy(own[lane], 0, weights[lane], begins[i], own[lane].length);
                    } else {
                        Arrays.fill(weights[lane], begins[i], begins[i + 1], 0.0);
                    }
                }
            }
        }
    }
}
