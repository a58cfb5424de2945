package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A call for its results, its effects, or both. A method of the user's has at most one result; a sweep of a helper may have several, such as a value and
 * its dot.
 */
public record Invoke(int id, List<Var> results, Call call) implements Stmt {
    public Invoke {
        results = List.copyOf(results);
    }

    /** A call for its effects. */
    public static Invoke of(int id, Call call) {
        return new Invoke(id, List.of(), call);
    }

    /** The first result: what Java returns. */
    public Optional<Var> result() {
        return results.stream().findFirst();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.invoke(this);
    }
}
