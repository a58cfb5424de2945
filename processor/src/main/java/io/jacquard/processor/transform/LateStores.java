package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In an innermost loop a dot is stored behind the value if both compute the same from elements of arrays: HotSpot, to which what is stored may be any element,
 * would load and compute it again.
 */
final class LateStores extends Rewriter {
    private final Ids ids;
    private boolean innermost;

    private LateStores(Ids ids) {
        this.ids = ids;
    }

    static Block apply(Block block, Ids ids) {
        return new LateStores(ids).block(block);
    }

    @Override
    public List<Stmt> loop(For s) {
        boolean outer = innermost;
        innermost = InvariantElements.isInnermost(s);
        List<Stmt> out = super.loop(s);
        innermost = outer;
        return out;
    }

    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        List<Stmt> stmts = block.stmts();
        for (int i = 0; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            if (innermost && i + 1 < stmts.size() && isLate(s, stmts.get(i + 1))) {
                Element target = (Element) Walk.target(s).orElseThrow();
                Read dot = new Read(ids.derivative(ElementName.of(target), target.type()));
                out.add(new Assign(ids.stmt(), dot, value(s)));
                out.add(stmts.get(++i));
                out.add(
                        s instanceof Update u
                                ? new Update(u.id(), target, u.op(), dot)
                                : new Assign(s.id(), target, dot));
            } else {
                out.addAll(s.accept(this));
            }
        }
        return new Block(out);
    }

    private static Expr value(Stmt s) {
        return s instanceof Update u ? u.value() : ((Assign) s).value();
    }

    private static boolean isLate(Stmt dot, Stmt primal) {
        if (!isStore(dot, true) || !isStore(primal, false)) {
            return false;
        }
        Element to = (Element) Walk.target(dot).orElseThrow();
        Element value = (Element) Walk.target(primal).orElseThrow();
        boolean apart = !Walk.reads(value(primal)).contains(to.root())
                && !Walk.any(to.index(), e -> e instanceof Element)
                && !Walk.any(value.index(), e -> e instanceof Element);
        Set<Expr> shared = new HashSet<>();
        Walk.each(value(dot), e -> {
            if (isComputed(e)) {
                shared.add(e);
            }
        });
        return apart && Walk.any(value(primal), shared::contains);
    }

    private static boolean isStore(Stmt s, boolean derivative) {
        return (s instanceof Assign || s instanceof Update)
                && Walk.target(s)
                        .filter(p -> p instanceof Element
                                && p.type().isDifferentiable()
                                && p.root().isDerivative() == derivative)
                        .isPresent();
    }

    /** A computation over elements of primal arrays. */
    private static boolean isComputed(Expr e) {
        return e instanceof Apply a
                && a.type().scalar().isFloating()
                && Walk.reads(a).stream().noneMatch(Var::isDerivative)
                && Walk.any(a, Element.class::isInstance);
    }
}
