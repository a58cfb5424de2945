package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The records that a program mentions, the classes of which it makes objects of its own, and methods that take or return records, by their components. */
final class RecordTypes {
    private final ObjectTypes objects;
    private final TypeElement user;
    private final Map<String, RecordType> known = new HashMap<>();
    /** Of the classes among them. */
    private final Map<String, Mentions> mentions = new HashMap<>();

    /** With the class of the annotated method. */
    RecordTypes(ObjectTypes objects, TypeElement user) {
        this.objects = objects;
        this.user = user;
    }

    /** Empty for a type that is no record. */
    Optional<RecordType> of(TypeMirror mirror) {
        return of(mirror, List.of());
    }

    Optional<RecordType> of(TypeElement type) {
        return of(type.asType());
    }

    /** The record of an expression that has been lowered. */
    Optional<RecordType> of(Type type) {
        return Optional.ofNullable(known.get(type.className()));
    }

    private Optional<RecordType> of(TypeMirror mirror, List<TypeElement> around) {
        return mirror instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                        && !around.contains(element)
                ? of(element, element.getRecordComponents(), around)
                : Optional.empty();
    }

    /** The class of an object that a method makes for itself: one that stands alone, of which all is seen. Empty for others, and for such as hold nothing. */
    Optional<RecordType> ofClass(TypeElement element) {
        boolean alone = element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && (element.getNestingKind() == NestingKind.TOP_LEVEL
                        || element.getModifiers().contains(Modifier.STATIC))
                && Members.hierarchy(element).stream()
                                .filter(t -> t.getKind().isClass())
                                .count()
                        == 2
                && Enclosing.isTogether(element, user);
        return alone
                ? of(
                        element,
                        ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                                .toList(),
                        List.of())
                : Optional.empty();
    }

    private Optional<RecordType> of(TypeElement element, List<? extends Element> parts, List<TypeElement> around) {
        String name = element.getQualifiedName().toString();
        RecordType found = known.get(name);
        if (found == null) {
            List<TypeElement> inside = new ArrayList<>(around);
            inside.add(element);
            List<RecordType.Component> components = new ArrayList<>();
            for (Element part : parts) {
                Optional<Type> type = objects.of(part.asType()).filter(TypeTrees::isVariable);
                components.add(RecordType.Component.of(part, type, of(part.asType(), inside)));
            }
            found = RecordType.of(element, components);
            if (found.leaves().isEmpty()) {
                return Optional.empty();
            }
            // A record in one that holds it is seen without that.
            if (around.isEmpty()) {
                known.put(name, found);
            }
        }
        return Optional.of(found);
    }

    /** A record that is declared inside a method: it is another one each time. */
    RecordType declare(String name, List<RecordType.Component> components) {
        RecordType made = new RecordType(name, "local " + known.size() + " " + name, Optional.empty(), components);
        known.put(made.key(), made);
        return made;
    }

    /** The types of a variable: those of a record's components. Empty if it is none of the language's. */
    Optional<List<Type>> types(TypeMirror mirror) {
        Optional<RecordType> record = of(mirror);
        return record.isPresent()
                ? record.map(RecordTypes::types)
                : objects.of(mirror).filter(TypeTrees::isVariable).map(List::of);
    }

    private static List<Type> types(RecordType record) {
        return types(record.leaves());
    }

    private static List<Type> types(List<RecordType.Leaf> leaves) {
        return leaves.stream().map(RecordType.Leaf::type).toList();
    }

    /** Whether a method takes or returns a record, or is one of a record's. */
    boolean mentions(ExecutableElement method) {
        return of(method.getReturnType()).isPresent()
                || method.getParameters().stream().anyMatch(p -> of(p.asType()).isPresent());
    }

    /** What a method is called on, one of {@code type}. */
    Owner owner(ExecutableElement method, RecordType type, Javac javac) {
        return type.isObject()
                ? Owner.ofObject(
                        type,
                        mentions.computeIfAbsent(
                                type.key(), k -> new Mentions(javac.trees().getTree(type.element()))),
                        method.getSimpleName().toString())
                : Owner.ofRecord(type);
    }

    /** What constructors of a class make. */
    Optional<RecordType> made(TypeElement type) {
        return of(type).or(() -> ofClass(type));
    }

    /**
     * A method with components in the place of records; of {@code self}, if it is called on a record or object, with what it changes of that behind its
     * results. Empty if a type is none of the language's.
     */
    Optional<Callee> callee(ExecutableElement method, Optional<Owner> self) {
        List<Type> arguments = new ArrayList<>();
        for (var p : method.getParameters()) {
            Optional<List<Type>> types =
                    types(p.asType()).or(() -> objects.opaque(p.asType()).map(List::of));
            if (types.isEmpty()) {
                return Optional.empty();
            }
            arguments.addAll(types.orElseThrow());
        }
        List<Type> parameters =
                self.map(s -> s.arranged(types(s.type()), arguments)).orElse(arguments);
        boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
        TypeElement owner = Enclosing.innermost(method);
        Optional<List<Type>> results = constructs
                ? made(owner).map(RecordTypes::types)
                : method.getReturnType().getKind() == TypeKind.VOID
                        ? Optional.of(List.of())
                        : types(method.getReturnType());
        String name = constructs
                ? "new" + owner.getSimpleName()
                : method.getSimpleName().toString();
        // Components may be what another method of that name takes.
        String scope = owner.getQualifiedName() + "#" + method;
        boolean apart = constructs
                || of(method.getReturnType()).isPresent()
                || self.filter(s -> !s.changed().isEmpty()).isPresent();
        List<Type> changed = self.map(s -> types(s.changed())).orElse(List.of());
        return results.map(r -> new Callee(
                scope,
                name,
                parameters,
                Stream.concat(r.stream(), changed.stream()).toList(),
                apart,
                0,
                false,
                Optional.empty()));
    }
}
