package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;

/** Writes the question whether a trail fits into the allocation that it is asked for, where they follow each other: one line to read instead of two. */
final class TrailLengths {
    private static final String TRAILS = "io.jacquard.support.Trails";

    private TrailLengths() {}

    static Block joined(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            Stmt last = out.isEmpty() ? s : out.get(out.size() - 1);
            if (last instanceof Invoke asked && s instanceof Assign a && isAllocationOf(a, asked)) {
                out.set(out.size() - 1, join(asked, a));
            } else {
                out.add(Walk.mapBlocks(s, TrailLengths::joined));
            }
        }
        return new Block(out);
    }

    /** Whether the question is about this trail alone: nothing was taken before, and nobody wants to know what is taken now. */
    private static boolean isAllocationOf(Assign a, Invoke asked) {
        Callee callee = asked.call().callee();
        List<Expr> args = asked.call().args();
        return callee.owner().equals(TRAILS)
                && callee.name().equals("requireRoom")
                && asked.results().isEmpty()
                && args.size() == 4
                && args.get(2) instanceof Const taken
                && taken.is(0)
                && a.value() instanceof NewArray n
                && n.sizes().size() == 1
                && isLength(n.sizes().get(0), args.get(3));
    }

    private static boolean isLength(Expr size, Expr trips) {
        return trips.type().equals(Type.INT)
                && (size.equals(trips)
                        || size instanceof Apply max
                                && max.op() == Op.MAX
                                && max.children().equals(List.of(Const.of(0), trips)));
    }

    private static Assign join(Invoke asked, Assign a) {
        Callee length = new Callee(TRAILS, "requireLength", List.of(), Type.INT);
        List<Expr> args = asked.call().args();
        Call call = new Call(length, List.of(args.get(0), args.get(1), args.get(3)), 0);
        return new Assign(a.id(), a.target(), a.value().withChildren(List.of(call)));
    }
}
