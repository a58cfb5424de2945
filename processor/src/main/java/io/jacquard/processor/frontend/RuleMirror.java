package io.jacquard.processor.frontend;

import io.jacquard.DerivativeOf;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a {@code @DerivativeOf} says.
 *
 * @param type the class that it names, that of the rule if it names none
 * @param parameter what it says about the parameter, if anything
 */
record RuleMirror(TypeMirror type, String method, Optional<Integer> parameter) {
    /** Empty if the method has no such annotation, or one with names that javac does not know and reports. */
    static Optional<RuleMirror> of(ExecutableElement rule) {
        return annotation(rule).flatMap(mirror -> read(mirror, rule));
    }

    private static Optional<AnnotationMirror> annotation(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals(DerivativeOf.class.getName()))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }

    private static Optional<RuleMirror> read(AnnotationMirror mirror, ExecutableElement rule) {
        TypeMirror type = Enclosing.innermost(rule).asType();
        Optional<String> method = Optional.empty();
        Optional<Integer> parameter = Optional.empty();
        for (var entry : mirror.getElementValues().entrySet()) {
            AnnotationValue value = entry.getValue();
            switch (entry.getKey().getSimpleName().toString()) {
                case "type" -> {
                    if (!(value.getValue() instanceof TypeMirror named) || named.getKind() == TypeKind.ERROR) {
                        return Optional.empty();
                    }
                    type = named;
                }
                case "method" -> method = Optional.of(String.valueOf(value.getValue()));
                default -> parameter = value.getValue() instanceof Integer i ? Optional.of(i) : Optional.empty();
            }
        }
        TypeMirror named = type;
        Optional<Integer> position = parameter;
        return method.map(name -> new RuleMirror(named, name, position));
    }
}
