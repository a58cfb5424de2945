package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses rows made one by one unless each place of the array certainly gets one row at most, in an array that is made once: then the final lengths of the
 * rows are those of all times, and the rows of the bar are as long.
 */
public final class RowsMade {
    private final Structure structure;
    private final Regions regions;
    private final Positions positions;
    private final Problems problems;
    /** The places that get a row: constants, or one index for all. */
    private final Map<Var, Set<Expr>> places = new HashMap<>();

    private RowsMade(Routine routine, Positions positions, Problems problems) {
        structure = new Structure(routine);
        regions = new Regions(routine);
        this.positions = positions;
        this.problems = problems;
    }

    public static void check(Program program, Positions positions, Problems problems) {
        program.routines().forEach(routine -> new RowsMade(routine, positions, problems).check());
    }

    private void check() {
        Walk.each(structure.routine().body(), s -> {
            if (s instanceof Assign a && a.target() instanceof Element row && isMade(a.value())) {
                row(a, row);
            }
            if (Walk.exprs(s).stream().anyMatch(RowsMade::isRagged)
                    && !structure.loops(s.id()).isEmpty()) {
                refuse(
                        s,
                        "rows of different lengths are made in a loop",
                        "a bar is made like its array, and would have to know the lengths of each trip",
                        "make the array before the loop, or give all rows one length");
            }
        });
    }

    private static boolean isMade(Expr e) {
        return e instanceof NewArray || e instanceof Initialiser;
    }

    /** An array that has, or may get, rows of different lengths. */
    private static boolean isRagged(Expr e) {
        boolean open = e instanceof NewArray n && n.isOpen() || e instanceof Initialiser i && i.isRagged();
        boolean[] inside = {open};
        if (e instanceof After after) {
            Walk.each(after.before(), s -> inside[0] |= Walk.exprs(s).stream().anyMatch(RowsMade::isRagged));
        }
        return inside[0] || e.children().stream().anyMatch(RowsMade::isRagged);
    }

    private void row(Assign s, Element row) {
        Var root = regions.root(row.root());
        Optional<Assign> origin = regions.allocation(root);
        boolean open = origin.isPresent() && origin.orElseThrow().value() instanceof NewArray n && n.isOpen();
        if (!open || !(row.array() instanceof Read) || !isOnce(s, row, root)) {
            refuse(
                    s,
                    "a row of `" + root.name() + "` is made that may be there already",
                    "the row of a bar is made once, as long as the row",
                    "make each row once, in a loop over the rows of a `new double[n][]`, or copy the elements in a loop");
        }
    }

    private boolean isOnce(Assign s, Element row, Var root) {
        Set<Expr> known = places.computeIfAbsent(root, k -> new HashSet<>());
        List<For> loops = structure.loops(s.id());
        if (loops.isEmpty()) {
            return row.index() instanceof Const
                    && known.stream().allMatch(Const.class::isInstance)
                    && known.add(row.index());
        }
        For loop = loops.get(0);
        boolean own = loops.size() == 1
                && loop.hasStride()
                && loop.stride() != 0
                && row.index().equals(new Read(loop.index()));
        return own && known.isEmpty() && known.add(row.index());
    }

    private void refuse(Stmt s, String headline, String note, String help) {
        problems.report(new Problem(Tag.ALIASING, headline, note, help, positions.of(s)));
    }
}
