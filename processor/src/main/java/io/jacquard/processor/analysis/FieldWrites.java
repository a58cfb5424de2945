package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses to write elements of arrays that fields hold by way of a row with a name or of a helper; lowering has seen the rest. */
public final class FieldWrites {
    private final Program program;
    private final Positions positions;
    private final Problems problems;
    private final Effects effects;

    private FieldWrites(Program program, Effects effects, Positions positions, Problems problems) {
        this.program = program;
        this.positions = positions;
        this.problems = problems;
        this.effects = effects;
    }

    public static void check(Program program, Effects effects, Positions positions, Problems problems) {
        FieldWrites writes = new FieldWrites(program, effects, positions, problems);
        program.routines().stream().filter(r -> r.callee().fields() > 0).forEach(writes::check);
    }

    private void check(Routine routine) {
        Regions regions = new Regions(routine);
        int count = routine.parameters().size();
        Set<Var> fields = new HashSet<>(
                routine.parameters().subList(count - routine.callee().fields(), count));
        Walk.each(routine.body(), s -> {
            Walk.target(s)
                    .filter(target -> target instanceof Element && fields.contains(regions.root(target.root())))
                    .ifPresent(target -> report(regions.root(target.root()), positions.of(s)));
            if (s instanceof Permute exchange) {
                Walk.exchanged(exchange).stream()
                        .map(place -> regions.root(place.root()))
                        .filter(fields::contains)
                        .forEach(field -> report(field, positions.of(s)));
            }
            Walk.calls(s, call -> check(call, positions.of(s), regions, fields));
        });
    }

    /** The fields that the helper reads itself are checked where it writes them. */
    private void check(Call call, Position at, Regions regions, Set<Var> fields) {
        if (call.callee().isLibrary() && call.callee().summary().isEmpty()) {
            ArrayMethod.of(call).map(m -> m.args(call, ArrayMethod.Part.TARGET)).orElse(List.of()).stream()
                    .map(target -> regions.root(((Place) target).root()))
                    .filter(fields::contains)
                    .forEach(field -> report(field, at));
            return;
        }
        List<Role> roles = effects.of(call.callee());
        for (int i = 0; i < call.args().size() - call.callee().fields(); i++) {
            if (roles.get(i) != Role.INPUT
                    && call.args().get(i) instanceof Place p
                    && fields.contains(regions.root(p.root()))) {
                report(regions.root(p.root()), positions.ofSite(call.site()));
            }
        }
    }

    private void report(Var field, Position at) {
        problems.report(new Problem(
                Tag.MUTABLE_STATE,
                "an element of the field `" + field.name() + "` is written",
                "what is kept outside of locals and arrays is lost to the reverse sweep",
                "write to a new array, or to an array parameter",
                at));
    }
}
