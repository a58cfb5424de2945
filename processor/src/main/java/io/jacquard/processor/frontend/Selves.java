package io.jacquard.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** The parameter that an instance method's object becomes. */
final class Selves {
    private Selves() {}

    static Self of(Receiver receiver, Javac javac) {
        TypeElement type = receiver.type();
        Optional<String> guard =
                Optional.of(type).filter(t -> receiver.isGuarded()).flatMap(t -> CompanionNames.of(t, t, javac));
        return new Self(type.asType(), typeParameters(type), guard);
    }

    /** Those of the class and, unless it is static, of the class around it. */
    private static List<TypeParameterElement> typeParameters(TypeElement type) {
        List<TypeParameterElement> out = new ArrayList<>(type.getTypeParameters());
        if (!type.getModifiers().contains(Modifier.STATIC) && type.getEnclosingElement() instanceof TypeElement outer) {
            out.addAll(0, typeParameters(outer));
        }
        return out;
    }
}
