package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import java.util.List;

/** Types operators by JLS 15.15 to 15.24, and makes their conversions explicit. */
final class Arithmetic {
    private final Context context;
    private final Reports reports;
    private final Constants constants;
    private final ObjectTypes objects;

    Arithmetic(Context context, Constants constants) {
        this.context = context;
        this.reports = context.reports();
        this.constants = constants;
        this.objects = context.program().objects();
    }

    Expr converted(Expr e, Type target, Tree tree) {
        if (e instanceof Tuple) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "a record stands where a `" + target + "` is expected",
                    "a derivative is made from numbers",
                    "read a component of it");
            return Context.BROKEN;
        }
        if (Operators.fits(e.type(), target)) {
            return Convert.widen(e, target);
        }
        if (constants.fits(e, target)) {
            return new Convert(target, e, false, 0);
        }
        boolean numbers = Operators.isNumeric(e.type()) && Operators.isNumeric(target);
        reports.at(
                tree,
                Tag.UNSUPPORTED_TYPE,
                "`" + e.type() + "` does not become `" + target + "` by itself",
                "Java widens numbers, and narrows them only where a cast says so",
                numbers ? "write a cast, `(" + target + ")`" : "use a value of type `" + target + "`");
        return Context.BROKEN;
    }

    Expr unary(Op op, Expr arg, Tree tree) {
        Type type = arg.type();
        boolean fits = switch (op) {
            case NOT -> type.equals(Type.BOOLEAN);
            case COMPLEMENT -> Operators.isIntegral(type);
            default -> Operators.isNumeric(type);
        };
        if (fits && op != Op.NOT) {
            Type operand = Operators.promote(type);
            return new Apply(op, operand, List.of(Convert.widen(arg, operand)), "", 0);
        }
        return fits ? new Apply(op, type, List.of(arg), "", 0) : mismatch(op, type.toString(), tree);
    }

    Expr binary(Op op, Expr left, Expr right, Tree tree) {
        Type a = left.type();
        Type b = right.type();
        if (op == Op.ADD && (isText(a) || isText(b))) {
            return new Apply(Op.CONCAT, isText(a) ? a : b, List.of(left, right), "", 0);
        }
        if (!accepts(op, a, b)) {
            return mismatch(op, a + "` and `" + b, tree);
        }
        if (a.equals(Type.BOOLEAN) || a.scalar() == Scalar.OBJECT) {
            return new Apply(op, Type.BOOLEAN, List.of(left, right), "", 0);
        }
        if (Operators.isShift(op)) {
            Type result = Operators.promote(a);
            List<Expr> operands = List.of(Convert.widen(left, result), Convert.widen(right, Operators.promote(b)));
            return new Apply(op, result, operands, "", 0);
        }
        Type operand = Operators.promote(a, b);
        Type result = op.isComparison() ? Type.BOOLEAN : operand;
        // The one operator that may be warned of.
        int site = op == Op.REM ? context.site(tree) : 0;
        return new Apply(op, result, List.of(Convert.widen(left, operand), Convert.widen(right, operand)), "", site);
    }

    /** The right side of {@code target op= value}, in the type that the operation is done in. */
    Expr compound(Op op, Type target, Expr value, Tree tree) {
        if (!accepts(op, target, value.type())) {
            return mismatch(op, target + "` and `" + value.type(), tree);
        }
        if (target.equals(Type.BOOLEAN)) {
            return value;
        }
        if (Operators.isShift(op)) {
            // The low bits of the distance decide, and narrowing keeps them.
            Type operand = Operators.promote(target);
            boolean narrows = value.type().equals(Type.LONG) && operand.equals(Type.INT);
            return narrows ? new Convert(Type.INT, value, true, 0) : Convert.widen(value, operand);
        }
        return Convert.widen(value, Operators.promote(target, value.type()));
    }

    private boolean isText(Type type) {
        return type.scalar() == Scalar.OBJECT && type.equals(objects.string());
    }

    private static boolean accepts(Op op, Type a, Type b) {
        boolean booleans = a.equals(Type.BOOLEAN) && b.equals(Type.BOOLEAN);
        boolean numbers = Operators.isNumeric(a) && Operators.isNumeric(b);
        boolean integers = Operators.isIntegral(a) && Operators.isIntegral(b);
        if (op.isLogical()) {
            return booleans;
        }
        if (op == Op.EQ || op == Op.NE) {
            return booleans || numbers || a.equals(b) && a.scalar() == Scalar.OBJECT;
        }
        if (Operators.isBitwise(op)) {
            return booleans || integers;
        }
        return Operators.isShift(op) ? integers : numbers;
    }

    private Expr mismatch(Op op, String types, Tree tree) {
        reports.at(
                tree,
                Tag.UNSUPPORTED_TYPE,
                "`" + op.javaName() + "` does not take `" + types + "`",
                "the type of an operation says how it is differentiated",
                "use numbers of type `double`, `int` or `long` here, or `boolean` where Java takes it");
        return Context.BROKEN;
    }
}
