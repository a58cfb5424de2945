package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Statements in order, and where the values of framed variables are: in the variable, in the frame, or in both. They are moved when they have to be. */
final class Residence {
    private final Frames frames;
    private final Set<Var> framed;
    private final List<Stmt> out = new ArrayList<>();
    /** Those whose value is not in the variable, and those whose value is in the frame. */
    private final Set<Var> stale = new HashSet<>();

    private final Set<Var> stored = new HashSet<>();

    /** At the start, the values of those that {@code inFrame} tells are in the frame alone. */
    Residence(Frames frames, Set<Var> framed, Predicate<Var> inFrame) {
        this.frames = frames;
        this.framed = framed;
        framed.stream().filter(inFrame).forEach(this::moved);
    }

    List<Stmt> stmts() {
        return out;
    }

    void load(Var v) {
        if (stale.remove(v)) {
            out.add(frames.load(v));
        }
    }

    void store(Var v) {
        if (framed.contains(v) && stored.add(v)) {
            out.add(frames.store(v));
        }
    }

    /** What follows found the value of a framed variable in the frame, or put it there. */
    void moved(Var v) {
        if (framed.contains(v)) {
            stale.add(v);
            stored.add(v);
        }
    }

    /** A variable has another value now. */
    void defined(Var v) {
        stale.remove(v);
        stored.remove(v);
    }

    void add(Stmt s) {
        out.add(s);
    }

    void add(Unit unit) {
        Set<Var> needs = new LinkedHashSet<>(unit.flow().reads());
        unit.flow().defines().stream()
                .filter(v -> !unit.flow().kills().contains(v))
                .forEach(needs::add);
        for (Var v : needs) {
            if (unit.inFrame().contains(v)) {
                store(v);
            } else {
                load(v);
            }
        }
        // Its own expressions read variables even where what is inside finds them in the frame.
        unit.stmts().forEach(s -> Walk.reads(s).forEach(this::load));
        out.addAll(unit.stmts());
        for (Var v : unit.flow().defines()) {
            if (unit.inFrame().contains(v)) {
                moved(v);
            } else {
                defined(v);
            }
        }
    }
}
