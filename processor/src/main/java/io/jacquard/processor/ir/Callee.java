package io.jacquard.processor.ir;

import java.util.List;

/** Which method is called: its identity, not its body. */
public record Callee(String owner, String name, List<Type> parameters, Type result) {
    public Callee {
        parameters = List.copyOf(parameters);
    }

    /** Whether the method is one of the JDK or of our runtime, of which sweeps know what it does. */
    public boolean isLibrary() {
        return owner.startsWith("java.") || owner.startsWith("io.jacquard.support.");
    }

    @Override
    public String toString() {
        return name + parameters.toString().replace('[', '(').replace(']', ')');
    }
}
