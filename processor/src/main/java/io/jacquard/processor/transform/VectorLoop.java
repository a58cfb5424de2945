package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.Set;

/** Loops that HotSpot makes vector code of: straight, without calls, one element after the other, nothing carried from trip to trip. */
final class VectorLoop {
    /** What a square root costs; dearer functions are calls. */
    private static final int DEAREST = 6;

    private final For loop;
    private final Set<Var> own;
    private final Set<Var> written = new HashSet<>();

    private VectorLoop(For loop) {
        this.loop = loop;
        own = Walk.defined(loop.body());
        Walk.each(
                loop.body(),
                s -> Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> written.add(p.root())));
    }

    static boolean is(For loop) {
        return new VectorLoop(loop).holds();
    }

    private boolean holds() {
        boolean counted = loop.exit().isBound()
                && loop.comparison() == Op.LT
                && loop.hasStride()
                && loop.stride() == 1
                && loop.index().type().equals(Type.INT)
                && isInvariant(loop.from())
                && isInvariant(loop.bound());
        return counted && loop.body().stmts().stream().allMatch(this::isStraight) && !carries();
    }

    private boolean isStraight(Stmt s) {
        boolean simple = s instanceof Comment
                || s instanceof Assign a && a.target().type().isScalar()
                || s instanceof Update u && u.target() instanceof Element;
        return simple
                && Walk.exprs(s).stream().allMatch(this::isVector)
                && Walk.target(s).stream().allMatch(this::isVector);
    }

    private boolean isVector(Expr e) {
        boolean itself = true;
        if (e instanceof Apply a) {
            itself = a.op().cost() <= DEAREST;
        } else if (e instanceof Element element) {
            boolean next = element.index().equals(new Read(loop.index()));
            itself = isInvariant(element.array())
                    && (next || !written.contains(element.root()) && isRunning(element.index()));
        }
        return itself && e.children().stream().allMatch(this::isVector);
    }

    /** An index that moves with the loop's, or not at all. */
    private boolean isRunning(Expr index) {
        boolean moves = index instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.arg(0).equals(new Read(loop.index()))
                && isInvariant(a.arg(1));
        return moves || isInvariant(index);
    }

    private boolean isInvariant(Expr e) {
        return Walk.reads(e).stream().noneMatch(v -> v.equals(loop.index()) || own.contains(v));
    }

    /** Whether a variable is read before it gets its value of this trip. */
    private boolean carries() {
        Set<Var> known = new HashSet<>();
        for (Stmt s : loop.body().stmts()) {
            if (Walk.reads(s).stream().anyMatch(v -> own.contains(v) && !known.contains(v))) {
                return true;
            }
            known.addAll(Walk.defines(s));
        }
        return false;
    }
}
