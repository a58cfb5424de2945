package io.jacquard.corpus.harness;

import io.jacquard.Jacobian;
import io.jacquard.VectorFunction;
import io.jacquard.product.LinearizedJacobian;
import io.jacquard.product.ProductOptions;
import io.jacquard.product.ProductPlan;
import java.util.Arrays;
import java.util.List;

/** The Jacobian companion: against tangents and bars, and against matrices that are really formed. */
final class JacobianOracles {
    private static final String JACOBIAN = "Jacobian";

    private JacobianOracles() {}

    /** The linear operator at a point. */
    static void operator(Point point, Point other) {
        double[][] explicit = explicit(point);
        Object[] arguments = point.arguments();
        Jacobian jacobian = at(point, arguments);
        point.requireUntouched("at", arguments);
        operatorIs(jacobian, point, explicit, "");
        double[] v = point.direction;
        double[] first = jacobian.times(v);
        // Independents are copied: what becomes of the caller's does not matter.
        point.signature.independents.forEach(p -> spoil(arguments[p.index()]));
        Expect.equal("times after the caller changed the independents", jacobian.times(v), first);
        Expect.equal("value after the caller changed the independents", jacobian.value(), value(point));
        operatorIs(jacobian, point, explicit, " after the caller changed the independents");
        Jacobian there = at(other, other.arguments());
        double[][] explicitThere = explicit(other);
        productIs(point, "timesTranspose", jacobian.timesTranspose(there), explicit, explicitThere);
        if (jacobian instanceof LinearizedJacobian one && there instanceof LinearizedJacobian two) {
            everyStrategy(point, one, two, explicit, explicitThere);
            everyStrategy(point, one, one, explicit, explicit);
        }
    }

    private static void everyStrategy(
            Point point, LinearizedJacobian one, LinearizedJacobian other, double[][] first, double[][] second) {
        if (one.rows() == 0 || other.rows() == 0 || one.columns() != other.columns() || one.columns() == 0) {
            return;
        }
        ProductOptions options = ProductOptions.defaults();
        for (ProductPlan.Alternative way : one.explain(other, options).alternatives()) {
            double[][] product = one.timesTranspose(other, options.strategy(way.strategy()));
            productIs(point, "strategy " + way.strategy(), product, first, second);
        }
    }

    /** Both argument forms of the product, at two points and at one. */
    static void product(Point point, Point other) {
        Signature s = point.signature;
        double[][] first = explicit(point);
        Object[] one = point.arguments();
        Object[] two = point.argumentsWithIndependentsOf(other);
        double[][] second = explicit(new Point(s, point.companions, two, new java.util.Random(1)));
        Typed shared = shared(point, one, point.receiver(one), two, point.receiver(two));
        productIs(point, "jacobianProduct", call(point, shared), first, second);
        double[][] into = new double[first.length][second.length];
        for (double[] row : into) {
            java.util.Arrays.fill(row, 55);
        }
        shared.add(ProductOptions.class, ProductOptions.defaults().into(into));
        Object given = point.companions.call(JACOBIAN, "jacobianProduct", shared);
        Expect.that(given == into, "jacobianProduct does not give back the caller's array");
        productIs(point, "jacobianProduct into the caller's array", into, first, second);
        point.requireUntouched("jacobianProduct", one);

        Object receiver = point.receiver(one);
        Typed same = shared(point, one, receiver, one, receiver);
        double[][] symmetric = call(point, same);
        productIs(point, "jacobianProduct at one point", symmetric, first, first);
        for (int i = 0; i < symmetric.length; i++) {
            for (int k = 0; k < i; k++) {
                Expect.sameBits("symmetric product, entry " + i + "," + k, symmetric[i][k], symmetric[k][i]);
            }
        }
        twoLists(point, other, first);
    }

    /** The arguments of a product at two points that share what is passive, the receiver too if none of its fields is independent. */
    private static Typed shared(Point point, Object[] one, Object first, Object[] two, Object second) {
        Signature s = point.signature;
        boolean own = s.hasIndependentField();
        Typed call = new Typed();
        point.withReceiver(call, first).add(s.ownIndependents(), one, point.companions);
        point.withReceiver(call, own ? second : null).add(s.ownIndependents(), two, point.companions);
        return call.add(s.others(), one, point.companions);
    }

    private static void twoLists(Point point, Point other, double[][] first) {
        Signature s = point.signature;
        Object[] one = point.arguments();
        Object[] two = other.arguments();
        Typed lists = point.call(one);
        point.withReceiver(lists, point.receiver(two)).add(s.own, two, point.companions);
        if (s.hasPassive() || (!s.others().isEmpty() && point.companions.has(JACOBIAN, "jacobianProduct", lists))) {
            productIs(point, "jacobianProduct of two lists", call(point, lists), first, explicit(other));
            lists.add(ProductOptions.class, ProductOptions.defaults());
            productIs(point, "jacobianProduct of two lists with options", call(point, lists), first, explicit(other));
            point.requireUntouched("jacobianProduct of two lists", one);
            other.requireUntouched("jacobianProduct of two lists", two);
        }
    }

    /** A function object with the passives bound. It exists where the flat length says the shape. */
    static void bound(Point point, Point other) {
        Signature s = point.signature;
        List<Parameter> arrays = s.arrayIndependents();
        boolean shapeFollows =
                arrays.isEmpty() || (arrays.size() == 1 && arrays.get(0).kind().dimensions() == 1);
        Object[] arguments = point.arguments();
        // What fields that are independent hold is of no matter: they are in the vector.
        Object[] elsewhere = other.arguments();
        for (Parameter p : s.parameters) {
            if (p.field() && !s.independents.contains(p)) {
                elsewhere[p.index()] = arguments[p.index()];
            }
        }
        Typed others =
                point.withReceiver(new Typed(), point.receiver(elsewhere)).add(s.bound(), arguments, point.companions);
        if (!shapeFollows && !point.companions.has(JACOBIAN, "of", others)) {
            return;
        }
        VectorFunction function = (VectorFunction) point.companions.call(JACOBIAN, "of", others);
        // Outputs are copied.
        s.parameters.stream().filter(p -> !p.read() && p.record().isEmpty()).forEach(p -> spoil(arguments[p.index()]));
        double[] x = Values.flat(point.independents());
        double[] kept = x.clone();
        double[][] explicit = explicit(point);
        Expect.equal("value of the bound function", function.value(x), value(point));
        Expect.close(
                "jvp of the bound function",
                function.jvp(x, point.direction),
                times(explicit, point.direction),
                tolerances(point, explicit, point.direction));
        double[][] transposed = transpose(explicit, x.length);
        Expect.close(
                "vjp of the bound function",
                function.vjp(x, point.weights),
                times(transposed, point.weights),
                tolerances(point, transposed, point.weights));
        matrixIs(point, "jacobian of the bound function", function.jacobian(x), explicit);
        operatorIs(function.at(x), point, explicit, " of the bound function");
        Expect.equal("argument of the bound function", x, kept);
    }

    private static void operatorIs(Jacobian jacobian, Point point, double[][] explicit, String when) {
        double[] v = point.direction;
        double[] w = point.weights;
        Expect.that(jacobian.rows() == w.length, "rows() is " + jacobian.rows() + ", expected " + w.length);
        Expect.that(jacobian.columns() == v.length, "columns() is " + jacobian.columns() + ", expected " + v.length);
        Expect.sameBits("value()" + when, jacobian.value(), value(point));
        double[] times = jacobian.times(v);
        Expect.close("times" + when, times, times(explicit, v), tolerances(point, explicit, v));
        double[] into = new double[w.length];
        jacobian.times(v, into);
        Expect.equal("times into the caller's array" + when, into, times);
        double[][] transposed = transpose(explicit, v.length);
        double[] transposeTimes = jacobian.transposeTimes(w);
        Expect.close("transposeTimes" + when, transposeTimes, times(transposed, w), tolerances(point, transposed, w));
        into = new double[v.length];
        jacobian.transposeTimes(w, into);
        Expect.equal("transposeTimes into the caller's array" + when, into, transposeTimes);
        matrixIs(point, "toMatrix" + when, jacobian.toMatrix(), explicit);
        double[][] matrix = new double[w.length][v.length];
        jacobian.toMatrix(matrix);
        matrixIs(point, "toMatrix into the caller's array" + when, matrix, explicit);
    }

    static Jacobian at(Point point) {
        return at(point, point.arguments());
    }

    private static Jacobian at(Point point, Object[] arguments) {
        return (Jacobian) point.companions.call(JACOBIAN, "at", point.call(arguments));
    }

    private static double[][] call(Point point, Typed arguments) {
        return (double[][]) point.companions.call(JACOBIAN, "jacobianProduct", arguments);
    }

    private static double[] value(Point point) {
        return Values.flat(point.dependents());
    }

    /** The Jacobian row by row, from the adjoint companion. */
    private static double[][] explicit(Point point) {
        double[][] rows = new double[point.weights.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] seed = new double[rows.length];
            seed[i] = 1;
            rows[i] = AdjointCalls.easy(point, seed);
        }
        return rows;
    }

    private static void spoil(Object array) {
        if (Values.isArray(array)) {
            Values.fill(array, -1e3);
        }
    }

    private static double[][] transpose(double[][] a, int columns) {
        double[][] t = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[] times(double[][] a, double[] v) {
        double[] r = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                r[i] += a[i][j] * v[j];
            }
        }
        return r;
    }

    private static double[] tolerances(Point point, double[][] a, double[] v) {
        double[] r = new double[a.length];
        double largest = 0;
        for (double[] row : a) {
            for (int j = 0; j < v.length; j++) {
                largest = Math.max(largest, Math.abs(row[j] * v[j]));
            }
        }
        java.util.Arrays.fill(r, point.signature.tolerance() * largest * Math.max(1, v.length));
        return r;
    }

    private static void matrixIs(Point point, String what, double[][] actual, double[][] expected) {
        Expect.that(actual.length == expected.length, what + " has " + actual.length + " rows");
        double largest = 0;
        for (double[] row : expected) {
            largest = Math.max(largest, Values.largest(row));
        }
        for (int i = 0; i < actual.length; i++) {
            Expect.close(what + " row " + i, actual[i], expected[i], point.signature.tolerance() * largest);
        }
    }

    private static void productIs(Point point, String what, double[][] actual, double[][] first, double[][] second) {
        Expect.that(actual.length == first.length, what + " has " + actual.length + " rows, expected " + first.length);
        double largest = 0;
        for (double[] row : first) {
            for (double[] column : second) {
                largest = Math.max(largest, norm(row) * norm(column));
            }
        }
        for (int i = 0; i < first.length; i++) {
            double[] expected = times(second, first[i]);
            for (int k = 0; k < expected.length; k++) {
                if (overflows(point, expected[k], first[i], second[k])) {
                    expected[k] = actual[i][k];
                }
            }
            Expect.close(what + " row " + i, actual[i], expected, point.signature.tolerance() * largest);
        }
    }

    /**
     * Whether two rows of finite numbers have a product that is none, in the type of the narrowest variable on the way to it: that goes over infinite dots then,
     * and may end at NaN.
     */
    private static boolean overflows(Point point, double product, double[] row, double[] column) {
        double largest = point.signature.single() ? Float.MAX_VALUE : Double.MAX_VALUE;
        return !(Math.abs(product) <= largest) && isFinite(row) && isFinite(column);
    }

    private static boolean isFinite(double[] row) {
        return Arrays.stream(row).allMatch(Double::isFinite);
    }

    private static double norm(double[] row) {
        double s = 0;
        for (double v : row) {
            s += v * v;
        }
        return Math.sqrt(s);
    }
}
