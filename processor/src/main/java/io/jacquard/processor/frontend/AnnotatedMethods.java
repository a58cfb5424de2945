package io.jacquard.processor.frontend;

import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Finds the annotations on a method; a repeated one hides in its container. */
public final class AnnotatedMethods {
    private AnnotatedMethods() {}

    /** In the order of the source. */
    public static List<AnnotationMirror> annotations(ExecutableElement method) {
        List<AnnotationMirror> out = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = mirror.getAnnotationType().toString();
            if (name.equals(Differentiable.class.getName())) {
                out.add(mirror);
            } else if (name.equals(Differentiables.class.getName())) {
                mirror.getElementValues().values().forEach(value -> repeated(value, out));
            }
        }
        return out;
    }

    private static void repeated(AnnotationValue value, List<AnnotationMirror> out) {
        if (value.getValue() instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof AnnotationMirror inner) {
                    out.add(inner);
                }
            }
        }
    }
}
