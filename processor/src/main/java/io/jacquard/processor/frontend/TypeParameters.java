package io.jacquard.processor.frontend;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types without type parameters, for companions, which declare none: a type parameter is its bound, and a wildcard within the arguments of another type. What
 * a method is given fits in there too.
 */
final class TypeParameters {
    private TypeParameters() {}

    /** The type that takes whatever {@code type} takes. */
    static TypeMirror without(TypeMirror type, Types types) {
        return without(type, types, true);
    }

    /** {@code bounded}: not yet within a bound, which may name its own parameter. */
    private static TypeMirror without(TypeMirror type, Types types, boolean bounded) {
        if (type instanceof TypeVariable variable) {
            return without(first(variable.getUpperBound()), types, false);
        }
        if (!(type instanceof DeclaredType declared) || !isMentionedIn(type)) {
            return type;
        }
        TypeMirror[] arguments = declared.getTypeArguments().stream()
                .map(argument -> isMentionedIn(argument) ? argument(argument, types, bounded) : argument)
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType((TypeElement) declared.asElement(), arguments);
    }

    private static TypeMirror first(TypeMirror bound) {
        return bound instanceof IntersectionType several ? several.getBounds().get(0) : bound;
    }

    private static TypeMirror argument(TypeMirror type, Types types, boolean bounded) {
        TypeMirror most = type instanceof WildcardType wild ? wild.getExtendsBound() : type;
        boolean any = !bounded || most == null || most instanceof ArrayType || isObject(most);
        return types.getWildcardType(any ? null : without(Objects.requireNonNull(most), types, bounded), null);
    }

    /** Whether a type parameter may stand for every object. */
    static boolean isObject(TypeMirror type) {
        return type instanceof TypeVariable variable
                && first(variable.getUpperBound()) instanceof DeclaredType bound
                && ((TypeElement) bound.asElement()).getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Whether a type is a type parameter of this method. */
    static boolean isOf(TypeMirror type, ExecutableElement method) {
        return type instanceof TypeVariable variable
                && method.getTypeParameters().contains(variable.asElement());
    }

    /** Whether a type is one of a type parameter, or has one in it. */
    static boolean isMentionedIn(@Nullable TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isMentionedIn(array.getComponentType());
        }
        if (type instanceof WildcardType wild) {
            return isMentionedIn(wild.getExtendsBound()) || isMentionedIn(wild.getSuperBound());
        }
        return type instanceof TypeVariable
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(TypeParameters::isMentionedIn);
    }

    /** Whether an object may be one for other type arguments than those of what it is given. */
    static boolean isUnknown(DeclaredType type) {
        return type.getTypeArguments().stream()
                .anyMatch(argument -> argument instanceof WildcardType wild && wild.getSuperBound() == null);
    }

    /** Whether type parameters of a method stand for whatever it is given, so that a call needs none of the types that they stand for. */
    static boolean areFree(ExecutableElement method) {
        return method.getParameters().stream().allMatch(p -> isObject(p.asType()) || !isMentionedIn(p.asType()));
    }

    /** Whether a parameter of a method is of a type parameter. */
    static boolean areMentionedBy(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(p -> isMentionedIn(p.asType()));
    }

    /** Whether a type parameter of {@code method}, or of a class around it, has this name. */
    static boolean isNamed(String name, List<? extends TypeParameterElement> declared) {
        return declared.stream().anyMatch(p -> p.getSimpleName().contentEquals(name));
    }

    /** Whether more decides what a method takes than the classes of its parameters: the type arguments of what it is given, which nobody here knows. */
    static boolean areDecisive(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(p -> isDecisive(p.asType(), method));
    }

    private static boolean isDecisive(TypeMirror type, ExecutableElement method) {
        if (type instanceof TypeVariable variable) {
            TypeMirror bound = variable.getUpperBound();
            return !isOf(type, method) || bound instanceof IntersectionType || isDecisive(bound, method);
        }
        return type instanceof ArrayType array
                ? isDecisive(array.getComponentType(), method)
                : type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream()
                                .anyMatch(argument -> !(argument instanceof WildcardType wild)
                                        || wild.getExtendsBound() != null
                                        || wild.getSuperBound() != null);
    }
}
