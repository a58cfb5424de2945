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

/** Refuses to pass what depends on an independent to a method of an object: whether it comes back, and into a dependent, cannot be seen. */
public final class Escapes {
    /** Of what it gets nothing comes back. */
    private static final String PRINTS = "java.io.PrintStream";

    private final Helpers helpers;
    private final Positions positions;
    private final Problems problems;
    private final Set<Position> reported = new HashSet<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private Escapes(Helpers helpers, Positions positions, Problems problems) {
        this.helpers = helpers;
        this.positions = positions;
        this.problems = problems;
    }

    public static void check(Facts facts, Positions positions, Problems problems) {
        new Escapes(facts.helpers(), positions, problems).look(facts.routine(), facts.activity());
    }

    private void look(Routine routine, Activity activity) {
        Walk.each(routine.body(), s -> {
            if (s instanceof Invoke call) {
                Callee callee = call.call().callee();
                if (callee.isMember()) {
                    escapes(call.call(), activity);
                } else if (!callee.isLibrary()) {
                    inside(call.call(), activity);
                }
            }
        });
    }

    /** A helper, with those of its parameters varied that are so in this call. */
    private void inside(Call call, Activity activity) {
        Routine helper = helpers.routine(call.callee());
        Set<Var> varied = new HashSet<>();
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = call.args().get(i);
            if (arg instanceof Place p && p.type().isArray() ? activity.isVaried(p.root()) : activity.isVaried(arg)) {
                varied.add(helper.parameters().get(i));
            }
        }
        if (!varied.isEmpty() && seen.add(List.of(call.callee(), varied))) {
            look(helper, new Activity(helper, new Regions(helper), helpers, varied, Set.of()));
        }
    }

    private void escapes(Call call, Activity activity) {
        if (call.callee().parameters().get(0).className().equals(PRINTS)) {
            return;
        }
        String name = "`" + call.callee().name() + "`";
        for (int i = 1; i < call.args().size(); i++) {
            Position at = positions.ofSite(call.siteOf(i));
            if (activity.isVaried(call.args().get(i)) && reported.add(at)) {
                problems.report(new Problem(
                        Tag.ACTIVE_ESCAPES,
                        name + " of an object gets a number that depends on an independent",
                        "what the object does with it cannot be seen, so its derivative would be lost",
                        "write what " + name
                                + " does as a method of this class, or pass it a number that no independent flows into",
                        at));
            }
        }
    }
}
