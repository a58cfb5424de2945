package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An element set to zero and then added to is assigned, if nothing touches its array or its indices in between. */
final class FuseZero {
    private FuseZero() {}

    static Block apply(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            stmts.add(Walk.mapBlocks(s, FuseZero::apply));
        }
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign zero
                    && zero.target() instanceof Element e
                    && e.root().isDerivative()
                    && zero.value() instanceof Const c
                    && c.is(0.0)) {
                fuse(stmts, i, e);
            }
        }
        return new Block(stmts);
    }

    private static void fuse(List<Stmt> stmts, int zero, Element place) {
        for (int i = zero + 1; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            if (s instanceof Update u
                    && u.target().equals(place)
                    && !Walk.reads(u.value()).contains(place.root())) {
                stmts.set(i, new Assign(u.id(), place, u.fromZero()));
                stmts.remove(zero);
                return;
            }
            if (touches(s, place) || !Walk.blocks(s).isEmpty() || s instanceof Invoke) {
                return;
            }
        }
    }

    /** Whether a statement has to do with the array of the place, or the place may be another one behind it. */
    private static boolean touches(Stmt s, Element place) {
        Set<Var> reads = Walk.reads(place);
        return Walk.reads(s).contains(place.root())
                || Walk.defines(s).stream().anyMatch(reads::contains)
                || Walk.target(s).filter(p -> reads.contains(p.root())).isPresent();
    }
}
