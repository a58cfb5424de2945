package io.jacquard.processor.plan;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts loops that the user has marked into segments: each becomes a loop that calls a method for some of its trips. That method is a helper like any other, but
 * that sweeps run it again from a snapshot of its arguments instead of saving what its trips need. Inner loops are cut before those around them.
 */
public final class Checkpoints {
    private final Program normal;
    private final Map<Integer, Checkpoint> marks;
    private final Positions positions;
    private final Problems problems;
    private final Map<Callee, Routine> helpers = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Position> refused = new HashSet<>();

    private Checkpoints(Program normal, Map<Integer, Checkpoint> marks, Positions positions, Problems problems) {
        this.normal = normal;
        this.marks = marks;
        this.positions = positions;
        this.problems = problems;
        normal.routines().forEach(r -> names.add(r.callee().name()));
    }

    /**
     * Over a program in normal form, with the marks of its loops by their statements' ids. {@code carries}: whether a number of the annotated method may have a
     * derivative. Problems are reported at the marks.
     */
    public static Program apply(
            Program normal,
            Map<Integer, Checkpoint> marks,
            Predicate<Var> carries,
            Positions positions,
            Problems problems) {
        return marks.isEmpty() ? normal : new Checkpoints(normal, marks, positions, problems).apply(carries);
    }

    private Program apply(Predicate<Var> carries) {
        helpers.putAll(normal.helpers());
        normal.helpers().forEach((callee, helper) -> helpers.put(callee, cut(helper, v -> true)));
        Routine root = cut(normal.root(), carries);
        return new Program(root, helpers, normal.ids());
    }

    private Routine cut(Routine written, Predicate<Var> carries) {
        List<Integer> marked = new ArrayList<>();
        Walk.each(written.body(), s -> {
            if (s instanceof For && mark(s.id()).isPresent()) {
                marked.add(0, s.id());
            }
        });
        Routine routine = written;
        for (int id : marked) {
            routine = cut(routine, id, carries);
        }
        return routine;
    }

    /** The mark of a loop, or of the one that it is a copy of. */
    private Optional<Checkpoint> mark(int id) {
        return Optional.ofNullable(marks.get(normal.ids().origin(id)));
    }

    private Routine cut(Routine routine, int id, Predicate<Var> carries) {
        For[] found = new For[1];
        Walk.each(routine.body(), s -> {
            if (s instanceof For loop && s.id() == id) {
                found[0] = loop;
            }
        });
        For loop = found[0];
        Checkpoint mark = mark(id).orElseThrow();
        Program known = new Program(routine, helpers, normal.ids());
        State state = State.of(routine, loop, carries);
        Optional<Refusal> refusal = Refusal.of(routine, loop, mark, state, known);
        if (refusal.isPresent()) {
            // A method that calls itself is there twice.
            if (refused.add(positions.ofSite(mark.site()))) {
                problems.report(new Problem(
                        Tag.CHECKPOINT,
                        refusal.orElseThrow().headline(),
                        refusal.orElseThrow().note(),
                        refusal.orElseThrow().help(),
                        positions.ofSite(mark.site())));
            }
            return routine;
        }
        Segment segment = new Segment(loop, mark, state, name(routine), normal.ids());
        helpers.put(segment.routine().callee(), segment.routine());
        return routine.withBody(replaced(routine.body(), loop, segment.calls()));
    }

    private String name(Routine routine) {
        String name = routine.callee().written() + "Segment";
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** The block with other statements in place of a loop, and of the start of the counter of its trips. */
    private static Block replaced(Block block, For loop, List<Stmt> others) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s.id() == loop.id()) {
                out.addAll(others);
            } else if (!isStart(s, loop)) {
                out.add(Walk.mapBlocks(s, b -> replaced(b, loop, others)));
            }
        }
        return new Block(out);
    }

    private static boolean isStart(Stmt s, For loop) {
        return s instanceof Assign a
                && a.target() instanceof Read r
                && loop.exit().trips().equals(Optional.of(r.var()));
    }
}
