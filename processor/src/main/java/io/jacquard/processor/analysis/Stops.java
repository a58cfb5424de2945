package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a loop that stops early says about its branches: all trips but the last have gone past every exit, and the last one as far as the exit that its stop
 * variable names. So nothing has to be saved to know which way they went.
 */
public final class Stops {
    /**
     * About a branch in a loop: it went one way exactly in the last trip, and only if that ended at one of some exits.
     *
     * @param loop the loop
     * @param exits the exits
     * @param all whether the loop has no others
     * @param holds whether the branch's condition held then
     */
    public record Stop(For loop, List<Integer> exits, boolean all, boolean holds) {}

    private final Map<Integer, Stop> stops = new HashMap<>();

    Stops(Routine routine) {
        Walk.each(routine.body(), s -> {
            if (s instanceof For loop && loop.exit().stop().isPresent()) {
                Var stop = loop.exit().stop().orElseThrow();
                List<Integer> all = exits(loop.body(), stop);
                block(loop.body(), loop, stop, new ArrayList<>(), all.size());
            }
        });
    }

    /** What is known of a branch; empty for one of which nothing is. */
    public Optional<Stop> of(int stmt) {
        return Optional.ofNullable(stops.get(stmt));
    }

    /** {@code before}: the exits that stand before the block, and afterwards those before its end. */
    private void block(Block block, For loop, Var stop, List<Integer> before, int all) {
        for (Stmt s : block.stmts()) {
            exit(s, stop).ifPresent(before::add);
            if (!(s instanceof If branch)) {
                continue;
            }
            List<Integer> then = exits(branch.then(), stop);
            List<Integer> otherwise = exits(branch.otherwise(), stop);
            if (branch.condition().equals(For.Exit.goesOn(stop)) && !before.isEmpty()) {
                stops.put(s.id(), new Stop(loop, List.copyOf(before), before.size() == all, false));
            } else if (always(branch.then(), stop)) {
                stops.put(s.id(), new Stop(loop, then, then.size() == all, true));
            } else if (always(branch.otherwise(), stop)) {
                stops.put(s.id(), new Stop(loop, otherwise, otherwise.size() == all, false));
            }
            block(branch.then(), loop, stop, before, all);
            block(branch.otherwise(), loop, stop, before, all);
        }
    }

    private static Optional<Integer> exit(Stmt s, Var stop) {
        return s instanceof Assign a
                        && a.target() instanceof Read r
                        && r.var().equals(stop)
                        && a.value() instanceof Const c
                        && !c.is(0)
                ? Optional.of((Integer) c.value())
                : Optional.empty();
    }

    private static List<Integer> exits(Block block, Var stop) {
        List<Integer> out = new ArrayList<>();
        Walk.each(block, s -> exit(s, stop).ifPresent(out::add));
        return out;
    }

    private static boolean always(Block block, Var stop) {
        List<Stmt> stmts = block.stmts();
        if (stmts.isEmpty()) {
            return false;
        }
        Stmt last = stmts.get(stmts.size() - 1);
        return exit(last, stop).isPresent()
                || last instanceof If branch && always(branch.then(), stop) && always(branch.otherwise(), stop);
    }
}
