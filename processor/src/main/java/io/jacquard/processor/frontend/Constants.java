package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.VariableElement;

/** Fields whose value never changes, {@code final} ones of a primitive type: by their name where companions can name them, else by their value. */
final class Constants {
    private final Context context;
    private final Map<String, Long> integrals = new HashMap<>();

    Constants(Context context) {
        this.context = context;
    }

    /** A {@code static final} number or boolean; empty if companions can neither name it nor know its value. */
    Optional<Expr> ofClass(VariableElement field, Type type) {
        Object value = field.getConstantValue();
        Optional<String> text = CompanionNames.of(
                field,
                context.names().enclosing(),
                context.javac(),
                context.program().hidden());
        if (text.isPresent() && value != null && type.scalar().isIntegral()) {
            integrals.put(text.get(), value instanceof Character c ? (long) c : ((Number) value).longValue());
        }
        return text.<Expr>map(name -> new Named(type, name, value == null)).or(() -> value(field, type));
    }

    /** The value of a field with a constant initialiser. */
    Optional<Expr> value(VariableElement field, Type type) {
        Object value = field.getConstantValue();
        if (value instanceof String text) {
            return Optional.of(new Named(type, context.javac().elements().getConstantExpression(text)));
        }
        if (value instanceof Byte || value instanceof Short) {
            return Optional.of(new Convert(type, Const.of(((Number) value).intValue()), true, 0));
        }
        return Optional.ofNullable(value).map(v -> new Const(type, v));
    }

    /** Whether Java narrows an expression by itself, because it is a constant that the type holds: JLS 5.2. */
    boolean fits(Expr e, Type type) {
        boolean narrow = type.isScalar() && type.scalar().isNarrow() && Operators.fits(e.type(), Type.INT);
        OptionalLong value = narrow ? integral(e) : OptionalLong.empty();
        return value.isPresent() && narrow(value.getAsLong(), type).equals(value);
    }

    /** The value of a constant expression of integral type, as far as steps of loops need it. */
    OptionalLong integral(Expr e) {
        if (e instanceof Const c && Operators.isIntegral(c.type())) {
            return OptionalLong.of(c.value() instanceof Number n ? n.longValue() : (long) c.number());
        }
        if (e instanceof Named n && integrals.containsKey(n.text())) {
            return OptionalLong.of(integrals.get(n.text()));
        }
        if (e instanceof Convert c && Operators.isIntegral(c.type())) {
            OptionalLong value = integral(c.arg());
            return value.isPresent() ? narrow(value.getAsLong(), c.type()) : value;
        }
        if (e instanceof Apply a && a.op() == Op.NEG) {
            OptionalLong value = integral(a.arg(0));
            return value.isPresent() ? narrow(-value.getAsLong(), a.type()) : value;
        }
        if (e instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB || a.op() == Op.MUL)) {
            OptionalLong left = integral(a.arg(0));
            OptionalLong right = integral(a.arg(1));
            if (left.isPresent() && right.isPresent()) {
                long l = left.getAsLong();
                long r = right.getAsLong();
                return narrow(a.op() == Op.ADD ? l + r : a.op() == Op.SUB ? l - r : l * r, a.type());
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong narrow(long value, Type type) {
        return OptionalLong.of(
                switch (type.scalar()) {
                    case INT -> (int) value;
                    case SHORT -> (short) value;
                    case BYTE -> (byte) value;
                    case CHAR -> (char) value;
                    default -> value;
                });
    }
}
