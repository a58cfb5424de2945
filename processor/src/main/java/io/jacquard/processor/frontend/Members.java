package io.jacquard.processor.frontend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The members of a class by name, inherited ones included, as they are seen from one user. */
final class Members {
    private final Javac javac;
    private final Element user;

    /** With the class from which members are looked at, which decides what private and package-private members it sees. */
    Members(Javac javac, Element user) {
        this.javac = javac;
        this.user = user;
    }

    Optional<VariableElement> field(TypeElement owner, String name) {
        for (TypeElement type : hierarchy(owner)) {
            for (Element member : type.getEnclosedElements()) {
                boolean isField =
                        member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT;
                if (isField && member.getSimpleName().contentEquals(name) && isMember(member, type, owner)) {
                    return Optional.of((VariableElement) member);
                }
            }
        }
        return Optional.empty();
    }

    Optional<TypeElement> type(TypeElement owner, String name) {
        for (TypeElement type : hierarchy(owner)) {
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof TypeElement nested
                        && nested.getSimpleName().contentEquals(name)
                        && isMember(nested, type, owner)) {
                    return Optional.of(nested);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a class has a method of this name at all, accessible or not: it then ends the search of JLS 15.12.1. */
    boolean hasMethod(TypeElement owner, String name) {
        return !methods(owner, name).isEmpty();
    }

    List<ExecutableElement> methods(TypeElement owner, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement type : hierarchy(owner)) {
            for (Element member : type.getEnclosedElements()) {
                if (member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().contentEquals(name)
                        && isMember(member, type, owner)
                        && !isInterfaceStatic(member, type, owner)
                        && !isHidden((ExecutableElement) member, found)) {
                    found.add((ExecutableElement) member);
                }
            }
        }
        return found;
    }

    /** Static methods of interfaces are not inherited. */
    private static boolean isInterfaceStatic(Element member, TypeElement declaring, TypeElement owner) {
        return declaring != owner
                && declaring.getKind().isInterface()
                && member.getModifiers().contains(Modifier.STATIC);
    }

    private boolean isHidden(ExecutableElement method, List<ExecutableElement> lower) {
        return lower.stream().anyMatch(other -> hasSameParameters(other, method));
    }

    private boolean hasSameParameters(ExecutableElement one, ExecutableElement other) {
        int count = one.getParameters().size();
        if (count != other.getParameters().size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            TypeMirror a = javac.types().erasure(one.getParameters().get(i).asType());
            TypeMirror b = javac.types().erasure(other.getParameters().get(i).asType());
            if (!javac.types().isSameType(a, b)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMember(Element member, TypeElement declaring, TypeElement owner) {
        Set<Modifier> modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return declaring == owner && Enclosing.isTogether(declaring, user);
        }
        return modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || declaring.getKind().isInterface()
                || javac.elements()
                        .getPackageOf(declaring)
                        .equals(javac.elements().getPackageOf(user));
    }

    /** A class, its superclasses, then their interfaces. */
    static Set<TypeElement> hierarchy(TypeElement owner) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeElement type = owner; type != null && found.add(type); ) {
            type = type.getSuperclass() instanceof DeclaredType superclass
                            && superclass.asElement() instanceof TypeElement next
                    ? next
                    : null;
        }
        List<TypeElement> pending = new ArrayList<>(found);
        while (!pending.isEmpty()) {
            for (TypeMirror mirror : pending.remove(0).getInterfaces()) {
                if (mirror instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement next
                        && found.add(next)) {
                    pending.add(next);
                }
            }
        }
        return found;
    }
}
