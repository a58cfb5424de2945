package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each statement stands: its place in the order of the text, the loops around it, the block that holds it. */
public final class Structure {
    /** {@code first} is the statement's own position, {@code last} that of the last statement inside it. */
    private record Site(Stmt stmt, int first, int last, List<For> loops, Block block) {}

    private final Map<Integer, Site> sites = new HashMap<>();
    private final List<Stmt> all = new ArrayList<>();
    private final Routine routine;
    private int position;

    public Structure(Routine routine) {
        this.routine = routine;
        enter(routine.body(), List.of());
    }

    private void enter(Block block, List<For> loops) {
        for (Stmt s : block.stmts()) {
            all.add(s);
            int first = position++;
            List<For> inner = loops;
            if (s instanceof For loop) {
                inner = new ArrayList<>(loops);
                inner.add(loop);
            }
            for (Block b : Walk.blocks(s)) {
                enter(b, List.copyOf(inner));
            }
            sites.put(s.id(), new Site(s, first, position - 1, loops, block));
        }
    }

    /** Whether a statement is one of the routine's. */
    boolean isThere(int id) {
        return sites.containsKey(id);
    }

    /** All statements, in the order of the text. */
    List<Stmt> all() {
        return all;
    }

    public Routine routine() {
        return routine;
    }

    public Stmt stmt(int id) {
        return site(id).stmt;
    }

    private Site site(int id) {
        Site site = sites.get(id);
        if (site == null) {
            throw new IllegalArgumentException("no statement " + id);
        }
        return site;
    }

    /** The loops around a statement, outermost first; a loop is not around itself. */
    public List<For> loops(int id) {
        return site(id).loops;
    }

    /** The loops around the body of a loop: those around it, and itself. */
    public List<For> loopsInside(For loop) {
        List<For> out = new ArrayList<>(loops(loop.id()));
        out.add(loop);
        return out;
    }

    /** The block that a statement stands in. */
    public Block block(int id) {
        return site(id).block;
    }

    /** Whether the statement stands directly in the method's own block. */
    public boolean isOutermost(int id) {
        return site(id).block == routine.body();
    }

    /** Whether {@code outer} is {@code inner} or holds it. */
    public boolean holds(int outer, int inner) {
        return site(outer).first <= site(inner).first && site(inner).first <= site(outer).last;
    }

    public boolean isBefore(int one, int other) {
        return site(one).first < site(other).first;
    }

    /** The loops around both, outermost first. */
    public List<For> commonLoops(int one, int other) {
        List<For> out = new ArrayList<>();
        List<For> a = loops(one);
        List<For> b = loops(other);
        for (int i = 0;
                i < Math.min(a.size(), b.size()) && a.get(i).id() == b.get(i).id();
                i++) {
            out.add(a.get(i));
        }
        return out;
    }
}
