package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers {@code new double[n]}, {@code new double[] {a, b}} and {@code {a, b}}. */
final class NewArrays {
    private final Context context;
    private final Reports reports;
    private final Expressions expressions;

    NewArrays(Context context, Expressions expressions) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
    }

    /** An array whose type is written with it. */
    Expr lower(NewArrayTree tree) {
        if (tree.getType() == null) {
            elements(tree, Optional.empty());
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_TYPE,
                    "an initialiser stands where no array is declared",
                    "it makes an array of the type that is declared",
                    "declare the array, or write one value");
            return Context.BROKEN;
        }
        if (tree.getInitializers() != null) {
            Optional<Type> element =
                    TypeTrees.variable(tree.getType(), context).filter(type -> fits(type.arrayOf(), tree));
            return elements(tree, element.map(Type::arrayOf));
        }
        Optional<Type> element = TypeTrees.variable(tree.getType(), context);
        List<Expr> sizes = new ArrayList<>();
        tree.getDimensions().forEach(size -> sizes.add(expressions.assignable(size, Type.INT)));
        if (element.isEmpty() || sizes.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        Type type = new Type(
                element.get().scalar(),
                element.get().dimensions() + sizes.size(),
                element.get().className());
        if (element.get().isArray() && type.dimensions() != 2) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "an array of three dimensions without its rows is not supported yet",
                    "a bar is made as long as its array, row by row",
                    "give every length, as in `new double[l][m][n]`");
            return Context.BROKEN;
        }
        return fits(type, tree) ? new NewArray(type, sizes, NewArray.Storage.FRESH) : Context.BROKEN;
    }

    private boolean fits(Type type, Tree tree) {
        if (TypeTrees.isVariable(type)) {
            return true;
        }
        reports.at(
                tree,
                Tag.UNSUPPORTED_TYPE,
                "`" + type + "` is not supported yet",
                TypeTrees.KNOWN,
                "use an array of these with up to three dimensions");
        return false;
    }

    /** A new array of a type that is known from where it stands. */
    Expr lower(NewArrayTree tree, Type type) {
        return tree.getType() == null && type.isArray() ? elements(tree, Optional.of(type)) : lower(tree);
    }

    /** An initialiser; without a type it is only looked at for what there is to say. */
    private Expr elements(NewArrayTree tree, Optional<Type> type) {
        List<Expr> elements = new ArrayList<>();
        for (ExpressionTree each : tree.getInitializers()) {
            elements.add(element(each, type.map(Type::element)));
        }
        if (type.isEmpty() || elements.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        Initialiser made = new Initialiser(type.get(), elements);
        if (made.isRagged() && type.get().dimensions() > 2) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "rows of different lengths in three dimensions are not supported yet",
                    "a bar is made with as many rows and columns as its array has",
                    "fill the shorter rows up, and leave their last elements alone");
            return Context.BROKEN;
        }
        return made;
    }

    private Expr element(ExpressionTree tree, Optional<Type> type) {
        if (type.isEmpty()) {
            return tree instanceof NewArrayTree inner && inner.getType() == null
                    ? elements(inner, Optional.empty())
                    : expressions.lower(tree);
        }
        Expr e = tree instanceof NewArrayTree inner ? lower(inner, type.get()) : expressions.lower(tree);
        e = Context.isBroken(e) ? e : expressions.arithmetic().converted(e, type.get(), tree);
        boolean own = type.get().isScalar() || e instanceof Initialiser || e instanceof NewArray;
        return Context.isBroken(e) || own ? e : refuseRow(tree);
    }

    private Expr refuseRow(ExpressionTree tree) {
        reports.at(
                tree,
                Tag.ALIASING,
                "a row of the initialiser is an array of its own",
                "two places would then hold one array, and share its bar",
                "write the elements of the row, `{a, b}`, or copy them in a loop");
        return Context.BROKEN;
    }
}
