package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Statements that stay together: one, and the comments above it; or all that one comment announces, if that is not much.
 *
 * @param inFrame the variables whose values it finds or leaves in the frame
 * @param inside whether what it belongs to begins before it
 */
record Unit(List<Stmt> stmts, Flow flow, Set<Var> inFrame, int size, boolean inside) {
    static List<Unit> of(Block block, Bytecode bytecode, Flows flows, int most) {
        List<Unit> out = new ArrayList<>();
        List<Stmt> stmts = block.stmts();
        for (int from = 0; from < stmts.size(); ) {
            int group = group(stmts, from);
            int size = bytecode.statements(stmts.subList(from, group));
            boolean inside = false;
            while (from < group) {
                int next = size <= most ? group : Math.min(group, one(stmts, from));
                List<Stmt> unit = List.copyOf(stmts.subList(from, next));
                out.add(new Unit(unit, flows.of(unit), flows.inFrame(unit), bytecode.statements(unit), inside));
                inside = true;
                from = next;
            }
        }
        return out;
    }

    /** The end of what a comment announces, as far as it is simple; of a statement without a comment, its own. */
    private static int group(List<Stmt> stmts, int from) {
        int at = one(stmts, from);
        boolean announced = stmts.get(from) instanceof Comment;
        while (announced && at < stmts.size() && isSimple(stmts.get(at - 1)) && isSimple(stmts.get(at))) {
            at++;
        }
        return at;
    }

    /** The end of one statement with what cannot be without it. */
    private static int one(List<Stmt> stmts, int from) {
        int at = from;
        while (at < stmts.size() && stmts.get(at) instanceof Comment) {
            at++;
        }
        at = Math.min(at + 1, stmts.size());
        return at < stmts.size() && isPutAway(stmts.get(at - 1), stmts.get(at)) ? at + 1 : at;
    }

    /** An array that is only put into another one would otherwise be alive in between. */
    private static boolean isPutAway(Stmt s, Stmt next) {
        return next instanceof Assign a
                && a.target() instanceof Element
                && a.value() instanceof Read r
                && r.type().isArray()
                && Walk.defines(s).contains(r.var());
    }

    private static boolean isSimple(Stmt s) {
        return s instanceof Assign || s instanceof Update;
    }
}
