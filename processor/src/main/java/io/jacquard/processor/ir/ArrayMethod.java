package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Methods of the JDK that work on whole arrays, or on ranges of them, and those of our runtime that go with them in sweeps: what each of their parameters
 * is. What they mean to calculus is written in {@code rules.ArrayRules}.
 */
public enum ArrayMethod {
    /** {@code System.arraycopy(source, from, target, to, length)}. */
    COPY("java.lang.System", "arraycopy", Part.SOURCE, Part.INDEX, Part.TARGET, Part.INDEX, Part.INDEX),
    /** {@code Arrays.fill(target, value)}. */
    FILL("java.util.Arrays", "fill", Part.TARGET, Part.VALUE),
    /** {@code Arrays.fill(target, from, to, value)}. */
    FILL_RANGE("java.util.Arrays", "fill", Part.TARGET, Part.INDEX, Part.INDEX, Part.VALUE),
    /** {@code Ranges.requireOrder(from, to)}: throws what {@code Arrays.copyOfRange} does. */
    REQUIRE_ORDER(ArrayMethod.RANGES, "requireOrder", Part.INDEX, Part.INDEX),

    /** {@code Ranges.take(target, to, source, from, length)}: a copy backwards. It adds, and leaves zeros. */
    TAKE(ArrayMethod.RANGES, "take", Part.TARGET, Part.INDEX, Part.TARGET, Part.INDEX, Part.INDEX),
    /** {@code Ranges.add(target, to, source, from, length)}: the same where nobody looks at what it leaves. */
    ADD(ArrayMethod.RANGES, "add", Part.SOURCE, Part.INDEX, Part.TARGET, Part.INDEX, Part.INDEX),
    /** {@code Ranges.addRows(rows, count, length, factors, target)}: a multiple of each row. */
    ADD_ROWS(ArrayMethod.RANGES, "addRows", Part.SOURCE, Part.INDEX, Part.INDEX, Part.SOURCE, Part.TARGET),
    /** The same for four lanes, factors before targets. */
    ADD_ROWS_4(
            ArrayMethod.RANGES,
            "addRows",
            Part.SOURCE,
            Part.INDEX,
            Part.INDEX,
            Part.SOURCE,
            Part.SOURCE,
            Part.SOURCE,
            Part.SOURCE,
            Part.TARGET,
            Part.TARGET,
            Part.TARGET,
            Part.TARGET),
    /** {@code Ranges.takeSum(target)}: a fill backwards. */
    TAKE_SUM(ArrayMethod.RANGES, "takeSum", Part.TARGET),
    /** {@code Ranges.takeSum(target, from, to)}. */
    TAKE_SUM_OF_RANGE(ArrayMethod.RANGES, "takeSum", Part.TARGET, Part.INDEX, Part.INDEX);

    private static final String RANGES = "io.jacquard.support.Ranges";

    /** What a parameter is to a method. */
    public enum Part {
        /** An array, elements of which are read. */
        SOURCE,
        /** An array, elements of which are written. */
        TARGET,
        /** A number that goes into each element written. */
        VALUE,
        /** Where a range begins or ends, or its length. */
        INDEX
    }

    private final String owner;
    private final String javaName;
    private final List<Part> parts;

    ArrayMethod(String owner, String javaName, Part... parts) {
        this.owner = owner;
        this.javaName = javaName;
        this.parts = List.of(parts);
    }

    /** The method of that name in a class, given by its full name, with so many parameters. */
    public static Optional<ArrayMethod> of(String owner, String name, int parameters) {
        for (ArrayMethod m : values()) {
            if (m.owner.equals(owner) && m.javaName.equals(name) && m.parts.size() == parameters) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }

    public static Optional<ArrayMethod> of(Call call) {
        return of(call.callee().owner(), call.callee().name(), call.args().size());
    }

    public static Optional<ArrayMethod> of(Callee callee) {
        return of(callee.owner(), callee.name(), callee.parameters().size());
    }

    public Part part(int parameter) {
        return parts.get(parameter);
    }

    /** The positions of parameters of one kind. */
    public List<Integer> positions(Part part) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == part) {
                out.add(i);
            }
        }
        return out;
    }

    /** The arguments of a call that are of one kind. */
    public List<Expr> args(Call call, Part part) {
        return positions(part).stream().map(call.args()::get).toList();
    }

    /** A call with arguments whose types are those of the parameters. */
    public Call call(Type result, List<Expr> args) {
        return new Call(
                new Callee(owner, javaName, args.stream().map(Expr::type).toList(), result), args, 0);
    }

    public Call call(Expr... args) {
        return call(Type.VOID, List.of(args));
    }

    /** Whether a call gives every element of its target a value, the target being all of the array of a variable. */
    public boolean isWhole(Call call) {
        return switch (this) {
            case FILL -> call.args().get(0) instanceof Read;
            case COPY ->
                call.args().get(2) instanceof Read target
                        && Make.isConst(call.args().get(3), 0)
                        && call.args().get(4).equals(new Length(target));
            default -> false;
        };
    }
}
