package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import io.jacquard.processor.ir.Var;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What a name, simple or qualified, stands for: JLS 6.5.2, variables before types before packages. */
sealed interface Meaning {
    record Local(Var variable) implements Meaning {}

    record Field(VariableElement field) implements Meaning {}

    record TypeName(TypeElement type) implements Meaning {}

    /** A package, or nothing at all. */
    record PackageName(String name) implements Meaning {}

    /** {@code this}, where it is the receiver. */
    record Self() implements Meaning {}

    /** A value that is computed, or a member of one. */
    record Value() implements Meaning {}

    static Meaning of(ExpressionTree tree, Context context) {
        if (tree instanceof IdentifierTree identifier) {
            return simple(identifier.getName().toString(), context);
        }
        return tree instanceof MemberSelectTree select ? qualified(select, context) : new Value();
    }

    private static Meaning simple(String name, Context context) {
        if (name.equals("this") || name.equals("super")) {
            return name.equals("this") && context.receiver().isPresent() ? new Self() : new Value();
        }
        Optional<Var> local = context.locals().find(name);
        if (local.isPresent()) {
            return new Local(local.get());
        }
        Optional<VariableElement> field = context.names().field(name);
        if (field.isPresent()) {
            return new Field(field.get());
        }
        return context.names().type(name).<Meaning>map(TypeName::new).orElseGet(() -> new PackageName(name));
    }

    private static Meaning qualified(MemberSelectTree tree, Context context) {
        String name = tree.getIdentifier().toString();
        Meaning owner = of(tree.getExpression(), context);
        Members members = context.names().members();
        if (owner instanceof Self) {
            return members.field(context.names().enclosing(), name)
                    .<Meaning>map(Field::new)
                    .orElseGet(Value::new);
        }
        if (owner instanceof TypeName type) {
            if (name.equals("this")) {
                boolean own = type.type().equals(context.names().enclosing());
                return own && context.receiver().isPresent() ? new Self() : new Value();
            }
            Optional<VariableElement> field = members.field(type.type(), name);
            if (field.isPresent()) {
                return new Field(field.get());
            }
            return members.type(type.type(), name).<Meaning>map(TypeName::new).orElseGet(Value::new);
        }
        if (owner instanceof PackageName pkg) {
            String full = pkg.name() + "." + name;
            return context.names().canonical(full).<Meaning>map(TypeName::new).orElseGet(() -> new PackageName(full));
        }
        return new Value();
    }
}
