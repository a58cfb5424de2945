package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Field.Source;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** How companions read each field: as it is, by an accessor that only returns it, or through the state class. */
final class FieldSources {
    private final Javac javac;
    private final TypeElement user;
    private final Optional<Receiver> receiver;
    private final boolean allowsPrivate;
    private final Set<String> hiding;
    private final Problems problems;
    private final List<PrivateField> hidden = new ArrayList<>();

    /** With the class of the annotated method, and whether fields may be read that only a {@code VarHandle} can see, and the names of parameters. */
    FieldSources(
            Javac javac,
            TypeElement user,
            Optional<Receiver> receiver,
            boolean allowsPrivate,
            Set<String> hiding,
            Problems problems) {
        this.javac = javac;
        this.user = user;
        this.receiver = receiver;
        this.allowsPrivate = allowsPrivate;
        this.hiding = hiding;
        this.problems = problems;
    }

    /** The fields that have been found to need the state class. */
    List<PrivateField> hidden() {
        return hidden;
    }

    Source of(VariableElement field, Type type, Position at) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        String name = field.getSimpleName().toString();
        TypeElement declaring = Enclosing.innermost(field);
        Optional<String> owner = CompanionNames.of(declaring, user, javac, isStatic ? hiding : Set.of());
        if (owner.isPresent() && Visibility.isNameable(javac, field, user)) {
            return isStatic ? Source.ofClass(owner.get() + "." + name) : onObject(field, owner.get(), "." + name);
        }
        Optional<ExecutableElement> accessor = Accessors.of(field, receiver, user, javac);
        if (owner.isPresent() && accessor.isPresent()) {
            String call = "." + accessor.get().getSimpleName() + "()";
            return isStatic ? Source.ofClass(owner.get() + call) : Source.ofObject("", call);
        }
        return throughState(field, type, isStatic, at);
    }

    /** How a component of a record is read, one step after the other. */
    Source ofComponents(List<RecordType.Component> path, Position at) {
        Source out = Source.ofObject("", "");
        for (RecordType.Component c : path) {
            Source step = ofComponent(c, at);
            out = Source.ofObject(step.before() + out.before(), out.after() + step.after());
        }
        return out;
    }

    /** What the accessor returns, or the field where the accessor computes something else. */
    private Source ofComponent(RecordType.Component c, Position at) {
        ExecutableElement accessor = c.accessor();
        boolean here = Enclosing.isTogether(accessor, user);
        if (c.record().isPresent()
                && !Visibility.isNameable(javac, c.record().orElseThrow().element(), user)) {
            problems.report(new Problem(
                    Tag.INACCESSIBLE_TYPE,
                    "`" + c.record().orElseThrow().name() + "` is private",
                    "companions are classes of their own and read the components of records on entry",
                    "make it package-private",
                    at));
        }
        if (!here || Accessors.isPlain(accessor, javac)) {
            return Source.ofObject("", "." + c.name() + "()");
        }
        Optional<Type> type = c.type();
        Optional<VariableElement> field = Enclosing.innermost(accessor).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD
                        && member.getSimpleName().contentEquals(c.name()))
                .map(VariableElement.class::cast)
                .findFirst();
        if (type.isPresent() && field.isPresent()) {
            return throughState(field.orElseThrow(), type.orElseThrow(), false, at);
        }
        problems.report(new Problem(
                Tag.UNSUPPORTED_TYPE,
                "the accessor of the component `" + c.name() + "` does not only return it",
                "companions read the components of records on entry, each by its accessor",
                "leave the accessor to the record",
                at));
        return Source.ofObject("", "");
    }

    /** A field that another one hides is one of the class that declares it. */
    private Source onObject(VariableElement field, String owner, String select) {
        boolean hidden = new Members(javac, user)
                .field(user, field.getSimpleName().toString())
                .filter(field::equals)
                .isEmpty();
        return hidden ? Source.ofObject("((" + owner + ") ", ")" + select) : Source.ofObject("", select);
    }

    private Source throughState(VariableElement field, Type type, boolean isStatic, Position at) {
        TypeElement declaring = Enclosing.innermost(field);
        TypeElement outermost = Enclosing.outermost(user);
        // What is inherited from another package is seen from the class that inherits it.
        TypeElement from = Enclosing.isTogether(declaring, user) ? declaring : user;
        Optional<String> text = CompanionNames.of(from, user, javac);
        Optional<HiddenClass> hiddenOwner = text.isPresent() ? Optional.empty() : HiddenClass.of(from, javac);
        if (text.isEmpty() && hiddenOwner.isEmpty() || !allowsPrivate) {
            refuse(field, text.isPresent() || hiddenOwner.isPresent(), at);
            return Source.ofClass("");
        }
        String method = HiddenClass.path(from) + field.getSimpleName();
        hidden.add(new PrivateField(
                Selves.wildcarded(from, javac),
                text.orElseGet(() -> hiddenOwner.orElseThrow().name()),
                hiddenOwner,
                field.getSimpleName().toString(),
                type,
                isStatic,
                method));
        String call = stateClass(outermost) + "." + method + "(";
        return isStatic ? Source.ofClass(call + ")") : Source.ofObject(call, ")");
    }

    static String stateClass(TypeElement outermost) {
        return outermost.getSimpleName() + "_State";
    }

    private void refuse(VariableElement field, boolean nameable, Position at) {
        String name = "`" + field.getSimpleName() + "`";
        problems.report(new Problem(
                Tag.PRIVATE_FIELD,
                nameable
                        ? name + " is private and has no accessor that is sure to run"
                        : name + " is in a class that companions cannot name",
                "companions are classes of their own and read a field once, on entry",
                nameable
                        ? "make it package-private, or add a final method that only returns it"
                        : "make `" + Enclosing.innermost(field).getSimpleName()
                                + "` a class that others of its package can name, or pass the value as a parameter",
                at));
    }
}
