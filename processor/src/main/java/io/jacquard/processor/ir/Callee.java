package io.jacquard.processor.ir;

import java.util.List;

/** Which method is called: its identity, not its body. */
public record Callee(String owner, String name, List<Type> parameters, Type result) {
    public Callee {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
        return name + parameters.toString().replace('[', '(').replace(']', ')');
    }
}
