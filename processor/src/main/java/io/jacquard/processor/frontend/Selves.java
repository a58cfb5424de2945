package io.jacquard.processor.frontend;

import io.jacquard.processor.frontend.Self.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The parameter that an instance method's object becomes. */
final class Selves {
    private Selves() {}

    static Self of(Receiver receiver, Javac javac) {
        TypeElement type = receiver.type();
        Optional<HiddenClass> hidden = hidden(type, javac);
        if (hidden.isPresent()) {
            String method = receiver.isGuarded() ? "exactly" : "instance";
            Check check = new Check(method, hidden.orElseThrow().text());
            return new Self(nameable(type, javac), List.of(), Optional.of(check), hidden);
        }
        Optional<Check> guard = Optional.of(type)
                .filter(t -> receiver.isGuarded())
                .flatMap(t -> CompanionNames.of(t, t, javac))
                .map(name -> new Check("exactly", name + ".class"));
        return new Self(type.asType(), typeParameters(type), guard, hidden);
    }

    /** The class of an object that companions take as one of a class above it. Components of a record and what type parameters name could not be told that way. */
    static Optional<HiddenClass> hidden(TypeElement type, Javac javac) {
        return type.getKind() == ElementKind.CLASS && typeParameters(type).isEmpty()
                ? HiddenClass.of(type, javac)
                : Optional.empty();
    }

    /** The nearest class above a private one that companions can name, {@code Object} at the latest. */
    private static TypeMirror nameable(TypeElement type, Javac javac) {
        return Members.hierarchy(type).stream()
                .filter(t -> t.getKind().isClass()
                        && CompanionNames.of(t, type, javac).isPresent())
                .findFirst()
                .map(t -> wildcarded(t, javac))
                .orElseGet(() ->
                        javac.elements().getTypeElement("java.lang.Object").asType());
    }

    /** A class with wildcards for type arguments, those of the classes around it too. */
    static TypeMirror wildcarded(TypeElement type, Javac javac) {
        TypeMirror[] arguments = type.getTypeParameters().stream()
                .map(p -> javac.types().getWildcardType(null, null))
                .toArray(TypeMirror[]::new);
        if (!type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement around
                && wildcarded(around, javac) instanceof DeclaredType outer) {
            return javac.types().getDeclaredType(outer, type, arguments);
        }
        return javac.types().getDeclaredType(type, arguments);
    }

    /** Those of the class and, unless it is static, of the class around it. */
    static List<TypeParameterElement> typeParameters(TypeElement type) {
        List<TypeParameterElement> out = new ArrayList<>(type.getTypeParameters());
        if (!type.getModifiers().contains(Modifier.STATIC) && type.getEnclosingElement() instanceof TypeElement outer) {
            out.addAll(0, typeParameters(outer));
        }
        return out;
    }
}
