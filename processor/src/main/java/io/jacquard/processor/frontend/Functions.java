package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Static methods that are functions of numbers: those of {@code Math}, of classes that count as {@code Math}, and of the JDK's classes of numbers. */
final class Functions {
    private static final String MATH = "java.lang.Math";

    /** Classes whose methods mean what those of {@code Math} mean that have their names. */
    private static final Set<String> LIKE_MATH = Set.of(
            MATH,
            "java.lang.StrictMath",
            "org.apache.commons.math.util.FastMath",
            "org.apache.commons.math3.util.FastMath",
            "org.apache.commons.math4.core.jdkmath.AccurateMath",
            "org.apache.commons.math4.core.jdkmath.JdkMath",
            "org.apache.commons.math4.legacy.core.jdkmath.AccurateMath",
            "org.hipparchus.util.FastMath",
            "net.jafama.FastMath",
            "net.jafama.StrictFastMath");

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short");

    /** What such classes have beyond {@code Math}, of one number. */
    private static final Set<Op> MORE = Set.of(Op.ACOSH, Op.ASINH, Op.ATANH);

    /** What the classes of floating-point numbers have. */
    private static final Map<String, Op> OF_NUMBERS = Map.of("max", Op.MAX, "min", Op.MIN, "sum", Op.SUM);

    private final Javac javac;
    private final ObjectTypes objects;
    private final Set<String> likeMath = new HashSet<>(LIKE_MATH);

    /** With further classes of the user's that count as {@code Math}, by their full names. */
    Functions(Javac javac, ObjectTypes objects, Set<String> further) {
        this.javac = javac;
        this.objects = objects;
        likeMath.addAll(further);
    }

    /** An operator with the types of its operands, to which Java or the class widens what is passed. */
    record Known(Op op, List<Type> operands) {}

    /** Whether a class of that kind declares the method, over numbers, and code of {@code user}'s package can name it. */
    boolean isIn(ExecutableElement method, TypeElement user) {
        String owner = Enclosing.innermost(method).getQualifiedName().toString();
        return method.getModifiers().contains(Modifier.STATIC)
                && method.getReturnType().getKind().isPrimitive()
                && method.getParameters().stream()
                        .allMatch(p -> p.asType().getKind().isPrimitive())
                && (likeMath.contains(owner) || NUMBERS.contains(owner))
                && Visibility.isNameable(javac, method, user);
    }

    /** The operator that a method is, if it is one with a rule. */
    Optional<Known> operator(Callee callee) {
        if (NUMBERS.contains(callee.owner())) {
            return callee.result().scalar().isFloating()
                    ? Optional.ofNullable(OF_NUMBERS.get(callee.name())).map(op -> new Known(op, callee.parameters()))
                    : Optional.empty();
        }
        Optional<Op> op = Operators.function(callee.name());
        boolean more = op.filter(MORE::contains).isPresent()
                && callee.result().equals(Type.DOUBLE)
                && callee.parameters().equals(List.of(Type.DOUBLE));
        return more
                ? op.map(o -> new Known(o, callee.parameters()))
                : counterpart(callee).flatMap(c -> op.map(o -> new Known(o, c.parameters())));
    }

    /** Whether a method is no more than a number computed from others: no derivative passes through it. */
    boolean isPassive(Callee callee) {
        boolean known = NUMBERS.contains(callee.owner()) || counterpart(callee).isPresent();
        boolean cuts = !callee.result().scalar().isFloating()
                || callee.parameters().stream().noneMatch(p -> p.scalar().isFloating());
        return known
                && cuts
                && !callee.parameters().isEmpty()
                && !callee.result().equals(Type.VOID)
                && callee.result().isScalar()
                && callee.parameters().stream().allMatch(Type::isScalar);
    }

    /** The method of {@code Math} that one means: of the same name and result, taking what it takes. */
    private Optional<Callee> counterpart(Callee callee) {
        if (callee.owner().equals(MATH)) {
            return Optional.of(callee);
        }
        return javac.elements().getTypeElement(MATH).getEnclosedElements().stream()
                .filter(member -> member.getSimpleName().contentEquals(callee.name()))
                .flatMap(member -> Calls.callee((ExecutableElement) member, objects).stream())
                .filter(c -> c.result().equals(callee.result()) && takes(c.parameters(), callee.parameters()))
                .findFirst();
    }

    private static boolean takes(List<Type> wide, List<Type> given) {
        boolean fits = wide.size() == given.size();
        for (int i = 0; fits && i < given.size(); i++) {
            fits = Operators.fits(given.get(i), wide.get(i));
        }
        return fits;
    }
}
