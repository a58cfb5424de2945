package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.NewArrayTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers {@code new double[n]}. */
final class NewArrays {
    private final Reports reports;
    private final Expressions expressions;

    NewArrays(Context context, Expressions expressions) {
        this.reports = context.reports();
        this.expressions = expressions;
    }

    /** Empty if a problem was reported. */
    Optional<NewArray> lower(NewArrayTree tree) {
        if (tree.getInitializers() != null) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "array initialisers are not supported yet",
                    "each element is a place that a statement of its own writes",
                    "create the array with its length, then assign the elements");
            return Optional.empty();
        }
        if (tree.getType() instanceof ArrayTypeTree) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "an array without its rows is not supported yet",
                    "a bar is made as long as its array, row by row",
                    "give every length, as in `new double[n][m]`");
            return Optional.empty();
        }
        Optional<Type> element = TypeTrees.variable(tree.getType(), reports);
        List<Expr> sizes = new ArrayList<>();
        tree.getDimensions().forEach(size -> sizes.add(expressions.assignable(size, Type.INT)));
        if (element.isEmpty() || sizes.stream().anyMatch(Context::isBroken)) {
            return Optional.empty();
        }
        Type type = Type.array(element.get().scalar(), sizes.size());
        if (!TypeTrees.isVariable(type)) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_TYPE,
                    "`" + type + "` is not supported yet",
                    TypeTrees.KNOWN,
                    "use an array of these with one or two dimensions");
            return Optional.empty();
        }
        return Optional.of(new NewArray(type, sizes, NewArray.Storage.FRESH));
    }
}
