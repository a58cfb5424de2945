package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which method is called: its identity, not its body.
 *
 * @param results none for {@code void}, several for a record: those of its components
 * @param apart whether its results are the components of a record that it gives or of an object that it changes
 * @param fields how many of its last parameters stand for fields that it reads
 * @param foreign whether it is a method of another class that takes numbers only and has no derivative
 * @param summary what is known of a method of another class that has one, and of its sweeps
 */
public record Callee(
        String owner,
        String name,
        List<Type> parameters,
        List<Type> results,
        boolean apart,
        int fields,
        boolean foreign,
        Optional<Summary> summary) {
    public Callee {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    private static final String SEGMENT = "segment";
    private static final String ENTRY = "entry";

    /** Whether callers take its results apart and its body stands in theirs: an array that goes in and comes out again is one array. */
    public boolean isInPlace() {
        return apart && (results.size() > 1 || result().isArray());
    }

    /** A part of a loop as a method of its own, which sweeps run again instead of saving all that they need. */
    public static Callee segment(String name, List<Type> parameters, Type result) {
        return new Callee(SEGMENT, name, parameters, result);
    }

    /** The annotated method as others call it, where it also calls itself and hands its fields on: the outermost call, which reads them. */
    public Callee asEntry() {
        return new Callee(ENTRY, name, parameters, results, apart, fields, foreign, summary);
    }

    public boolean isSegment() {
        return owner.equals(SEGMENT);
    }

    /** What the user calls it: a segment by the method whose loop it is of. */
    public String written() {
        return isSegment() ? name.replaceFirst("Segment\\d*$", "") : name;
    }

    /** Whether the method has no body here: one of the JDK or of our runtime, of which sweeps know what it does, or one of another class of the user's. */
    public boolean isLibrary() {
        return foreign || summary.isPresent() || owner.startsWith("java.") || owner.startsWith("io.jacquard.support.");
    }

    public Callee(String owner, String name, List<Type> parameters, Type result) {
        this(
                owner,
                name,
                parameters,
                result.equals(Type.VOID) ? List.of() : List.of(result),
                false,
                0,
                false,
                Optional.empty());
    }

    /** The first of the results, which is what Java returns but for records. */
    public Type result() {
        return results.isEmpty() ? Type.VOID : results.get(0);
    }

    /** The same method with fields handed on to it behind its own parameters. */
    public Callee withFields(List<Type> types) {
        return new Callee(
                owner,
                name,
                Stream.concat(parameters.stream(), types.stream()).toList(),
                results,
                apart,
                fields + types.size(),
                foreign,
                summary);
    }

    /** Whether it is a method of an object, the first of its arguments, of which nothing else is known. */
    public boolean isMember() {
        return foreign && owner.isEmpty();
    }

    /** Whether a call names an object, the first of its arguments, and no class. */
    public boolean isOfObject() {
        return isMember()
                || summary.filter(s -> s.object().isPresent() && !s.type().equals(owner))
                        .isPresent();
    }

    /** The same method as one of another class; without an owner, of an object that is passed first. */
    public Callee asForeign() {
        return new Callee(owner, name, parameters, results, apart, fields, true, summary);
    }

    /** The same method as one of another class that has sweeps there. */
    public Callee linked(Summary to) {
        return new Callee(owner, name, parameters, results, apart, fields, false, Optional.of(to));
    }

    /** A sweep of such a method. */
    public Callee sweep(Summary.Entry sweep) {
        Summary all = summary.orElseThrow();
        List<Type> types = sweep.parameters().stream()
                .map(p -> switch (p.what()) {
                    case RESULT -> result();
                    case SAVED -> all.savedType().orElseThrow();
                    default -> parameters.get(p.parameter());
                })
                .toList();
        List<Type> first =
                sweep.results().stream().map(Summary.Result::type).limit(1).toList();
        return new Callee(all.type(), sweep.method(), types, first, false, 0, false, summary);
    }

    /** The signature that the method has in the source. */
    @Override
    public String toString() {
        return parameters.subList(0, parameters.size() - fields).stream()
                .map(Type::toString)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
