package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
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
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Fields that may be read: {@code static final} ones of a primitive type. */
final class Constants {
    /** Member classes of companions, which hide a class of that name in the user's package. */
    private static final Set<String> COMPANION_MEMBERS = Set.of("Gradient", "Point", "Result", "Saved", "Workspace");

    private final Context context;
    private final Map<String, Long> integrals = new HashMap<>();

    Constants(Context context) {
        this.context = context;
    }

    Expr read(VariableElement field, Tree tree) {
        String name = "`" + field.getSimpleName() + "`";
        Set<Modifier> modifiers = field.getModifiers();
        if (!modifiers.contains(Modifier.STATIC) || !modifiers.contains(Modifier.FINAL)) {
            context.reports()
                    .at(
                            tree,
                            Tag.MUTABLE_STATE,
                            name + " is a field that can change",
                            "the sweeps would read it at another time than the method does",
                            "pass it as a parameter, or make it `static final`");
            return Context.BROKEN;
        }
        Optional<Type> type = Mirrors.type(field.asType());
        if (type.isEmpty() || type.get().isArray()) {
            boolean array = type.isPresent()
                    || Mirrors.scalar(field.asType()) != field.asType().getKind();
            context.reports()
                    .at(
                            tree,
                            array ? Tag.MUTABLE_STATE : Tag.UNSUPPORTED_TYPE,
                            name + " is of type `" + field.asType() + "`",
                            array
                                    ? "the elements of an array can change although the field cannot"
                                    : "a constant is a number or a `boolean`",
                            "pass it as a parameter");
            return Context.BROKEN;
        }
        Object value = field.getConstantValue();
        String text = nameIn(field);
        if (text != null) {
            if (value != null && type.get().scalar().isIntegral()) {
                integrals.put(text, value instanceof Character c ? (long) c : ((Number) value).longValue());
            }
            return new Named(type.get(), text);
        }
        if (value instanceof Byte || value instanceof Short) {
            return new Convert(type.get(), Const.of(((Number) value).intValue()), true, 0);
        }
        if (value != null) {
            return new Const(type.get(), value);
        }
        context.reports()
                .at(
                        tree,
                        Tag.MUTABLE_STATE,
                        name + " is computed at run time and cannot be named by companions",
                        "companions are classes of their own and read a constant by its name",
                        "make it package-private, or initialise it with a constant expression");
        return Context.BROKEN;
    }

    /** How a companion names the field; null if it cannot. */
    private @Nullable String nameIn(VariableElement field) {
        TypeElement user = context.names().enclosing();
        if (!Visibility.isNameable(context.javac(), field, user)
                || context.javac().isImplicit(Enclosing.outermost(field))) {
            return null;
        }
        PackageElement own = context.javac().elements().getPackageOf(user);
        PackageElement other = context.javac().elements().getPackageOf(field);
        String path = String.join(".", Enclosing.names(field)) + "." + field.getSimpleName();
        String outermost = Enclosing.outermost(field).getSimpleName().toString();
        boolean shadowed = COMPANION_MEMBERS.contains(outermost);
        boolean implicit = other.equals(own)
                || other.getQualifiedName().contentEquals("java.lang")
                        && !ShadowedNames.declares(own, outermost, context.javac());
        if (implicit && !shadowed) {
            return path;
        }
        return other.isUnnamed() ? null : other.getQualifiedName() + "." + path;
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
