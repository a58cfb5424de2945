package io.jacquard.processor.frontend;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** What the names of companions begin with. */
final class Prefixes {
    private Prefixes() {}

    /** Told from the annotation, or else from the method. */
    static String of(ExecutableElement method, AnnotationMirror differentiable) {
        for (var entry : differentiable.getElementValues().entrySet()) {
            AnnotationValue value = entry.getValue();
            if (entry.getKey().getSimpleName().contentEquals("name")
                    && value.getValue() instanceof String wished
                    && !wished.isEmpty()) {
                return wished;
            }
        }
        return byDefault(Enclosing.names(method), method.getSimpleName().toString());
    }

    static String byDefault(List<String> enclosing, String name) {
        int first = Character.toUpperCase(name.codePointAt(0));
        String rest = name.substring(Character.charCount(name.codePointAt(0)));
        return String.join("_", enclosing) + Character.toString(first) + rest;
    }
}
