package io.jacquard.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method whose parameters are numbers and arrays of them, and which returns or writes real numbers.
 *
 * @param library the jar that it is from
 * @param path its source file in that jar
 * @param className the binary name of its class
 * @param method its name
 * @param parameters its parameters
 * @param result the type of its result as in source
 * @param isStatic whether it has no receiver
 * @param from where its declaration begins in the source file, behind comments
 * @param to where it ends
 * @param line the line of {@code from}
 * @param number its number in its file, from which its companions are named
 * @param callees keys of the methods that it calls
 * @param obstacle why it is not differentiable in principle, if it is not
 */
record Candidate(
        String library,
        String path,
        String className,
        String method,
        List<Parameter> parameters,
        String result,
        boolean isStatic,
        int from,
        int to,
        int line,
        int number,
        Set<String> callees,
        Optional<Obstacle> obstacle) {

    /** A parameter: its name, and its type as in source, arrays for varargs. */
    record Parameter(String name, String type) {}

    /** What the names of its companions begin with. */
    String prefix() {
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
        return file + "_jq" + number;
    }

    /** The qualified form of {@link #prefix}. */
    String qualifiedPrefix() {
        int dot = className.lastIndexOf('.');
        return className.substring(0, dot + 1) + prefix();
    }

    /** What calls of it are known by. */
    String key() {
        return MethodKey.of(
                className, method, parameters.stream().map(Parameter::type).toList());
    }

    /** How a person would name it. */
    String title() {
        String types =
                String.join(", ", parameters.stream().map(Parameter::type).toList());
        return className.substring(className.lastIndexOf('.') + 1) + "." + method + "(" + types + ")";
    }

    boolean inPrinciple() {
        return obstacle.isEmpty();
    }
}
