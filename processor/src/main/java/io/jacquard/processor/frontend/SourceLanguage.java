package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Tag;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Tells classes written in Java from stubs that other compilers hand to javac, whose bodies are made up. */
final class SourceLanguage {
    private SourceLanguage() {}

    static boolean isStub(Javac javac, ExecutableElement method) {
        for (Element at = method.getEnclosingElement(); at instanceof TypeElement type; at = at.getEnclosingElement()) {
            boolean kotlin = type.getAnnotationMirrors().stream()
                    .anyMatch(a -> isNamed(a.getAnnotationType(), "kotlin.Metadata"));
            if (kotlin || isGroovy(javac, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroovy(Javac javac, TypeElement type) {
        return type.getInterfaces().stream().anyMatch(i -> isNamed(i, "groovy.lang.GroovyObject"))
                || javac.types().directSupertypes(type.asType()).stream()
                        .anyMatch(t -> isNamed(t, "groovy.lang.GroovyObject")
                                || isNamed(t, "groovy.lang.GroovyObjectSupport"));
    }

    private static boolean isNamed(TypeMirror type, String name) {
        String text = type.toString();
        return text.equals(name) || text.equals(name.substring(name.lastIndexOf('.') + 1)) && text.startsWith("Groovy");
    }

    static Problem noSource(ExecutableElement method, Position position) {
        return new Problem(
                Tag.NO_SOURCE,
                "`" + method.getSimpleName() + "` has no body in Java source here",
                "stubs of Kotlin and Groovy classes and class files do not say what a method computes",
                "write the method in a Java file that is compiled together with its users",
                position);
    }
}
