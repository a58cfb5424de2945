package io.jacquard.processor.ir;

/** Hands out the ids of one program: never the same one twice, in an order that depends on the source alone. */
public final class Ids {
    private int nextVar;
    private int nextStmt;
    private int nextSite;

    public Var primal(String name, Type type) {
        return new Var(nextVar++, name, type, Var.Kind.PRIMAL);
    }

    public Var derivative(String name, Type type) {
        return new Var(nextVar++, name, type, Var.Kind.DERIVATIVE);
    }

    public Var saved(String name, Type type) {
        return new Var(nextVar++, name, type, Var.Kind.SAVED);
    }

    public int stmt() {
        return nextStmt++;
    }

    /** A place in the source that a message may point at; 0 stands for none. */
    public int site() {
        return ++nextSite;
    }
}
