package io.jacquard.processor;

import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import io.jacquard.processor.frontend.AnnotatedMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** One annotation on one method; a repeated annotation asks several times, {@code index} counts. */
record Asked(ExecutableElement method, AnnotationMirror annotation, int index) {

    static List<Asked> in(RoundEnvironment round) {
        List<Asked> out = new ArrayList<>();
        for (Element element : round.getElementsAnnotatedWithAny(Set.of(Differentiable.class, Differentiables.class))) {
            if (element instanceof ExecutableElement method) {
                out.addAll(of(method));
            }
        }
        return out;
    }

    static List<Asked> of(ExecutableElement method) {
        List<Asked> out = new ArrayList<>();
        AnnotatedMethods.annotations(method).forEach(mirror -> out.add(new Asked(method, mirror, out.size())));
        return out;
    }

    /** As a reader would name the method. */
    String name() {
        return method.getEnclosingElement() instanceof TypeElement type
                ? type.getSimpleName() + "." + method.getSimpleName()
                : method.getSimpleName().toString();
    }

    /** A name for it that means the same in each round. */
    String key() {
        return method.getEnclosingElement() + "." + method + "#" + index;
    }
}
