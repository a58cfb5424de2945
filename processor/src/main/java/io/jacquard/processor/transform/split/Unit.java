package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that stay together: one, and the comments above it; or all that one comment announces, if that is not much.
 *
 * @param inside whether what it belongs to begins before it
 */
record Unit(List<Stmt> stmts, Flow flow, int size, boolean inside) {
    static List<Unit> of(Block block, Bytecode bytecode, Frames frames, int most) {
        List<Unit> out = new ArrayList<>();
        List<Stmt> stmts = block.stmts();
        for (int from = 0; from < stmts.size(); ) {
            int group = group(stmts, from, frames);
            // A value is moved only where it has to be, which is not known yet.
            boolean moves = frames.moved(stmts.get(from)).isPresent();
            int size = moves ? 0 : bytecode.statements(stmts.subList(from, group));
            if (size <= most) {
                out.add(unit(stmts.subList(from, group), size, false));
            } else {
                boolean inside = false;
                for (int at = from; at < group; ) {
                    int next = Math.min(group, pastComments(stmts, at) + 1);
                    next = next < group && isPutAway(stmts.get(next - 1), stmts.get(next)) ? next + 1 : next;
                    out.add(unit(stmts.subList(at, next), bytecode.statements(stmts.subList(at, next)), inside));
                    inside = true;
                    at = next;
                }
            }
            from = group;
        }
        return out;
    }

    private static Unit unit(List<Stmt> stmts, int size, boolean inside) {
        return new Unit(List.copyOf(stmts), Flow.of(stmts), size, inside);
    }

    /** The end of what a comment announces, as far as it is simple; of a statement without a comment, its own. */
    private static int group(List<Stmt> stmts, int from, Frames frames) {
        int at = pastComments(stmts, from);
        boolean announced = at > from;
        at = Math.min(at + 1, stmts.size());
        if (at > 0 && at < stmts.size() && isPutAway(stmts.get(at - 1), stmts.get(at))) {
            at++;
        }
        while (announced
                && at < stmts.size()
                && isSimple(stmts.get(at - 1))
                && isSimple(stmts.get(at))
                && frames.moved(stmts.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    /** An array that is only put into another one would otherwise be alive in between. */
    private static boolean isPutAway(Stmt s, Stmt next) {
        return next instanceof Assign a
                && a.target() instanceof Element
                && a.value() instanceof Read r
                && r.type().isArray()
                && Walk.defines(s).contains(r.var());
    }

    private static int pastComments(List<Stmt> stmts, int from) {
        int at = from;
        while (at < stmts.size() && stmts.get(at) instanceof Comment) {
            at++;
        }
        return at;
    }

    private static boolean isSimple(Stmt s) {
        return s instanceof Assign || s instanceof Update;
    }
}
