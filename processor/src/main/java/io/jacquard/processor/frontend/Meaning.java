package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import io.jacquard.processor.ir.Var;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What a name, simple or qualified, stands for: JLS 6.5.2, variables before types before packages. */
sealed interface Meaning {
    /** A variable, or a component of a record in one, with the name by which {@link Locals} know it. */
    record Local(String name, Var variable) implements Meaning {}

    /** A record or object in a variable, or one that is a component of such a record. */
    record Structure(String name, RecordType type) implements Meaning {}

    record Field(VariableElement field) implements Meaning {}

    record TypeName(TypeElement type) implements Meaning {}

    /** A package, or nothing at all. */
    record PackageName(String name) implements Meaning {}

    /** {@code this}, where it is the receiver. */
    record Self() implements Meaning {}

    /** A value that is computed, or a member of one. */
    record Value() implements Meaning {}

    /** Whether it has a value, rather than members that are named by it. */
    default boolean isValue() {
        return this instanceof Local || this instanceof Field || this instanceof Value;
    }

    static Meaning of(ExpressionTree tree, Context context) {
        if (tree instanceof IdentifierTree identifier) {
            return simple(identifier.getName().toString(), context);
        }
        return tree instanceof MemberSelectTree select ? qualified(select, context) : new Value();
    }

    private static Meaning simple(String name, Context context) {
        if (name.equals("this") || name.equals("super")) {
            Optional<RecordType> self = context.locals().record(name);
            if (self.isPresent()) {
                return new Structure(name, self.get());
            }
            return name.equals("this") && context.receiver().isPresent() ? new Self() : new Value();
        }
        Optional<Var> local = context.locals().find(name);
        if (local.isPresent()) {
            return new Local(name, local.get());
        }
        Optional<RecordType> structure = context.locals().record(name);
        if (structure.isPresent()) {
            return new Structure(name, structure.get());
        }
        Optional<VariableElement> field = context.names().field(name);
        if (field.isPresent()) {
            return ofSelf(field.get(), context)
                    .map(self -> component(self, name, context))
                    .orElseGet(() -> new Field(field.get()));
        }
        return context.names().type(name).<Meaning>map(TypeName::new).orElseGet(() -> new PackageName(name));
    }

    /** The record or object whose method is being read, if the field is one of its components. */
    private static Optional<Structure> ofSelf(VariableElement field, Context context) {
        return context.locals()
                .record("this")
                .filter(self -> !field.getModifiers().contains(Modifier.STATIC)
                        && self.element().equals(field.getEnclosingElement()))
                .map(self -> new Structure("this", self));
    }

    private static Meaning component(Structure owner, String name, Context context) {
        String path = owner.name() + "." + name;
        Optional<RecordType.Component> component = owner.type().component(name);
        if (component.isEmpty()) {
            return new Value();
        }
        Optional<Meaning> record = component.get().record().map(type -> new Structure(path, type));
        return record.or(() -> context.locals().find(path).map(v -> new Local(path, v)))
                .orElseGet(Value::new);
    }

    private static Meaning qualified(MemberSelectTree tree, Context context) {
        String name = tree.getIdentifier().toString();
        Meaning owner = of(Changes.strip(tree.getExpression()), context);
        Members members = context.names().members();
        if (owner instanceof Self) {
            return members.field(context.names().enclosing(), name)
                    .<Meaning>map(Field::new)
                    .orElseGet(Value::new);
        }
        if (owner instanceof Structure structure) {
            return component(structure, name, context);
        }
        if (owner instanceof TypeName type) {
            if (name.equals("this")) {
                Optional<RecordType> self =
                        context.locals().record(name).filter(r -> r.element().equals(type.type()));
                if (self.isPresent()) {
                    return new Structure(name, self.get());
                }
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
