package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The records that a program mentions, and methods that take or return them, by their components. */
final class RecordTypes {
    private final ObjectTypes objects;
    private final Map<String, RecordType> known = new HashMap<>();

    RecordTypes(ObjectTypes objects) {
        this.objects = objects;
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
        if (!(mirror instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.RECORD
                || around.contains(element)) {
            return Optional.empty();
        }
        String name = element.getQualifiedName().toString();
        RecordType found = known.get(name);
        if (found == null) {
            List<TypeElement> inside = new ArrayList<>(around);
            inside.add(element);
            List<RecordType.Component> components = new ArrayList<>();
            for (RecordComponentElement c : element.getRecordComponents()) {
                Optional<Type> type = objects.of(c.asType()).filter(TypeTrees::isVariable);
                components.add(new RecordType.Component(c, type, of(c.asType(), inside)));
            }
            found = new RecordType(element, components);
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

    /** The types of a variable: those of a record's components. Empty if it is none of the language's. */
    Optional<List<Type>> types(TypeMirror mirror) {
        Optional<RecordType> record = of(mirror);
        return record.isPresent()
                ? record.map(r -> r.leaves().stream().map(RecordType.Leaf::type).toList())
                : objects.of(mirror).filter(TypeTrees::isVariable).map(List::of);
    }

    /** Whether a method takes or returns a record, or is one of a record's. */
    boolean mentions(ExecutableElement method) {
        return of(method.getReturnType()).isPresent()
                || method.getParameters().stream().anyMatch(p -> of(p.asType()).isPresent());
    }

    /** A method with components in the place of records; of {@code self}, if it is called on a record. Empty if a type is none of the language's. */
    Optional<Callee> callee(ExecutableElement method, Optional<RecordType> self) {
        List<Type> parameters = new ArrayList<>();
        self.ifPresent(record -> record.leaves().forEach(leaf -> parameters.add(leaf.type())));
        for (var p : method.getParameters()) {
            Optional<List<Type>> types =
                    types(p.asType()).or(() -> objects.opaque(p.asType()).map(List::of));
            if (types.isEmpty()) {
                return Optional.empty();
            }
            parameters.addAll(types.orElseThrow());
        }
        boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
        TypeElement owner = Enclosing.innermost(method);
        TypeMirror returned = constructs ? owner.asType() : method.getReturnType();
        Optional<List<Type>> results = returned.getKind() == TypeKind.VOID ? Optional.of(List.of()) : types(returned);
        String name = constructs
                ? "new" + owner.getSimpleName()
                : method.getSimpleName().toString();
        // Components may be what another method of that name takes.
        String scope = owner.getQualifiedName() + "#" + method;
        return results.map(r -> new Callee(scope, name, parameters, r, 0, false, Optional.empty()));
    }
}
