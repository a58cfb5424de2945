package io.jacquard.processor.frontend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Fields among the independents, {@code "this.w"}. */
final class WrtFields {
    private static final String THIS = "this.";

    private WrtFields() {}

    /** Those that can be independents. */
    static Set<VariableElement> of(List<String> wrt, ExecutableElement method, Javac javac) {
        Set<VariableElement> out = new LinkedHashSet<>();
        wrt.forEach(name -> find(name, method, javac)
                .filter(field -> Mirrors.scalar(field.asType()) == TypeKind.DOUBLE)
                .ifPresent(out::add));
        return out;
    }

    static boolean isField(String name) {
        return name.startsWith(THIS);
    }

    /** The field of the method's object that is called so. */
    static Optional<VariableElement> find(String name, ExecutableElement method, Javac javac) {
        TypeElement type = Enclosing.innermost(method);
        return isField(name) && !isStatic(method)
                ? new Members(javac, type)
                        .field(type, name.substring(THIS.length()))
                        .filter(field -> !isStatic(field))
                : Optional.empty();
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }
}
