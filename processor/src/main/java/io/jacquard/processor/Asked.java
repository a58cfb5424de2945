package io.jacquard.processor;

import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** One annotation on one method; a repeated annotation asks several times. */
record Asked(ExecutableElement method, AnnotationMirror annotation) {

    static List<Asked> in(RoundEnvironment round) {
        List<Asked> out = new ArrayList<>();
        for (Element element : round.getElementsAnnotatedWithAny(Set.of(Differentiable.class, Differentiables.class))) {
            if (element instanceof ExecutableElement method) {
                for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                    collect(method, mirror, out);
                }
            }
        }
        return out;
    }

    private static void collect(ExecutableElement method, AnnotationMirror mirror, List<Asked> out) {
        String name = mirror.getAnnotationType().toString();
        if (name.equals(Differentiable.class.getName())) {
            out.add(new Asked(method, mirror));
        } else if (name.equals(Differentiables.class.getName())) {
            for (AnnotationValue value : mirror.getElementValues().values()) {
                if (value.getValue() instanceof List<?> repeated) {
                    for (Object one : repeated) {
                        if (one instanceof AnnotationMirror inner) {
                            out.add(new Asked(method, inner));
                        }
                    }
                }
            }
        }
    }
}
