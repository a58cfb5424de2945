package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** Calls of the adjoint companion, in both forms. */
final class AdjointCalls {
    static final String ADJOINT = "Adjoint";

    private AdjointCalls() {}

    /** The bars, flat, by the easy form, whose other promises are checked on the way. */
    static double[] easy(Point point, double[] weights) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        Typed call = point.call(arguments);
        List<Object> seeds = Values.shaped(weights, point.dependents());
        addSeeds(s, call, seeds);
        Object record = point.companions.call(ADJOINT, "vjp", call);
        List<Object> components = point.companions.components(record, resultNames(s));
        if (s.hasResult()) {
            Expect.sameBits("value of vjp", components.get(0), point.result());
        }
        point.requireLeftAsByMethod("vjp", arguments);
        Expect.equal("seeds after vjp", Values.flat(seeds), weights);
        return Values.flat(components.subList(s.hasResult() ? 1 : 0, components.size()));
    }

    /**
     * The bars, flat, by the lean form, which adds to bars that hold these numbers before; bars of arrays that are
     * changed in place begin as their seeds.
     */
    static double[] lean(Point point, double[] weights, double[] before, Object workspace) {
        Signature s = point.signature;
        Companions c = point.companions;
        Object[] arguments = point.arguments();
        Typed call = point.call(arguments);
        List<Object> seeds = Values.shaped(weights, point.dependents());
        addSeeds(s, call, seeds);
        Bars bars = new Bars(point, before);
        bars.addTo(call);
        int firstOutput = s.resultCounts ? 1 : 0;
        for (int i = 0; i < s.outputs.size(); i++) {
            bars.replaceInPlace(s.outputs.get(i), seeds.get(firstOutput + i));
        }
        call.add(workspace.getClass(), workspace);
        Expect.that(c.resultOf(ADJOINT, "vjp", call) == void.class, "lean vjp is not void");
        c.call(ADJOINT, "vjp", call);
        if (s.hasResult() && !s.result().array()) {
            Expect.sameBits("value of the workspace after vjp", c.workspaceValue(workspace), point.result());
        }
        if (s.resultCounts) {
            Expect.sameBits(
                    "resultBar after lean vjp",
                    seeds.get(0),
                    Values.shaped(weights, point.dependents()).get(0));
        }
        point.requireLeftAsByMethod("lean vjp", arguments);
        return bars.flat();
    }

    static List<String> resultNames(Signature s) {
        List<String> names = barNames(s);
        if (s.hasResult()) {
            names.add(0, "value");
        }
        return names;
    }

    static List<String> barNames(Signature s) {
        List<String> names = new ArrayList<>();
        s.independents.forEach(p -> names.add(p.stem() + "Bar"));
        return names;
    }

    private static void addSeeds(Signature s, Typed call, List<Object> seeds) {
        int at = 0;
        for (Program.Declared result : s.results) {
            call.add(result.kind().type, seeds.get(at++));
        }
        for (Parameter p : s.outputs) {
            call.add(p.kind().type, seeds.get(at++));
        }
    }
}
