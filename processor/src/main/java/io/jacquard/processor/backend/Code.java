package io.jacquard.processor.backend;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.jacquard.processor.ir.Type;
import java.util.Set;

/** From text to JavaPoet: class names in angle quotes become imports, types become type names. */
final class Code {
    private final Set<String> shadowed;

    Code(Set<String> shadowed) {
        this.shadowed = shadowed;
    }

    /** How text mentions a class. */
    String name(String fullName) {
        String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
        if (shadowed.contains(simple) || simple.equals(fullName)) {
            return fullName;
        }
        return fullName.startsWith("java.lang.") ? simple : "«" + fullName + "»";
    }

    static CodeBlock block(String text) {
        CodeBlock.Builder out = CodeBlock.builder();
        int at = 0;
        while (true) {
            int open = text.indexOf('«', at);
            if (open < 0) {
                return out.add("$L", text.substring(at)).build();
            }
            int close = text.indexOf('»', open);
            out.add("$L", text.substring(at, open)).add("$T", ClassName.bestGuess(text.substring(open + 1, close)));
            at = close + 1;
        }
    }

    static TypeName type(Type type) {
        TypeName out = switch (type.scalar()) {
            case DOUBLE -> TypeName.DOUBLE;
            case FLOAT -> TypeName.FLOAT;
            case LONG -> TypeName.LONG;
            case INT -> TypeName.INT;
            case BOOLEAN -> TypeName.BOOLEAN;
            case VOID -> TypeName.VOID;
            case OBJECT -> ClassName.bestGuess(type.className());
        };
        for (int i = 0; i < type.dimensions(); i++) {
            out = ArrayTypeName.of(out);
        }
        return out;
    }
}
