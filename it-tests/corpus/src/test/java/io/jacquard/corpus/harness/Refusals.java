package io.jacquard.corpus.harness;

import java.lang.reflect.Array;
import java.util.List;
import java.util.function.BiFunction;

/** Seeds and bars that cannot be right are refused by name before anything runs. */
final class Refusals {
    private Refusals() {}

    static void check(Point point, Point other) {
        Signature s = point.signature;
        for (int i = 0; i < s.independents.size(); i++) {
            Parameter p = s.independents.get(i);
            if (p.kind().array()) {
                seedOfTangent(point, i, p);
            }
        }
        int first = s.results.size();
        for (int i = 0; i < s.outputs.size(); i++) {
            seedOfAdjoint(point, first + i, s.outputs.get(i).stem() + "Bar", false);
        }
        for (int i = 0; i < first; i++) {
            if (s.results.get(i).kind().array()) {
                // Its length is known only after the method has run: still refused, whatever was computed by then.
                seedOfAdjoint(point, i, s.resultStems().get(i) + "Bar", true);
            }
        }
    }

    private static void seedOfTangent(Point point, int index, Parameter p) {
        refused(
                point,
                p.stem() + "Dot",
                (arguments, wrong) -> {
                    Typed call = point.call(arguments);
                    List<Object> seeds = Values.shaped(point.direction, point.independents());
                    seeds.set(index, wrong);
                    for (int i = 0; i < seeds.size(); i++) {
                        call.add(point.signature.independents.get(i).kind().type, seeds.get(i));
                    }
                    return point.companions.call("Tangent", "jvp", call);
                },
                point.independents().get(index),
                false);
    }

    private static void seedOfAdjoint(Point point, int index, String name, boolean late) {
        refused(
                point,
                name,
                (arguments, wrong) -> {
                    Typed call = point.call(arguments);
                    List<Object> seeds = Values.shaped(point.weights, point.dependents());
                    seeds.set(index, wrong);
                    int at = 0;
                    for (Program.Declared result : point.signature.results) {
                        call.add(result.kind().type, seeds.get(at++));
                    }
                    for (Parameter p : point.signature.outputs) {
                        call.add(p.kind().type, seeds.get(at++));
                    }
                    return point.companions.call("Adjoint", "vjp", call);
                },
                point.dependents().get(index),
                late);
    }

    private static void refused(
            Point point, String name, BiFunction<Object[], Object, Object> call, Object right, boolean late) {
        refused(point, name, call, null, NullPointerException.class, late);
        refused(point, name, call, longer(right), IllegalArgumentException.class, late);
        if (right instanceof Object[] rows && rows.length > 0) {
            Object[] ragged = (Object[]) Values.copy(rows);
            ragged[0] = longer(ragged[0]);
            refused(point, name, call, ragged, IllegalArgumentException.class, late);
        }
    }

    private static void refused(
            Point point,
            String name,
            BiFunction<Object[], Object, Object> call,
            Object wrong,
            Class<?> expected,
            boolean late) {
        Object[] arguments = point.arguments();
        String what = name + " = " + Values.text(wrong);
        try {
            call.apply(arguments, wrong);
        } catch (OracleFailure failure) {
            Throwable thrown = failure.getCause();
            Expect.that(
                    thrown != null
                            && thrown.getClass() == expected
                            && String.valueOf(thrown.getMessage()).contains(name),
                    what + " should end in " + expected.getSimpleName() + " that names it, but "
                            + failure.getMessage());
            if (!late) {
                point.requireUntouched("refused " + what, arguments);
            }
            return;
        }
        throw new OracleFailure(what + " is accepted");
    }

    private static Object longer(Object right) {
        Class<?> element = right.getClass().getComponentType();
        int length = Array.getLength(right);
        Object longer = Array.newInstance(element, length + 1);
        for (int i = 0; element.isArray() && i <= length; i++) {
            Object row = length == 0 ? one(element) : Values.copy(Array.get(right, Math.min(i, length - 1)));
            Array.set(longer, i, row);
        }
        return longer;
    }

    /** An array of this type with one element, of whatever depth. */
    private static Object one(Class<?> type) {
        Object array = Array.newInstance(type.getComponentType(), 1);
        if (type.getComponentType().isArray()) {
            Array.set(array, 0, one(type.getComponentType()));
        }
        return array;
    }
}
