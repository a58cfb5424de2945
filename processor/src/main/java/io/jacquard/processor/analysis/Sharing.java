package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.*;
import java.util.List;

/** Refuses calls that hand one array to two parameters of a helper that writes one of them. */
public final class Sharing {
    private final Program program;
    private final Positions positions;
    private final Problems problems;
    private final Effects effects;

    private Sharing(Program program, Effects effects, Positions positions, Problems problems) {
        this.program = program;
        this.positions = positions;
        this.problems = problems;
        this.effects = effects;
    }

    public static void check(Program program, Effects effects, Positions positions, Problems problems) {
        Sharing sharing = new Sharing(program, effects, positions, problems);
        program.routines().forEach(sharing::check);
    }

    private void check(Routine routine) {
        Regions regions = new Regions(routine);
        Structure structure = new Structure(routine);
        Steady steady = new Steady(routine, regions);
        Walk.each(routine.body(), s -> Walk.calls(s, call -> check(call, regions, steady, structure.loops(s.id()))));
    }

    private void check(Call call, Regions regions, Steady steady, List<For> loops) {
        if (call.callee().isLibrary() && call.callee().summary().isEmpty()) {
            return;
        }
        List<Role> roles = effects.of(call.callee());
        // Fields are the last arguments; that a helper writes an array of one is refused as such.
        List<Expr> args =
                call.args().subList(0, call.args().size() - call.callee().fields());
        for (int i = 0; i < args.size(); i++) {
            for (int j = i + 1; j < args.size(); j++) {
                boolean written = roles.get(i) != Role.INPUT || roles.get(j) != Role.INPUT;
                if (written && isSame(args.get(i), args.get(j), regions, steady, loops)) {
                    report(call, args.get(i), name(call.callee(), i), name(call.callee(), j));
                }
            }
        }
    }

    private static boolean isSame(Expr a, Expr b, Regions regions, Steady steady, List<For> loops) {
        return a instanceof Place p
                && b instanceof Place q
                && p.type().isArray()
                && q.type().isArray()
                && regions.root(p.root()).equals(regions.root(q.root()))
                && !areApart(regions.path(p), regions.path(q), steady.isNow(p, loops) && steady.isNow(q, loops), loops);
    }

    /** Rows whose numbers differ for certain; {@code now}: the indices mean what they would if they were read here. */
    private static boolean areApart(List<Expr> one, List<Expr> other, boolean now, List<For> loops) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            boolean constant = one.get(i) instanceof Const && other.get(i) instanceof Const;
            if ((now || constant) && IndexRange.differ(one.get(i), other.get(i), loops)) {
                return true;
            }
        }
        return false;
    }

    private String name(Callee callee, int parameter) {
        return callee.summary()
                .map(s -> s.parts().get(parameter).name())
                .orElseGet(
                        () -> program.helper(callee).parameters().get(parameter).name());
    }

    private void report(Call call, Expr arg, String one, String other) {
        String array = ((Place) arg).root().name();
        String name = call.callee().name();
        problems.report(new Problem(
                Tag.ALIASING,
                "`" + array + "` is passed to `" + name + "` as `" + one + "` and as `" + other + "`",
                "`" + name + "` writes one of them, so their adjoints would share storage while both change",
                "pass a copy of `" + array + "` for the one that is only read",
                positions.ofSite(call.site())));
    }
}
