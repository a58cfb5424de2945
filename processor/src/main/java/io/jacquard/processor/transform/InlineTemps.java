package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A name given to a part of a derivative, and used once in the very next statement, is not needed. */
final class InlineTemps {
    private InlineTemps() {}

    static Block apply(Block whole) {
        return block(whole, Walk.uses(whole));
    }

    private static Block block(Block block, Map<Var, Integer> counts) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            Stmt inner = Walk.mapBlocks(s, b -> block(b, counts));
            Stmt last = out.isEmpty() ? inner : out.get(out.size() - 1);
            if (last instanceof Assign a
                    && a.target() instanceof Read r
                    && isTemp(r.var())
                    && (inner instanceof Assign || inner instanceof Update)
                    && counts.getOrDefault(r.var(), 0) == 1
                    && Uses.count(List.of(inner), r.var()) == 1) {
                out.remove(out.size() - 1);
                out.addAll(Uses.replace(List.of(inner), r.var(), a.value()));
            } else {
                out.add(inner);
            }
        }
        return new Block(out);
    }

    private static boolean isTemp(Var v) {
        return v.isDerivative()
                && v.type().isScalar()
                && (v.name().equals("b") || v.name().equals("d"));
    }
}
