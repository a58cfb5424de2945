package io.jacquard.corpus.harness;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** One array in two places is refused by name before anything runs, wherever one of the two is written. */
final class Aliases {
    private Aliases() {}

    static void check(Point point, Point other) {
        Signature s = point.signature;
        for (Parameter p : s.hasLean() ? s.arrayIndependents() : List.<Parameter>of()) {
            if (Values.size(point.arguments()[p.index()]) > 0) {
                dotIsArgument(point, p);
                barIsArgument(point, p);
            }
        }
        for (Parameter written : s.parameters) {
            for (Parameter q : s.parameters) {
                boolean two = written.written() && q != written && q.kind() == written.kind();
                if (two && Values.size(point.arguments()[written.index()]) > 0) {
                    argumentsAreOne(point, written, q);
                }
            }
        }
    }

    private static void dotIsArgument(Point point, Parameter p) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        Typed call = point.call(arguments);
        List<Object> seeds = Values.shaped(point.direction, point.independents());
        seeds.set(s.independents.indexOf(p), arguments[p.index()]);
        for (int i = 0; i < seeds.size(); i++) {
            call.add(s.independents.get(i).kind().type, seeds.get(i));
        }
        if (s.result().array()) {
            call.add(s.result().type, point.result());
        }
        if (s.resultCounts && s.result().array()) {
            call.add(s.result().type, point.result());
        }
        s.outputs.stream()
                .filter(o -> !s.inPlace(o))
                .forEach(o -> call.add(o.kind().type, Values.copy(arguments[o.index()])));
        Object workspace = point.companions.workspace("Tangent");
        call.add(workspace.getClass(), workspace);
        refused(point, "Tangent", "jvp", call, arguments, p.stem() + "Dot is " + p.stem(), p.stem());
    }

    private static void barIsArgument(Point point, Parameter p) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        Typed call = point.call(arguments);
        List<Object> seeds = new ArrayList<>(Values.shaped(point.weights, point.dependents()));
        int at = 0;
        if (s.resultCounts) {
            call.add(s.result().type, seeds.get(at++));
        }
        for (Parameter o : s.outputs) {
            call.add(o.kind().type, s.inPlace(o) && o == p ? arguments[p.index()] : seeds.get(at));
            at++;
        }
        for (Parameter i : s.arrayIndependents()) {
            if (!s.inPlace(i)) {
                call.add(i.kind().type, i == p ? arguments[p.index()] : Values.copy(arguments[i.index()]));
            }
        }
        if (s.hasScalarIndependents()) {
            call.add(
                    s.scalarBars(),
                    Array.newInstance(
                            s.scalarBars().getComponentType(),
                            s.scalarIndependents().size()));
        }
        Object workspace = point.companions.workspace("Adjoint");
        call.add(workspace.getClass(), workspace);
        refused(point, "Adjoint", "vjp", call, arguments, p.stem() + "Bar is " + p.stem(), p.stem());
    }

    private static void argumentsAreOne(Point point, Parameter written, Parameter q) {
        Signature s = point.signature;
        Object[] arguments = point.arguments();
        if (!Values.sameShape(arguments[written.index()], arguments[q.index()])) {
            return;
        }
        arguments[q.index()] = arguments[written.index()];
        Object[] before = Values.copies(arguments);
        Typed tangent = point.call(arguments);
        List<Object> dots = Values.shaped(point.direction, point.independents());
        for (int i = 0; i < dots.size(); i++) {
            tangent.add(s.independents.get(i).kind().type, dots.get(i));
        }
        String what = q.name() + " is " + written.name();
        refused(point, "Tangent", "jvp", tangent, null, what, written.stem());
        Typed adjoint = point.call(arguments);
        List<Object> seeds = Values.shaped(point.weights, point.dependents());
        int at = 0;
        for (Program.Declared result : s.results) {
            adjoint.add(result.kind().type, seeds.get(at++));
        }
        for (Parameter o : s.outputs) {
            adjoint.add(o.kind().type, seeds.get(at++));
        }
        refused(point, "Adjoint", "vjp", adjoint, null, what, written.stem());
        for (int i = 0; i < before.length; i++) {
            Expect.sameBits("argument after refused " + what, arguments[i], before[i]);
        }
    }

    private static void refused(
            Point point, String companion, String name, Typed call, Object[] arguments, String what, String named) {
        try {
            point.companions.call(companion, name, call);
        } catch (OracleFailure failure) {
            Throwable thrown = failure.getCause();
            Expect.that(
                    thrown != null
                            && thrown.getClass() == IllegalArgumentException.class
                            && String.valueOf(thrown.getMessage()).contains(named),
                    what + " should end in IllegalArgumentException that names it, but " + failure.getMessage());
            if (arguments != null) {
                point.requireUntouched("refused " + what, arguments);
            }
            return;
        }
        throw new OracleFailure(companion + "." + name + " accepts that " + what);
    }
}
