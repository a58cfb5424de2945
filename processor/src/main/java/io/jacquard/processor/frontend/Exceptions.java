package io.jacquard.processor.frontend;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Which exceptions a method must declare. A function object for an optimiser cannot, nor can a sweep through the driver. */
final class Exceptions {
    private Exceptions() {}

    static boolean isChecked(TypeMirror type) {
        TypeMirror at = type;
        while (at instanceof TypeVariable variable) {
            at = variable.getUpperBound();
        }
        while (at instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getQualifiedName().contentEquals("java.lang.RuntimeException")
                    || element.getQualifiedName().contentEquals("java.lang.Error")) {
                return false;
            }
            at = element.getSuperclass();
        }
        return true;
    }
}
