package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Types as they are written, and which of them the language has. */
final class TypeTrees {
    /** What is said of a type that is none of the language's. */
    static final String KNOWN =
            "derivatives follow `double`, `float` and arrays of them, beside whole numbers, `boolean`, arrays of"
                    + " these, strings and enums";

    private static final int MOST_DIMENSIONS = 3;

    private TypeTrees() {}

    static boolean isVariable(Type type) {
        boolean objects = type.scalar() == Scalar.OBJECT && type.isArray();
        return type.scalar() != Scalar.VOID && type.dimensions() <= MOST_DIMENSIONS && !objects;
    }

    /** Whether the annotated method may return it. */
    static boolean isResult(Type type) {
        return type.equals(Type.VOID) || isVariable(type);
    }

    /** The type of a variable, parameter or cast; refused if the language has none such. */
    static Optional<Type> variable(Tree tree, Context context) {
        Optional<TypeElement> named = named(tree, context);
        Optional<Type> type = named.isPresent()
                ? context.program().objects().of(named.get().asType())
                : read(tree).filter(TypeTrees::isVariable);
        if (type.isEmpty() && named.filter(ObjectTypes::isKnown).isPresent()) {
            context.reports()
                    .at(
                            tree,
                            Tag.INACCESSIBLE_TYPE,
                            "companions cannot name `" + tree + "`",
                            "they are classes of their own, and declare the variable as the method does",
                            "make `" + tree + "` package-private");
        } else if (type.isEmpty()) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_TYPE,
                            "`" + tree + "` is not supported yet",
                            KNOWN,
                            "use one of these types");
        }
        return type;
    }

    /** The class that a type in the source names; empty for one of numbers, and for what is not found. */
    static Optional<TypeElement> named(Tree tree, Context context) {
        Names names = context.names();
        if (tree instanceof IdentifierTree simple) {
            return names.type(simple.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            Optional<TypeElement> outer = named(select.getExpression(), context);
            return outer.isPresent() ? names.members().type(outer.get(), name) : names.canonical(select.toString());
        }
        if (tree instanceof AnnotatedTypeTree annotated) {
            return named(annotated.getUnderlyingType(), context);
        }
        return Optional.empty();
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
        if (tree instanceof AnnotatedTypeTree annotated) {
            return read(annotated.getUnderlyingType());
        }
        return tree instanceof ArrayTypeTree array ? read(array.getType()).map(Type::arrayOf) : Optional.empty();
    }
}
