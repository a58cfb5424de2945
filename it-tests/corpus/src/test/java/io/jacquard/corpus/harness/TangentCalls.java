package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** Calls of the tangent companion, in both forms. */
final class TangentCalls {
    private static final String TANGENT = "Tangent";

    private TangentCalls() {}

    /** The tangent, flat, by the easy form, whose other promises are checked on the way. */
    static double[] easy(Point point, double[] direction) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        List<Object> seeds = Values.shaped(direction, point.independents());
        Typed call = point.call(arguments);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            call.add(s.independents.get(i).kind().type, seeds.get(i));
        }
        Object record = point.companions.call(TANGENT, "jvp", call);
        if (s.hasResult()) {
            names.add("value");
        }
        if (s.program.returnsRecord()) {
            s.resultStems().forEach(stem -> names.add(stem + "Dot"));
        } else if (s.resultCounts) {
            names.add("tangent");
        }
        s.outputs.forEach(p -> names.add(p.stem() + "Dot"));
        List<Object> components = point.companions.components(record, names);
        if (s.hasResult()) {
            Expect.sameBits("value of jvp", components.get(0), point.result());
        }
        point.requireLeftAsByMethod("jvp", arguments);
        Expect.equal("seeds after jvp", Values.flat(seeds), direction);
        return Values.flat(components.subList(s.hasResult() ? 1 : 0, components.size()));
    }

    /** The tangent, flat, by the lean form. */
    static double[] lean(Point point, double[] direction, Object workspace) {
        Signature s = point.signature;
        Companions c = point.companions;
        Object[] arguments = point.arguments();
        List<Object> seeds = Values.shaped(direction, point.independents());
        Typed call = point.call(arguments);
        Object[] inPlace = new Object[s.parameters.size()];
        for (int i = 0; i < seeds.size(); i++) {
            Parameter p = s.independents.get(i);
            call.add(p.kind().type, seeds.get(i));
            inPlace[p.index()] = seeds.get(i);
        }
        List<Object> dots = new ArrayList<>();
        Object value = null;
        if (s.result().array()) {
            value = Values.filled(point.result(), 99);
            call.add(s.result().type, value);
        }
        if (s.resultCounts && s.result().array()) {
            Object tangent = Values.filled(point.result(), 99);
            call.add(s.result().type, tangent);
            dots.add(tangent);
        }
        for (Parameter p : s.outputs) {
            if (s.inPlace(p)) {
                dots.add(inPlace[p.index()]);
            } else {
                Object dot = Values.filled(arguments[p.index()], 99);
                call.add(p.kind().type, dot);
                dots.add(dot);
            }
        }
        call.add(workspace.getClass(), workspace);
        Object returned = c.call(TANGENT, "jvp", call);
        if (s.resultCounts && !s.result().array()) {
            dots.add(0, returned);
        }
        if (s.hasResult() && !s.result().array()) {
            Expect.sameBits("value of the workspace after jvp", c.workspaceValue(workspace), point.result());
        } else if (s.result().array()) {
            Expect.sameBits("value of lean jvp", value, point.result());
        }
        point.requireLeftAsByMethod("lean jvp", arguments);
        List<Object> original = Values.shaped(direction, point.independents());
        for (int i = 0; i < seeds.size(); i++) {
            if (!s.inPlace(s.independents.get(i))) {
                Expect.sameBits("seed after lean jvp", seeds.get(i), original.get(i));
            }
        }
        return Values.flat(dots);
    }
}
