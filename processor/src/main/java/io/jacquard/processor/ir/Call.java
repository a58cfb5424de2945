package io.jacquard.processor.ir;

import java.util.List;

/** A call of a method. In normal form it stands only in an {@link Invoke}. */
public record Call(Callee callee, List<Expr> args, int site) implements Expr {
    public Call {
        args = List.copyOf(args);
    }

    /** The site of an argument, in calls of methods of other classes. */
    public int siteOf(int arg) {
        return site + 1 + arg;
    }

    @Override
    public Type type() {
        return callee.result();
    }

    @Override
    public List<Expr> children() {
        return args;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Call(callee, children, site);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.call(this);
    }
}
