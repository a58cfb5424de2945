package io.jacquard.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Parameters and components of records in them, as users name them: {@code "p"}, {@code "p.inner.x"}. */
final class ComponentPaths {
    private ComponentPaths() {}

    /** The parameter or component that is named so; empty if there is none. */
    static Optional<Element> last(String path, ExecutableElement method) {
        String[] names = path.split("\\.", -1);
        Optional<Element> found = called(names[0], method.getParameters());
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            found = found.flatMap(e -> component(name, e.asType()));
        }
        return found;
    }

    /** The type of a component of the result, {@code "result.price"}. */
    static Optional<TypeMirror> ofResult(String path, ExecutableElement method) {
        String[] names = path.split("\\.", -1);
        Optional<TypeMirror> type = Optional.of(method.getReturnType());
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            type = type.flatMap(t -> component(name, t)).map(Element::asType);
        }
        return type;
    }

    private static Optional<Element> component(String name, TypeMirror type) {
        return record(type).flatMap(r -> called(name, r.getRecordComponents()));
    }

    private static Optional<Element> called(String name, List<? extends Element> elements) {
        return elements.stream()
                .filter(e -> e.getSimpleName().contentEquals(name))
                .<Element>map(e -> e)
                .findFirst();
    }

    static Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Whether a type is of floating-point numbers, or a record that holds one which is. */
    static boolean isFloating(TypeMirror type) {
        return isFloating(type, new HashSet<>());
    }

    private static boolean isFloating(TypeMirror type, Set<TypeElement> seen) {
        TypeKind kind = Mirrors.scalar(type);
        Optional<TypeElement> record = record(type);
        return kind == TypeKind.DOUBLE
                || kind == TypeKind.FLOAT
                || record.isPresent()
                        && seen.add(record.get())
                        && record.get().getRecordComponents().stream().anyMatch(c -> isFloating(c.asType(), seen));
    }
}
