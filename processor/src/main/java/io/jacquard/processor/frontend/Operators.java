package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Type;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Java's operators and functions, and the types that Java gives them. */
final class Operators {
    private static final Map<Tree.Kind, Op> BINARY = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, Op.ADD),
            Map.entry(Tree.Kind.MINUS, Op.SUB),
            Map.entry(Tree.Kind.MULTIPLY, Op.MUL),
            Map.entry(Tree.Kind.DIVIDE, Op.DIV),
            Map.entry(Tree.Kind.REMAINDER, Op.REM),
            Map.entry(Tree.Kind.LEFT_SHIFT, Op.SHL),
            Map.entry(Tree.Kind.RIGHT_SHIFT, Op.SHR),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, Op.USHR),
            Map.entry(Tree.Kind.AND, Op.AND),
            Map.entry(Tree.Kind.XOR, Op.XOR),
            Map.entry(Tree.Kind.OR, Op.OR),
            Map.entry(Tree.Kind.LESS_THAN, Op.LT),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, Op.LE),
            Map.entry(Tree.Kind.GREATER_THAN, Op.GT),
            Map.entry(Tree.Kind.GREATER_THAN_EQUAL, Op.GE),
            Map.entry(Tree.Kind.EQUAL_TO, Op.EQ),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, Op.NE),
            Map.entry(Tree.Kind.CONDITIONAL_AND, Op.AND_THEN),
            Map.entry(Tree.Kind.CONDITIONAL_OR, Op.OR_ELSE)));

    private static final Map<Tree.Kind, Op> UNARY = new EnumMap<>(Map.of(
            Tree.Kind.UNARY_PLUS, Op.PLUS,
            Tree.Kind.UNARY_MINUS, Op.NEG,
            Tree.Kind.BITWISE_COMPLEMENT, Op.COMPLEMENT,
            Tree.Kind.LOGICAL_COMPLEMENT, Op.NOT));

    private static final Map<String, Op> FUNCTIONS = Arrays.stream(Op.values())
            .filter(op -> op.form() == Op.Form.FUNCTION)
            .collect(Collectors.toUnmodifiableMap(Op::javaName, Function.identity()));

    private Operators() {}

    static Optional<Op> binary(Tree.Kind kind) {
        return Optional.ofNullable(BINARY.get(kind));
    }

    /** The operator of {@code +=} is that of {@code +}. */
    static Optional<Op> compound(Tree.Kind kind) {
        String name = kind.name();
        String suffix = "_ASSIGNMENT";
        return name.endsWith(suffix)
                ? binary(Tree.Kind.valueOf(name.substring(0, name.length() - suffix.length())))
                : Optional.empty();
    }

    static Optional<Op> unary(Tree.Kind kind) {
        return Optional.ofNullable(UNARY.get(kind));
    }

    static Optional<Op> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    static boolean isShift(Op op) {
        return op == Op.SHL || op == Op.SHR || op == Op.USHR;
    }

    static boolean isBitwise(Op op) {
        return op == Op.AND || op == Op.OR || op == Op.XOR;
    }

    static boolean isNumeric(Type type) {
        return type.isScalar() && type.scalar().isNumeric();
    }

    static boolean isIntegral(Type type) {
        return type.isScalar() && type.scalar().isIntegral();
    }

    /** Binary numeric promotion, JLS 5.6. */
    static Type promote(Type a, Type b) {
        Type wider = a.scalar().width() >= b.scalar().width() ? a : b;
        return promote(wider);
    }

    /** Unary numeric promotion. */
    static Type promote(Type type) {
        return type.scalar().isNarrow() ? Type.INT : type;
    }

    /** The type of {@code ?:} over numbers, JLS 15.25; {@code fits} says whether an arm is a constant that a narrow type holds. */
    static Type choice(Expr a, Expr b, BiPredicate<Expr, Type> fits) {
        Type one = a.type();
        Type other = b.type();
        if (one.equals(other)
                || other.equals(Type.INT) && fits.test(b, one)
                || one.equals(Type.SHORT) && other.equals(Type.BYTE)) {
            return one;
        }
        boolean second =
                one.equals(Type.INT) && fits.test(a, other) || one.equals(Type.BYTE) && other.equals(Type.SHORT);
        return second ? other : promote(one, other);
    }

    /** Identity and widening primitive conversion, JLS 5.1.2. */
    static boolean fits(Type from, Type to) {
        return from.equals(to)
                || isNumeric(from)
                        && isNumeric(to)
                        && !to.equals(Type.CHAR)
                        && from.scalar().width() < to.scalar().width();
    }
}
