package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** The adjoint companion: against the tangent, and its forms against each other. */
final class AdjointOracles {
    private static final String ADJOINT = AdjointCalls.ADJOINT;

    private AdjointOracles() {}

    /** Weights times tangent is bars times direction. */
    static void dotProduct(Point point, Point other) {
        double[] tangent = TangentCalls.easy(point, point.direction);
        double[] bars = AdjointCalls.easy(point, point.weights);
        Expect.that(
                bars.length == point.direction.length,
                "the bars have " + bars.length + " entries, expected " + point.direction.length);
        double left = 0;
        double right = 0;
        double size = 0;
        for (int i = 0; i < tangent.length; i++) {
            left += point.weights[i] * tangent[i];
            size += Math.abs(point.weights[i] * tangent[i]);
        }
        for (int i = 0; i < bars.length; i++) {
            right += bars[i] * point.direction[i];
            size += Math.abs(bars[i] * point.direction[i]);
        }
        Expect.that(
                Math.abs(left - right) <= point.signature.tolerance() * size,
                "dot product: weights times tangent is " + left + ", bars times direction " + right + ", difference "
                        + (left - right) + " (sum of sizes " + size + ")");
    }

    /** The lean form from zeroed bars, twice, around another point, and added to what is there. */
    static void lean(Point point, Point other) {
        if (!point.signature.hasLean()) {
            return;
        }
        double[] expected = AdjointCalls.easy(point, point.weights);
        double[] zero = new double[expected.length];
        Object used = point.companions.workspace(ADJOINT);
        Expect.equal("lean bars", AdjointCalls.lean(point, point.weights, zero, used), expected);
        Expect.equal("lean bars, second call", AdjointCalls.lean(point, point.weights, zero, used), expected);
        AdjointCalls.lean(other, other.weights, zero, used);
        Expect.equal("lean bars after another point", AdjointCalls.lean(point, point.weights, zero, used), expected);
        Object fresh = point.companions.freshWorkspace(ADJOINT);
        Expect.equal("lean bars, new workspace", AdjointCalls.lean(point, point.weights, zero, fresh), expected);
        addsUp(point, expected, used);
    }

    private static void addsUp(Point point, double[] once, Object workspace) {
        double[] twice = AdjointCalls.lean(point, point.weights, once, workspace);
        double[] expected = once.clone();
        double[] tolerance = new double[once.length];
        List<Boolean> inPlace = new ArrayList<>();
        List<Object> shapes = point.independents();
        for (int i = 0; i < shapes.size(); i++) {
            int length = Values.flat(List.of(shapes.get(i))).length;
            inPlace.addAll(java.util.Collections.nCopies(
                    length, point.signature.inPlace(point.signature.independents.get(i))));
        }
        double largest = Values.largest(once);
        for (int i = 0; i < once.length; i++) {
            // The bar of an array that is changed in place is a seed first: there is nothing to add to.
            expected[i] = inPlace.get(i) ? once[i] : 2 * once[i];
            tolerance[i] = inPlace.get(i) ? 0 : 0.1 * point.signature.tolerance() * largest;
        }
        Expect.close("bars after a second lean call", twice, expected, tolerance);
    }

    /** gradient and valueAndGradient, easy and lean, are vjp with seed 1. */
    static void gradient(Point point, Point other) {
        Signature s = point.signature;
        if (!s.hasGradient()) {
            Expect.that(
                    !point.companions.has(ADJOINT, "gradient", point.call(point.arguments())),
                    "there is a gradient although the result is not the only dependent, or no scalar");
            return;
        }
        double[] expected = AdjointCalls.easy(point, new double[] {1.0});
        Expect.equal("gradient", easyGradient(point), expected);
        Expect.equal("valueAndGradient", easyValueAndGradient(point), expected);
        if (!s.hasLean()) {
            return;
        }
        Object workspace = point.companions.workspace(ADJOINT);
        Expect.equal("lean gradient", leanGradient(point, "gradient", workspace), expected);
        leanGradient(other, "gradient", workspace);
        Expect.equal("lean valueAndGradient", leanGradient(point, "valueAndGradient", workspace), expected);
    }

    private static double[] easyGradient(Point point) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        Object gradient = point.companions.call(ADJOINT, "gradient", point.call(arguments));
        point.requireLeftAsByMethod("gradient", arguments);
        return s.independents.size() == 1
                ? Values.flat(List.of(gradient))
                : Values.flat(point.companions.components(gradient, AdjointCalls.barNames(s)));
    }

    private static double[] easyValueAndGradient(Point point) {
        Object[] arguments = point.arguments();
        Object record = point.companions.call(ADJOINT, "valueAndGradient", point.call(arguments));
        List<Object> components = point.companions.components(record, AdjointCalls.resultNames(point.signature));
        point.requireLeftAsByMethod("valueAndGradient", arguments);
        Expect.sameBits("value of valueAndGradient", components.get(0), point.result());
        return Values.flat(components.subList(1, components.size()));
    }

    static double[] leanGradient(Point point, String name, Object workspace) {
        Object[] arguments = point.arguments();
        Typed call = point.call(arguments);
        double[] dirty = new double[point.direction.length];
        java.util.Arrays.fill(dirty, 77);
        Bars bars = new Bars(point, dirty);
        bars.addTo(call);
        call.add(workspace.getClass(), workspace);
        Object returned = point.companions.call(ADJOINT, name, call);
        point.requireLeftAsByMethod("lean " + name, arguments);
        if (name.equals("valueAndGradient")) {
            Expect.sameBits("value of lean valueAndGradient", returned, point.result());
        } else {
            Expect.that(returned == null, "lean gradient is not void");
        }
        return bars.flat();
    }
}
