package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Passive arrays are cut element by element, where these are stored and read. One that may get elements in another way, by a call or from its caller, must not
 * be handed on as a whole, since they would carry their derivatives along.
 */
public final class PassiveArrays {
    private final Program program;
    private final Set<Var> marked;
    private final Positions positions;
    private final Problems problems;
    private final Effects effects;

    private PassiveArrays(Program program, Effects effects, Set<Var> marked, Positions positions, Problems problems) {
        this.program = program;
        this.marked = marked;
        this.positions = positions;
        this.problems = problems;
        this.effects = effects;
    }

    /** Over a program whose calls are out of expressions. */
    public static void check(
            Program program, Effects effects, Set<Var> marked, Positions positions, Problems problems) {
        if (marked.stream().anyMatch(v -> v.type().isArray())) {
            PassiveArrays arrays = new PassiveArrays(program, effects, marked, positions, problems);
            program.routines().forEach(arrays::check);
        }
    }

    private void check(Routine routine) {
        Regions regions = new Regions(routine);
        Set<Var> leaking = new HashSet<>();
        boolean helper = routine != program.root();
        for (Var v : marked) {
            boolean given = helper && routine.parameters().contains(v);
            boolean other = regions.isReturned(v) || !regions.root(v).equals(v);
            if (given || other) {
                leaking.add(v);
            }
        }
        Walk.each(routine.body(), s -> {
            if (s instanceof Invoke call) {
                effects.writtenBy(call.call()).stream()
                        .map(p -> regions.root(p.root()))
                        .filter(marked::contains)
                        .forEach(leaking::add);
            }
        });
        Walk.each(routine.body(), s -> {
            if (s instanceof Invoke call) {
                Position at = call.call().site() == 0
                        ? positions.of(s)
                        : positions.ofSite(call.call().site());
                read(call.call()).forEach(p -> refuse(p, leaking, regions, at));
            } else if (s instanceof Return r
                    && r.value().orElse(null) instanceof Place p
                    && p.type().isArray()) {
                refuse(p, leaking, regions, positions.of(s));
            }
        });
    }

    private void refuse(Place whole, Set<Var> leaking, Regions regions, Position at) {
        Var v = whole.root();
        while (!leaking.contains(v)) {
            if (regions.binding(v).isEmpty()) {
                return;
            }
            v = ((Place) regions.binding(v).orElseThrow().value()).root();
        }
        problems.report(new Problem(
                Tag.ALIASING,
                "`" + v.name() + "` is marked `@Passive` and is handed on as a whole",
                "paths are cut where single elements are stored or read, and what came as a whole keeps its derivatives",
                "copy the elements in a loop into an array that is marked, and hand that on",
                at));
    }

    /** The arrays whose elements reach a place where they are not cut. */
    private List<Place> read(Call call) {
        Callee callee = call.callee();
        if (callee.isLibrary() && callee.summary().isEmpty()) {
            return ArrayMethod.of(call).map(m -> m.args(call, ArrayMethod.Part.SOURCE)).orElse(List.of()).stream()
                    .map(Place.class::cast)
                    .toList();
        }
        return IntStream.range(0, call.args().size())
                .filter(i -> call.args().get(i) instanceof Place p && p.type().isArray())
                .filter(i -> effects.role(callee, i) != Role.OUTPUT && !isCut(callee, i))
                .mapToObj(i -> (Place) call.args().get(i))
                .toList();
    }

    private boolean isCut(Callee callee, int parameter) {
        return callee.summary()
                .map(s -> !s.parts().get(parameter).active())
                .orElseGet(() ->
                        marked.contains(program.helper(callee).parameters().get(parameter)));
    }
}
