package io.jacquard.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hands out the ids of one program: never the same one twice, in an order that depends on the source alone. */
public final class Ids {
    private int nextVar;
    private int nextStmt;
    private int nextSite;
    private final Map<Integer, Integer> origins = new HashMap<>();
    private final Set<Var> components = new HashSet<>();

    public Var primal(String name, Type type) {
        return new Var(nextVar++, name, type, Var.Kind.PRIMAL);
    }

    /** Another variable in the place of one. */
    public Var copy(Var v) {
        Var made = primal(v.name(), v.type());
        if (isComponent(v)) {
            component(made);
        }
        return made;
    }

    /** Another variable of the same kind, name and type. */
    public Var like(Var v) {
        return switch (v.kind()) {
            case PRIMAL -> primal(v.name(), v.type());
            case DERIVATIVE -> derivative(v.name(), v.type());
            case SAVED -> saved(v.name(), v.type());
        };
    }

    /** Notes that a variable is a component of a record or object, which nobody need ask for. */
    public void component(Var v) {
        components.add(v);
    }

    public boolean isComponent(Var v) {
        return components.contains(v);
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

    /** For a copy of a statement, of which messages say where that stands. */
    public int copy(int stmt) {
        int id = stmt();
        origins.put(id, origin(stmt));
        return id;
    }

    /** The statement that one is a copy of, itself if it is none. */
    public int origin(int stmt) {
        return origins.getOrDefault(stmt, stmt);
    }

    /** A place in the source that a message may point at; 0 stands for none. */
    public int site() {
        return ++nextSite;
    }
}
