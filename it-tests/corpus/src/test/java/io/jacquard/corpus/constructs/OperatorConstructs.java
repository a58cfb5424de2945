package io.jacquard.corpus.constructs;

import com.sun.source.tree.*;
import com.sun.source.tree.Tree.Kind;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Operators and assignments. */
final class OperatorConstructs {
    private static final Set<Kind> COMPOUND_INTEGERS = Set.of(
            Kind.AND_ASSIGNMENT,
            Kind.OR_ASSIGNMENT,
            Kind.XOR_ASSIGNMENT,
            Kind.LEFT_SHIFT_ASSIGNMENT,
            Kind.RIGHT_SHIFT_ASSIGNMENT,
            Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT);

    private OperatorConstructs() {}

    static void addTo(Constructs all) {
        all.add("15.14", "`i++` and `i--`", Kind.POSTFIX_INCREMENT, Kind.POSTFIX_DECREMENT);
        all.add("15.15", "`++i` and `--i`", Kind.PREFIX_INCREMENT, Kind.PREFIX_DECREMENT);
        all.add("15.15", "`+x` and `-x`", Kind.UNARY_PLUS, Kind.UNARY_MINUS);
        all.add("15.15", "`~i`", Kind.BITWISE_COMPLEMENT);
        all.add("15.15", "`!b`", Kind.LOGICAL_COMPLEMENT);
        all.add("15.16", "casts to real numbers", s -> isCast(s, "double|float"));
        all.add("15.16", "casts to whole numbers", s -> isCast(s, "int|long|short|byte|char"));
        all.add("15.16", "casts to classes", s -> s.is(Kind.TYPE_CAST) && s.type() == TypeKind.DECLARED);
        for (String[] op : new String[][] {
            {"15.17", "*", "MULTIPLY"},
            {"15.17", "/", "DIVIDE"},
            {"15.17", "%", "REMAINDER"},
            {"15.18", "+", "PLUS"},
            {"15.18", "-", "MINUS"}
        }) {
            Kind kind = Kind.valueOf(op[2]);
            all.add(op[0], "`" + op[1] + "` of real numbers", s -> s.is(kind) && s.isReal());
            all.add(
                    op[0],
                    "`" + op[1] + "` of whole numbers",
                    s -> s.is(kind) && s.type().isPrimitive() && !s.isReal());
        }
        all.add("15.18.1", "`+` of strings", s -> s.is(Kind.PLUS) && Constructs.isString(s));
        all.add("15.19", "shifts", Kind.LEFT_SHIFT, Kind.RIGHT_SHIFT, Kind.UNSIGNED_RIGHT_SHIFT);
        all.add(
                "15.20.1",
                "`<`, `<=`, `>`, `>=`",
                Kind.LESS_THAN,
                Kind.LESS_THAN_EQUAL,
                Kind.GREATER_THAN,
                Kind.GREATER_THAN_EQUAL);
        all.add("15.20.2", "`instanceof`", Kind.INSTANCE_OF);
        all.add("15.21.1", "`==` and `!=` of numbers and `boolean`", s -> isEquality(s) && !isOfReferences(s));
        all.add("15.21.3", "`==` and `!=` of references", s -> isEquality(s) && isOfReferences(s));
        all.add("15.22.1", "`&`, `^`, `|` of whole numbers", s -> isBitwise(s) && s.type() != TypeKind.BOOLEAN);
        all.add("15.22.2", "`&`, `^`, `|` of `boolean`", s -> isBitwise(s) && s.type() == TypeKind.BOOLEAN);
        all.add("15.23", "`&&` and `||`", Kind.CONDITIONAL_AND, Kind.CONDITIONAL_OR);
        all.add("15.25", "`?:`", Kind.CONDITIONAL_EXPRESSION);
        all.add("15.26.1", "assignment", Kind.ASSIGNMENT);
        all.add("15.26.1", "assignment of an array", s -> s.is(Kind.ASSIGNMENT) && s.type() == TypeKind.ARRAY);
        all.add(
                "15.26.1",
                "assignment as a value",
                s -> s.is(Kind.ASSIGNMENT)
                        && s.parent()
                                .filter(p -> !(p instanceof ExpressionStatementTree))
                                .isPresent());
        all.add(
                "15.26.2",
                "`+=`, `-=`, `*=`, `/=`, `%=`",
                Kind.PLUS_ASSIGNMENT,
                Kind.MINUS_ASSIGNMENT,
                Kind.MULTIPLY_ASSIGNMENT,
                Kind.DIVIDE_ASSIGNMENT,
                Kind.REMAINDER_ASSIGNMENT);
        all.add(
                "15.26.2",
                "`&=`, `|=`, `^=`, `<<=`, `>>=`, `>>>=`",
                s -> COMPOUND_INTEGERS.contains(s.tree().getKind()));
    }

    private static boolean isCast(Site s, String types) {
        return s.tree() instanceof TypeCastTree c && c.getType().toString().matches(types);
    }

    private static boolean isEquality(Site s) {
        return s.is(Kind.EQUAL_TO) || s.is(Kind.NOT_EQUAL_TO);
    }

    private static boolean isOfReferences(Site s) {
        BinaryTree b = (BinaryTree) s.tree();
        return !s.at(b.getLeftOperand()).type().isPrimitive()
                || !s.at(b.getRightOperand()).type().isPrimitive();
    }

    private static boolean isBitwise(Site s) {
        return s.is(Kind.AND) || s.is(Kind.OR) || s.is(Kind.XOR);
    }
}
