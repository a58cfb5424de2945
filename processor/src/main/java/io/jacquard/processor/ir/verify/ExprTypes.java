package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Post;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Room;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import java.util.List;

/** Whether the type of an expression is what Java makes of its operands, which are looked at by themselves. */
final class ExprTypes implements Expr.Visitor<Boolean> {
    private static boolean isNumeric(Type t) {
        return t.isScalar() && t.scalar().isNumeric();
    }

    private static boolean isIntegral(Type t) {
        return t.isScalar() && t.scalar().isIntegral();
    }

    private static boolean isFloating(Type t) {
        return t.isScalar() && t.scalar().isFloating();
    }

    @Override
    public Boolean constant(Const e) {
        return switch (e.type().scalar()) {
            case DOUBLE -> e.value() instanceof Double;
            case FLOAT -> e.value() instanceof Float;
            case LONG -> e.value() instanceof Long;
            case INT, SHORT, BYTE -> e.value() instanceof Integer;
            case CHAR -> e.value() instanceof Character;
            case BOOLEAN -> e.value() instanceof Boolean;
            case OBJECT, VOID -> false;
        };
    }

    @Override
    public Boolean named(Named e) {
        return true;
    }

    @Override
    public Boolean read(Read e) {
        return !e.type().equals(Type.VOID);
    }

    @Override
    public Boolean element(Element e) {
        return e.array().type().isArray() && e.index().type().equals(Type.INT);
    }

    @Override
    public Boolean length(Length e) {
        return e.array().type().isArray();
    }

    @Override
    public Boolean apply(Apply e) {
        List<Type> args = e.args().stream().map(Expr::type).toList();
        Type first = args.get(0);
        Type last = args.get(args.size() - 1);
        boolean promotes = !e.op().form().isNamed() && e.op() != Op.CONCAT;
        if (promotes && args.stream().anyMatch(type -> type.scalar().isNarrow())) {
            return false;
        }
        return switch (e.op()) {
            case ADD, SUB, MUL, DIV, REM -> isAll(e, 2, first) && isNumeric(first);
            case NEG, PLUS -> isAll(e, 1, first) && isNumeric(first);
            case COMPLEMENT -> isAll(e, 1, first) && isIntegral(first);
            case SHL, SHR, USHR ->
                args.size() == 2
                        && isIntegral(first)
                        && isIntegral(last)
                        && e.type().equals(first);
            case AND, XOR, OR -> isAll(e, 2, first) && (isIntegral(first) || first.equals(Type.BOOLEAN));
            case LT, LE, GT, GE -> isComparison(e, args) && isNumeric(first);
            case EQ, NE ->
                isComparison(e, args)
                        && (isNumeric(first)
                                || first.equals(Type.BOOLEAN)
                                || first.scalar() == Scalar.OBJECT
                                || first.isArray() && e.isNullTest());
            case CONCAT -> args.size() == 2 && e.type().scalar() == Scalar.OBJECT;
            case NOT -> isAll(e, 1, Type.BOOLEAN);
            case AND_THEN, OR_ELSE -> isAll(e, 2, Type.BOOLEAN);
            case ABS -> isAll(e, 1, first) && isNumeric(first);
            case MAX, MIN -> isAll(e, 2, first) && isNumeric(first);
            case PASSIVE, SIGNUM, ULP, NEXT_DOWN, NEXT_UP -> isAll(e, 1, first) && isFloating(first);
            case SUM -> isAll(e, 2, first) && isFloating(first);
            case NEXT_AFTER -> args.equals(List.of(e.type(), Type.DOUBLE)) && isFloating(first);
            case MEMBER -> first.scalar() == Scalar.OBJECT && e.type().isScalar();
            case RULED ->
                args.stream().allMatch(Type::isScalar)
                        && isFloating(e.type())
                        && (!e.hasRules() || e.rules().size() == args.size());
            case METHOD ->
                !args.isEmpty()
                        && args.stream().allMatch(Type::isScalar)
                        && e.type().isScalar();
            case COPY_SIGN -> isAll(e, 2, first) && isFloating(first);
            case FMA -> isAll(e, 3, first) && isFloating(first);
            case SCALB -> args.equals(List.of(e.type(), Type.INT)) && isFloating(first);
            case ROUND ->
                args.equals(List.of(e.type().scalar() == Scalar.LONG ? Type.DOUBLE : Type.FLOAT))
                        && isIntegral(e.type());
            case FLOOR_DIV, FLOOR_MOD ->
                args.size() == 2
                        && isIntegral(first)
                        && isIntegral(last)
                        && isIntegral(e.type())
                        && first.scalar().width() >= last.scalar().width();
            case ATAN2, HYPOT, IEEE_REMAINDER, POW -> isAll(e, 2, Type.DOUBLE);
            case ACOS,
                    ACOSH,
                    ASIN,
                    ASINH,
                    ATAN,
                    ATANH,
                    CBRT,
                    CEIL,
                    COS,
                    COSH,
                    EXP,
                    EXPM1,
                    FLOOR,
                    LOG,
                    LOG10,
                    LOG1P,
                    RINT,
                    SIN,
                    SINH,
                    SQRT,
                    TAN,
                    TANH,
                    TO_DEGREES,
                    TO_RADIANS -> isAll(e, 1, Type.DOUBLE);
        };
    }

    private static boolean isAll(Apply e, int operands, Type type) {
        return e.args().size() == operands
                && e.type().equals(type)
                && e.args().stream().allMatch(arg -> arg.type().equals(type));
    }

    private static boolean isComparison(Apply e, List<Type> args) {
        return args.size() == 2 && args.get(0).equals(args.get(1)) && e.type().equals(Type.BOOLEAN);
    }

    @Override
    public Boolean convert(Convert e) {
        Type from = e.arg().type();
        if (from.scalar() == Scalar.OBJECT) {
            return e.type().scalar() == Scalar.OBJECT
                    && from.isScalar()
                    && e.type().isScalar()
                    && !e.written();
        }
        boolean widens = from.scalar().width() <= e.type().scalar().width();
        return isNumeric(from)
                && isNumeric(e.type())
                && (e.written() || widens || e.type().scalar().isNarrow() && isConstant(e.arg()));
    }

    private static boolean isConstant(Expr e) {
        return !(e instanceof Place) && e.children().stream().allMatch(ExprTypes::isConstant);
    }

    @Override
    public Boolean conditional(Conditional e) {
        return e.condition().type().equals(Type.BOOLEAN)
                && e.whenTrue().type().equals(e.whenFalse().type());
    }

    @Override
    public Boolean newArray(NewArray e) {
        if (e.type().scalar() == Scalar.OBJECT && e.type().isScalar()) {
            return e.sizes().isEmpty();
        }
        if (e.isPooled()) {
            int sizes = e.storage() == NewArray.Storage.POOLED ? e.type().dimensions() : 0;
            return !e.sizes().isEmpty()
                    && e.sizes().stream()
                            .allMatch(x -> x.type().equals(e.type())
                                    || x.type().equals(Type.INT) && e.sizes().indexOf(x) < sizes);
        }
        if (e.isByModel()) {
            return e.sizes().size() == 1 && e.sizes().get(0).type().equals(e.type());
        }
        return !e.sizes().isEmpty()
                && e.sizes().size() <= e.type().dimensions()
                && e.sizes().stream().allMatch(size -> size.type().equals(Type.INT));
    }

    @Override
    public Boolean initialiser(Initialiser e) {
        return e.type().isArray()
                && e.elements().stream().allMatch(x -> x.type().equals(e.type().element()));
    }

    @Override
    public Boolean room(Room e) {
        return e.rows().type().dimensions() > 1
                && e.index().type().equals(Type.INT)
                && e.size().type().equals(Type.INT);
    }

    /** Sweeps leave the parameters of library methods open, where Java has an overload for each type. */
    @Override
    public Boolean call(Call e) {
        List<Type> parameters = e.callee().parameters();
        List<Type> args = e.args().stream().map(Expr::type).toList();
        return args.equals(parameters) || parameters.isEmpty() && e.callee().isLibrary();
    }

    @Override
    public Boolean effect(Effect e) {
        return e.change() instanceof Assign
                ? e.target().type().equals(e.value().type()) && e.type().isScalar()
                : Types.combines((Update) e.change());
    }

    @Override
    public Boolean post(Post e) {
        return true;
    }

    @Override
    public Boolean after(After e) {
        return true;
    }

    /** Lowering has taken them apart. */
    @Override
    public Boolean tuple(Tuple e) {
        return false;
    }
}
