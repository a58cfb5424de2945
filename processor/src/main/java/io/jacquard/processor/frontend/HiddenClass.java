package io.jacquard.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A private class, which companions cannot name and the state class of the outermost class around it finds by the name of its class file.
 *
 * @param name what the source calls it
 * @param binaryName what its class file is called
 * @param stateClass the state class
 * @param method the method of the state class that gives it
 */
public record HiddenClass(String name, String binaryName, String stateClass, String method) {

    /** Empty for a class that companions can name, and for one in a file without a class around it. */
    static Optional<HiddenClass> of(TypeElement type, Javac javac) {
        if (!Enclosing.isPrivate(type) || javac.isImplicit(Enclosing.outermost(type))) {
            return Optional.empty();
        }
        String name = type.getSimpleName().toString();
        return Optional.of(new HiddenClass(
                name,
                javac.elements().getBinaryName(type).toString(),
                FieldSources.stateClass(Enclosing.outermost(type)),
                path(type) + "class"));
    }

    /** What the names of methods begin with in the state class. */
    static String path(TypeElement type) {
        List<String> names = Enclosing.names(type);
        return names.size() == 1 ? "" : String.join("_", names.subList(1, names.size())) + "_";
    }

    /** How companions get it. */
    String text() {
        return stateClass + "." + method + "()";
    }
}
