package io.jacquard.processor.frontend;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The object whose method is differentiated: which bodies its calls of its own methods run, and what it must be for that to be sure. */
final class Receiver {
    private final Javac javac;
    private final TypeElement type;
    private boolean guarded;

    /** With the class that declares the annotated method. */
    Receiver(Javac javac, TypeElement type) {
        this.javac = javac;
        this.type = type;
    }

    TypeElement type() {
        return type;
    }

    /** Whether companions must refuse objects of subclasses, which may run other bodies. */
    boolean isGuarded() {
        return guarded;
    }

    /** The method that a call of {@code method} on the receiver runs, if its class is the one that declares the annotated method. */
    ExecutableElement target(ExecutableElement method) {
        if (isBound(method)) {
            return method;
        }
        for (TypeElement declaring : Members.hierarchy(type)) {
            for (Element member : declaring.getEnclosedElements()) {
                if (member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().equals(method.getSimpleName())
                        && (member.equals(method)
                                || javac.elements().overrides((ExecutableElement) member, method, type))) {
                    return (ExecutableElement) member;
                }
            }
        }
        return method;
    }

    private static boolean isBound(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)
                || modifiers.contains(Modifier.FINAL);
    }

    /** Whether no subclass can run another body than this one. */
    boolean isFixed(ExecutableElement target) {
        return guarded || isBound(target) || type.getModifiers().contains(Modifier.FINAL);
    }

    /** Sees to it that this body is the one that runs; false if no object can be of this very class. */
    boolean fix(ExecutableElement target) {
        if (isFixed(target)) {
            return true;
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        guarded = true;
        return true;
    }

    /** The methods of {@code name} that a call without a qualifier finds in the receiver rather than in a class around it. */
    static boolean isOwn(ExecutableElement method, Names names) {
        return names.members()
                .methods(names.enclosing(), method.getSimpleName().toString())
                .contains(method);
    }
}
