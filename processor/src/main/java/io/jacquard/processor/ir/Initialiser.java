package io.jacquard.processor.ir;

import java.util.List;

/** A new array given by its elements, {@code {a, b}}; rows are initialisers themselves. Normalisation makes statements of it. */
public record Initialiser(Type type, List<Expr> elements) implements Expr {
    public Initialiser {
        elements = List.copyOf(elements);
    }

    /** Whether its rows differ in length, or may. */
    public boolean isRagged() {
        long lengths =
                elements.stream().map(e -> e.children().size()).distinct().count();
        return type.dimensions() > 1
                && (lengths > 1 || elements.stream().anyMatch(e -> !(e instanceof Initialiser row) || row.isRagged()));
    }

    @Override
    public List<Expr> children() {
        return elements;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Initialiser(type, children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.initialiser(this);
    }
}
