package io.jacquard.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** How companions write the type of an object, with its type arguments. */
final class TypeText {
    /** Numbers in objects, and what may be one. */
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Short");

    private static final Set<String> DIFFERENTIABLE =
            Set.of("java.lang.Double", "java.lang.Float", "java.lang.Number", "java.lang.Object");

    private final TypeElement user;
    private final Javac javac;

    /** With the class beside which companions are written. */
    TypeText(TypeElement user, Javac javac) {
        this.user = user;
        this.javac = javac;
    }

    /** Empty for records, for numbers in objects or collections, and for what companions cannot name. */
    Optional<String> of(TypeMirror type) {
        return type instanceof DeclaredType declared && !isOneOf(declared, NUMBERS)
                ? declared(declared)
                : Optional.empty();
    }

    private static boolean isOneOf(DeclaredType type, Set<String> names) {
        return names.contains(
                ((TypeElement) type.asElement()).getQualifiedName().toString());
    }

    private Optional<String> declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        boolean inside = type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
        boolean raw =
                type.getTypeArguments().size() < element.getTypeParameters().size();
        if (element.getKind() == ElementKind.RECORD || isOneOf(type, DIFFERENTIABLE) || inside || raw) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        type.getTypeArguments().forEach(argument -> argument(argument).ifPresent(arguments::add));
        if (arguments.size() < type.getTypeArguments().size()) {
            return Optional.empty();
        }
        String behind = arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">";
        return CompanionNames.of(element, user, javac).map(name -> name + behind);
    }

    private Optional<String> argument(TypeMirror type) {
        if (type instanceof WildcardType wild) {
            if (wild.getExtendsBound() != null) {
                return argument(wild.getExtendsBound()).map(bound -> "? extends " + bound);
            }
            return wild.getSuperBound() != null
                    ? argument(wild.getSuperBound()).map(bound -> "? super " + bound)
                    : Optional.of("?");
        }
        if (type instanceof ArrayType array) {
            return argument(array.getComponentType()).map(element -> element + "[]");
        }
        if (type.getKind().isPrimitive()) {
            return Mirrors.type(type)
                    .filter(t -> !t.isDifferentiable())
                    .map(t -> t.scalar().javaName());
        }
        return type instanceof DeclaredType declared ? declared(declared) : Optional.empty();
    }
}
