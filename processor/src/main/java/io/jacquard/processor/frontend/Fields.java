package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Lowers reads of fields: constants to their name or value, any other field to a variable that companions load once, on entry. That is right because nothing
 * that a method may do here changes a field.
 */
final class Fields {
    private final Context context;
    private final Constants constants;

    Fields(Context context, Constants constants) {
        this.context = context;
        this.constants = constants;
    }

    Expr read(VariableElement field, Tree tree) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        if (!isStatic && !isOwn(field, tree)) {
            return Context.BROKEN;
        }
        Optional<Type> type =
                context.program().objects().ofParameter(field.asType()).filter(TypeTrees::isVariable);
        if (type.isEmpty()) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_TYPE,
                            "`" + field.getSimpleName() + "` is of type `" + field.asType() + "`",
                            "derivatives follow numbers and arrays of numbers, not objects",
                            "pass the numbers in it as parameters");
            return Context.BROKEN;
        }
        return constant(field, type.get(), isStatic).orElseGet(() -> variable(field, type.get(), tree));
    }

    private Optional<Expr> constant(VariableElement field, Type type, boolean isStatic) {
        if (!field.getModifiers().contains(Modifier.FINAL) || type.isArray()) {
            return Optional.empty();
        }
        boolean independent = context.program().isNamed(field);
        return isStatic
                ? constants.ofClass(field, type)
                : constants.value(field, type).filter(e -> !independent);
    }

    private Expr variable(VariableElement field, Type type, Tree tree) {
        boolean first = context.fields().find(field).isEmpty();
        Var variable = context.fields().of(field, type);
        if (first) {
            context.positions().variable(variable, context.reports().position(tree));
        }
        return new Read(variable);
    }

    /** Whether a field is one of the receiver, and of no other object. */
    private boolean isOwn(VariableElement field, Tree tree) {
        Names names = context.names();
        String name = field.getSimpleName().toString();
        boolean member = names.members()
                .field(names.enclosing(), name)
                .filter(field::equals)
                .isPresent();
        if (member && context.receiver().isPresent()) {
            return true;
        }
        context.reports()
                .at(
                        tree,
                        Tag.MUTABLE_STATE,
                        "`" + name + "` is a field of "
                                + (member ? "an object" : "another object than the method's own"),
                        "companions get the object whose method it is, and no other",
                        "pass it as a parameter");
        return false;
    }
}
