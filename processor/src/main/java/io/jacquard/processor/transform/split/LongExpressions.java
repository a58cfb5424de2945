package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives names to parts of expressions that are longer than a piece should be. Operands get theirs from the left on, so that everything is computed in
 * the order in which it was.
 */
final class LongExpressions extends Rewriter {
    private final Ids ids;
    private final Bytecode bytecode;
    private final int most;
    private List<Stmt> before = new ArrayList<>();

    LongExpressions(Ids ids, Bytecode bytecode, int most) {
        this.ids = ids;
        this.bytecode = bytecode;
        this.most = most;
    }

    @Override
    public List<Stmt> assign(Assign s) {
        return withParts(() -> new Assign(s.id(), s.target(), cut(s.value())));
    }

    @Override
    public List<Stmt> update(Update s) {
        return withParts(() -> new Update(s.id(), s.target(), s.op(), cut(s.value())));
    }

    @Override
    protected Expr expr(Expr e) {
        return e;
    }

    private List<Stmt> withParts(Supplier<Stmt> cut) {
        List<Stmt> outer = before;
        before = new ArrayList<>();
        // Its parts come first.
        Stmt last = cut.get();
        before.add(last);
        List<Stmt> out = before;
        before = outer;
        return out;
    }

    private Expr cut(Expr e) {
        boolean whole = e instanceof Convert || e instanceof Apply a && a.op() != Op.AND_THEN && a.op() != Op.OR_ELSE;
        if (!whole || bytecode.value(e) <= most) {
            return e;
        }
        List<Expr> children = new ArrayList<>();
        int size = e.children().stream().mapToInt(bytecode::value).sum();
        for (Expr child : e.children()) {
            Expr shorter = cut(child);
            size -= bytecode.value(child);
            boolean fits = size + bytecode.value(shorter) <= most;
            Expr kept = fits || shorter.children().isEmpty() ? shorter : named(shorter);
            size += bytecode.value(kept);
            children.add(kept);
        }
        return e.withChildren(children);
    }

    private Expr named(Expr e) {
        Var part = ids.saved("part", e.type());
        before.add(new Assign(ids.stmt(), new Read(part), e));
        return new Read(part);
    }
}
