package io.jacquard.processor.frontend;

import io.jacquard.GeneratedDerivative;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.SummaryText;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what is known of annotated methods that were compiled before, from the annotation on the class of their sweeps. */
final class CompiledSummaries {
    private final Javac javac;

    CompiledSummaries(Javac javac) {
        this.javac = javac;
    }

    /** Empty if there is no such class, or one that this version does not understand. */
    Optional<Summary> of(ExecutableElement method, AnnotationMirror differentiable) {
        PackageElement pkg = javac.elements().getPackageOf(method);
        String qualifier = pkg.isUnnamed() ? "" : pkg.getQualifiedName() + ".";
        String name = qualifier + Prefixes.of(method, differentiable) + "Calls";
        TypeElement type = javac.elements().getTypeElement(name);
        if (type == null) {
            return Optional.empty();
        }
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(GeneratedDerivative.class.getName())) {
                Map<String, AnnotationValue> values = values(mirror);
                boolean same = text(values.get("method")).equals(qualifier + signature(method))
                        && String.valueOf(SummaryText.VERSION).equals(text(values.get("version")));
                return same ? read(name, values) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Summary> read(String name, Map<String, AnnotationValue> values) {
        try {
            return Optional.of(SummaryText.read(
                    name, texts(values.get("parameters")), text(values.get("saved")), texts(values.get("sweeps"))));
        } catch (IllegalArgumentException e) {
            // Of another version that calls itself by the same number.
            return Optional.empty();
        }
    }

    /** As the companions of the method state it. */
    private String signature(ExecutableElement method) {
        return String.join(".", Enclosing.names(method)) + "." + method.getSimpleName()
                + Calls.callee(method, new ObjectTypes(javac, Enclosing.innermost(method)))
                        .orElseThrow()
                        .parameters()
                        .stream()
                        .map(Type::toString)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Map<String, AnnotationValue> values(AnnotationMirror mirror) {
        Map<String, AnnotationValue> out = new LinkedHashMap<>();
        mirror.getElementValues()
                .forEach((element, value) -> out.put(element.getSimpleName().toString(), value));
        return out;
    }

    private static String text(@Nullable AnnotationValue value) {
        return value == null ? "" : String.valueOf(value.getValue());
    }

    private static List<String> texts(@Nullable AnnotationValue value) {
        List<String> out = new ArrayList<>();
        if (value != null && value.getValue() instanceof List<?> all) {
            for (Object one : all) {
                out.add(one instanceof AnnotationValue v ? text(v) : "");
            }
        }
        return out;
    }
}
