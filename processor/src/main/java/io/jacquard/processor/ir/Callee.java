package io.jacquard.processor.ir;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which method is called: its identity, not its body. The last {@code fields} of its parameters stand for fields that it reads. */
public record Callee(String owner, String name, List<Type> parameters, Type result, int fields) {
    public Callee {
        parameters = List.copyOf(parameters);
    }

    /** Whether the method is one of the JDK or of our runtime, of which sweeps know what it does. */
    public boolean isLibrary() {
        return owner.startsWith("java.") || owner.startsWith("io.jacquard.support.");
    }

    public Callee(String owner, String name, List<Type> parameters, Type result) {
        this(owner, name, parameters, result, 0);
    }

    /** The same method with fields handed on to it behind its own parameters. */
    public Callee withFields(List<Type> types) {
        return new Callee(
                owner,
                name,
                Stream.concat(parameters.stream(), types.stream()).toList(),
                result,
                fields + types.size());
    }

    /** The signature that the method has in the source. */
    @Override
    public String toString() {
        return parameters.subList(0, parameters.size() - fields).stream()
                .map(Type::toString)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
