package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.Optional;

/** Types as they are written, and which of them the language has. */
final class TypeTrees {
    /** What is said of a type that is none of the language's. */
    static final String KNOWN =
            "derivatives follow `double`, `float` and arrays of them, beside whole numbers, `boolean` and arrays of these";

    private static final int MOST_DIMENSIONS = 3;

    private TypeTrees() {}

    static boolean isVariable(Type type) {
        return type.scalar() != Scalar.VOID && type.dimensions() <= MOST_DIMENSIONS;
    }

    /** Whether the annotated method may return it. */
    static boolean isResult(Type type) {
        return type.equals(Type.VOID) || isVariable(type);
    }

    /** The type of a variable, parameter or cast; refused if the language has none such. */
    static Optional<Type> variable(Tree tree, Reports reports) {
        Optional<Type> type = read(tree).filter(TypeTrees::isVariable);
        if (type.isEmpty()) {
            reports.at(
                    tree, Tag.UNSUPPORTED_TYPE, "`" + tree + "` is not supported yet", KNOWN, "use one of these types");
        }
        return type;
    }

    static Optional<Type> result(Tree tree, Reports reports) {
        Optional<Type> type = read(tree).filter(TypeTrees::isResult);
        if (type.isEmpty()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_TYPE,
                    "a result of type `" + tree + "` is not supported",
                    KNOWN,
                    "return one of these, or nothing and write to an array parameter");
        }
        return type;
    }

    private static Optional<Type> read(Tree tree) {
        if (tree instanceof PrimitiveTypeTree primitive) {
            return Mirrors.scalarOf(primitive.getPrimitiveTypeKind()).map(scalar -> Type.array(scalar, 0));
        }
        return tree instanceof ArrayTypeTree array ? read(array.getType()).map(Type::arrayOf) : Optional.empty();
    }
}
