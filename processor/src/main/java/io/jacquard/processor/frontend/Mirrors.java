package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Between the compiler's types and ours. */
final class Mirrors {
    private Mirrors() {}

    /** The kind of an array's innermost elements, or of a type that is no array. */
    static TypeKind scalar(TypeMirror type) {
        return type instanceof ArrayType array ? scalar(array.getComponentType()) : type.getKind();
    }

    private static int dimensions(TypeMirror type) {
        return type instanceof ArrayType array ? 1 + dimensions(array.getComponentType()) : 0;
    }

    /** Empty for types that are not made of numbers and booleans that the language knows. */
    static Optional<Type> type(TypeMirror mirror) {
        int dimensions = dimensions(mirror);
        return scalarOf(scalar(mirror)).map(scalar -> Type.array(scalar, dimensions));
    }

    static Optional<Scalar> scalarOf(TypeKind kind) {
        return switch (kind) {
            case DOUBLE -> Optional.of(Scalar.DOUBLE);
            case FLOAT -> Optional.of(Scalar.FLOAT);
            case INT -> Optional.of(Scalar.INT);
            case LONG -> Optional.of(Scalar.LONG);
            case SHORT -> Optional.of(Scalar.SHORT);
            case BYTE -> Optional.of(Scalar.BYTE);
            case CHAR -> Optional.of(Scalar.CHAR);
            case BOOLEAN -> Optional.of(Scalar.BOOLEAN);
            case VOID -> Optional.of(Scalar.VOID);
            default -> Optional.empty();
        };
    }

    static TypeMirror mirror(Type type, Types types) {
        if (type.isArray()) {
            return types.getArrayType(mirror(type.element(), types));
        }
        return types.getPrimitiveType(
                switch (type.scalar()) {
                    case DOUBLE -> TypeKind.DOUBLE;
                    case FLOAT -> TypeKind.FLOAT;
                    case LONG -> TypeKind.LONG;
                    case INT -> TypeKind.INT;
                    case SHORT -> TypeKind.SHORT;
                    case BYTE -> TypeKind.BYTE;
                    case CHAR -> TypeKind.CHAR;
                    case BOOLEAN -> TypeKind.BOOLEAN;
                    case OBJECT, VOID -> throw new IllegalArgumentException("no primitive type " + type);
                });
    }
}
