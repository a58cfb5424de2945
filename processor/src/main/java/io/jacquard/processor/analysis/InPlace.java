package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.Map;

/** Refuses calls of methods that stand in their callers and would be too long there: each call writes out what the method calls, and that may double with each of them. */
public final class InPlace {
    private static final long MOST_STATEMENTS = 10_000;

    private final Program program;
    private final Map<Callee, Long> sizes = new HashMap<>();

    private InPlace(Program program) {
        this.program = program;
    }

    /** False if a problem was reported. */
    public static boolean check(Program program, Positions positions, Problems problems) {
        InPlace inPlace = new InPlace(program);
        boolean[] fits = {true};
        for (Routine routine : program.routines()) {
            if (routine.callee().isInPlace()) {
                continue;
            }
            Walk.each(routine.body(), s -> {
                if (s instanceof Invoke call && inPlace.size(call) > MOST_STATEMENTS) {
                    fits[0] = false;
                    String name = call.call().callee().written();
                    problems.report(new Problem(
                            Tag.UNSUPPORTED_CALL,
                            "`" + name + "` would be written out in more than " + MOST_STATEMENTS + " statements",
                            "a method that gives a record or changes its object stands in its caller, with what it calls in turn",
                            "let methods that are called often return a number, or write to an array",
                            positions.of(s)));
                }
            });
        }
        return fits[0];
    }

    /** The statements that a call puts in its place; none for one that stays. */
    private long size(Invoke s) {
        Callee callee = s.call().callee();
        if (!callee.isInPlace()) {
            return 0;
        }
        Long known = sizes.get(callee);
        if (known == null) {
            long[] size = {0};
            Walk.each(program.helper(callee).body(), inner -> {
                size[0] += 1 + (inner instanceof Invoke call ? size(call) : 0);
                size[0] = Math.min(size[0], MOST_STATEMENTS + 1);
            });
            known = size[0];
            sizes.put(callee, known);
        }
        return known;
    }
}
