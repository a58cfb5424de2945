package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;

/** Refuses the name of a row that is used after rows of its array, or the array itself, may have changed places: its bar is found by its place. */
public final class MovedRows {
    private final Structure structure;
    private final Regions regions;
    private final List<Permute> exchanges = new ArrayList<>();

    private MovedRows(Routine routine) {
        structure = new Structure(routine);
        regions = new Regions(routine);
        structure.all().forEach(s -> {
            if (s instanceof Permute p) {
                exchanges.add(p);
            }
        });
    }

    public static void check(Program program, Positions positions, Problems problems) {
        program.routines().forEach(routine -> new MovedRows(routine).check(positions, problems));
    }

    private void check(Positions positions, Problems problems) {
        for (Stmt s : structure.all()) {
            if (s instanceof Assign a
                    && a.target() instanceof Read name
                    && name.type().isArray()
                    && a.value() instanceof Place row) {
                Var root = regions.root(row.root());
                exchanges.stream()
                        .filter(e -> Walk.exchanged(e).stream()
                                .anyMatch(p -> regions.root(p.root()).equals(root)))
                        .forEach(e -> check(a, name.var(), e, positions, problems));
            }
        }
    }

    private void check(Assign binding, Var name, Permute exchange, Positions positions, Problems problems) {
        for (Stmt use : structure.all()) {
            boolean uses = use != binding && Walk.reads(use).contains(name);
            if (uses && isBetween(binding, exchange, use)) {
                problems.report(new Problem(
                        Tag.ALIASING,
                        "`" + name.name() + "` is used after rows have changed places",
                        "the bar of a row is found where the row is, and `" + name.name() + "` says where it was",
                        "read the row again, `" + name.name() + " = ...`, after the exchange",
                        positions.of(use)));
                return;
            }
        }
    }

    private boolean isBetween(Stmt binding, Permute exchange, Stmt use) {
        List<For> loops = structure.loops(binding.id());
        int inside = loops.size();
        if (structure.commonLoops(binding.id(), exchange.id()).size() < inside) {
            return false;
        }
        boolean inOrder =
                structure.isBefore(binding.id(), exchange.id()) && structure.isBefore(exchange.id(), use.id());
        return inOrder || structure.commonLoops(exchange.id(), use.id()).size() > inside;
    }
}
