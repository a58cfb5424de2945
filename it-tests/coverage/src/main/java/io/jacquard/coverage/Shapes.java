package io.jacquard.coverage;

import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types are numbers, arrays of numbers, and real. */
final class Shapes {
    private static final Set<TypeKind> NUMBERS =
            Set.of(TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.INT, TypeKind.LONG, TypeKind.BOOLEAN);

    private Shapes() {}

    /** A type without its dimensions. */
    static TypeMirror element(TypeMirror type) {
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
        }
        return element;
    }

    /** One of the types that parameters of candidates have. */
    static boolean numeric(TypeMirror type) {
        return NUMBERS.contains(element(type).getKind());
    }

    /** A real number or an array of real numbers. */
    static boolean real(TypeMirror type) {
        TypeKind kind = element(type).getKind();
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    static boolean array(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY;
    }
}
