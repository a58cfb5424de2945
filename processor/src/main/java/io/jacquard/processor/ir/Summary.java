package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that companions of other classes' methods know of an annotated method: what it does to its parameters, and the sweeps that stand for its body. It is
 * made from the method's tree, or read from the class of those sweeps; nothing else of the method may be looked at, or builds would differ.
 *
 * @param type the full name of the class that holds the sweeps
 * @param parts the object whose method it is, if it has one, then the method's parameters
 * @param saved the simple name of the member class of what the forward sweep saves, if it saves anything
 * @param sweeps the methods of that class
 */
public record Summary(String type, List<Part> parts, Optional<String> saved, List<Entry> sweeps) {
    /** What {@link Part#flow} calls the result; parameters go by their position. */
    public static final int RESULT = -1;

    /** What {@link Part#name} is for the object whose method it is. */
    public static final String THIS = "this";

    public static final String TANGENT = "tangent";
    public static final String FORWARD = "forward";
    public static final String REVERSE = "reverse";
    /** The tangent over what was saved. */
    public static final String LINEAR = "linear";

    public static final Set<String> SWEEPS = Set.of(TANGENT, FORWARD, REVERSE, LINEAR);
    /** The class of what a forward sweep saves. */
    public static final String SAVED = "Saved";

    /** The binary name of a member class of the class that holds sweeps. */
    private static final Pattern MEMBER = Pattern.compile("(.+)\\$(Saved|\\w*Workspace)");

    public Summary {
        parts = List.copyOf(parts);
        sweeps = List.copyOf(sweeps);
    }

    /**
     * One parameter.
     *
     * @param read whether its value on entry counts: it is no mere output; of an object, whether sweeps read arrays that it holds
     * @param written whether it is an array that the method writes
     * @param nullable whether it may be missing
     * @param active whether the sweeps take its derivative; where they do not, the method's author left it out of {@code wrt}
     * @param exact of an object, whether it must be of the very class that declares the method
     * @param flow the outputs that a derivative of it flows into
     */
    public record Part(
            String name,
            boolean read,
            boolean written,
            boolean nullable,
            boolean active,
            boolean exact,
            Set<Integer> flow) {
        public Part {
            flow = Set.copyOf(flow);
        }

        /** The object whose method it is. */
        public static Part object(boolean holdsArrays, boolean exact) {
            return new Part(THIS, holdsArrays, false, false, false, exact, Set.of());
        }

        /** The same behind such an object. */
        Part behindObject() {
            Set<Integer> outputs = flow.stream().map(i -> i < 0 ? i : i + 1).collect(Collectors.toSet());
            return new Part(name, read, written, nullable, active, exact, outputs);
        }
    }

    /** The parameters of a method of an object. */
    public static List<Part> behind(Part object, List<Part> parts) {
        return Stream.concat(Stream.of(object), parts.stream().map(Part::behindObject))
                .toList();
    }

    /** The object whose method it is. */
    public Optional<Part> object() {
        return parts.stream().limit(1).filter(p -> p.name().equals(THIS)).findFirst();
    }

    /**
     * One sweep.
     *
     * @param parameters what each of its parameters stands for
     * @param results what it gives back: the first by returning it, the others in a field of its workspace
     * @param workspace the simple name of the member class of its storage, if it wants any
     * @param pooled whether that class wants the pool of its caller's workspace
     */
    public record Entry(
            String method, List<Passed> parameters, List<Result> results, Optional<String> workspace, boolean pooled) {
        public Entry {
            parameters = List.copyOf(parameters);
            results = List.copyOf(results);
        }
    }

    /** A result, the name of which is that of the field for all but the first. */
    public record Result(Type type, String name) {}

    /** Whether a sweep of that name computes the value too. */
    public static boolean runsPrimal(String sweep) {
        return sweep.equals(TANGENT) || sweep.equals(FORWARD);
    }

    /** The class of sweeps and the simple name, if a class name is one of such a member. */
    public static Optional<List<String>> member(String className) {
        Matcher matcher = MEMBER.matcher(className);
        return matcher.matches() ? Optional.of(List.of(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public boolean has(String method) {
        return sweeps.stream().anyMatch(s -> s.method().equals(method));
    }

    public Entry sweep(String method) {
        return sweeps.stream()
                .filter(s -> s.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + method));
    }

    /** The class of what the forward sweep saves. */
    public Optional<Type> savedType() {
        return saved.map(name -> Type.object(type + "$" + name));
    }

    /** The class of the storage of a sweep. */
    public Optional<Type> workspaceType(String method) {
        return sweep(method).workspace().map(name -> Type.object(type + "$" + name));
    }

    /** The parameters whose derivatives the sweeps take. */
    public List<Integer> active() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).active())
                .boxed()
                .toList();
    }
}
