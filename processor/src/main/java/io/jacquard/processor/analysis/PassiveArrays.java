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

    private PassiveArrays(Program program, Set<Var> marked, Positions positions, Problems problems) {
        this.program = program;
        this.marked = marked;
        this.positions = positions;
        this.problems = problems;
        effects = new Effects(program);
    }

    /** Over a program whose calls are out of expressions. */
    public static void check(Program program, Set<Var> marked, Positions positions, Problems problems) {
        if (marked.stream().anyMatch(v -> v.type().isArray())) {
            PassiveArrays arrays = new PassiveArrays(program, marked, positions, problems);
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
                written(call.call(), regions).stream().filter(marked::contains).forEach(leaking::add);
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

    private Set<Var> written(Call call, Regions regions) {
        Set<Var> out = new HashSet<>();
        ArrayMethod.of(call)
                .ifPresent(m ->
                        m.args(call, ArrayMethod.Part.TARGET).forEach(e -> out.add(regions.root(((Place) e).root()))));
        for (int i = 0; i < call.args().size(); i++) {
            if (call.args().get(i) instanceof Place p && p.type().isArray() && role(call, i) != Role.INPUT) {
                out.add(regions.root(p.root()));
            }
        }
        return out;
    }

    /** The arrays whose elements reach a place where they are not cut. */
    private List<Place> read(Call call) {
        if (call.callee().isLibrary()) {
            return ArrayMethod.of(call).map(m -> m.args(call, ArrayMethod.Part.SOURCE)).orElse(List.of()).stream()
                    .map(Place.class::cast)
                    .toList();
        }
        Routine helper = program.helper(call.callee());
        return Helpers.arrays(call).stream()
                .filter(p -> {
                    int i = call.args().indexOf(p);
                    return role(call, i) != Role.OUTPUT
                            && !marked.contains(helper.parameters().get(i));
                })
                .toList();
    }

    private Role role(Call call, int i) {
        if (call.callee().isLibrary()) {
            return Role.INPUT;
        }
        Routine helper = program.helper(call.callee());
        return effects.of(helper).getOrDefault(helper.parameters().get(i), Role.INPUT);
    }
}
