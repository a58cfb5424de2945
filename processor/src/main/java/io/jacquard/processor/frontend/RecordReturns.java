package io.jacquard.processor.frontend;

import com.sun.source.tree.ReturnTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lowers the returns of a method that returns a record: its components, which are the same variables at all exits. */
final class RecordReturns {
    private final Context context;
    private final Expressions expressions;
    private final RecordType type;
    /** What the exits so far return, for each component. */
    private final Map<RecordType.Leaf, Read> returned = new HashMap<>();

    private final int returns;
    private final boolean annotated;

    /** With the number of exits; {@code annotated} if the method is not a helper. */
    RecordReturns(Context context, Expressions expressions, RecordType type, int returns, boolean annotated) {
        this.context = context;
        this.expressions = expressions;
        this.type = type;
        this.returns = returns;
        this.annotated = annotated;
    }

    void lower(ReturnTree tree, List<Stmt> out) {
        Expr value = expressions.lower(tree.getExpression());
        if (Context.isBroken(value)) {
            return;
        }
        if (!(value instanceof Tuple record) || !record.type().equals(type.type())) {
            context.reports()
                    .at(
                            tree.getExpression(),
                            Tag.UNSUPPORTED_EXPRESSION,
                            "this is no `" + type.name() + "`",
                            "a record is followed by its components",
                            "return a new `" + type.name() + "`, or a variable of that type");
            return;
        }
        List<Expr> values = new ArrayList<>();
        List<RecordType.Leaf> leaves = type.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            Expr part = record.parts().get(i);
            RecordType.Leaf leaf = leaves.get(i);
            // Components need names that are common to all exits, or that users see.
            boolean named = part instanceof Read && !leaf.type().isArray();
            if (returns == 1 && (!annotated || named)) {
                values.add(part);
                continue;
            }
            if (!leaf.type().isArray()) {
                Read variable = returned.computeIfAbsent(
                        leaf, k -> new Read(context.unnamed(leaf.name(""), leaf.type(), tree)));
                out.add(new Assign(context.statement(tree), variable, part));
                values.add(variable);
                continue;
            }
            Read array = array(part, leaf, tree, out);
            if (annotated && !isOwn(array, values)) {
                if (array.type().dimensions() > 1 || returns > 1) {
                    foreign(leaf, tree);
                    return;
                }
                array = new ArrayCopies(context, expressions).unnamed(array, leaf.name(""), tree, out);
            } else if (annotated && context.locals().isOfLoop(array.var())) {
                ofLoop(leaf, tree);
                return;
            }
            returned.putIfAbsent(leaf, array);
            if (!array.equals(returned.get(leaf))) {
                another(leaf, tree);
                return;
            }
            values.add(array);
        }
        out.add(new Return(context.statement(tree), values));
    }

    /** Whether no one else has the array, another component of the result neither: each result has a bar of its own. */
    private boolean isOwn(Read array, List<Expr> values) {
        return context.locals().ownsArray(array.var()) && !values.contains(array);
    }

    private void foreign(RecordType.Leaf leaf, ReturnTree tree) {
        context.reports()
                .at(
                        tree.getExpression(),
                        Tag.ALIASING,
                        "the `" + leaf.name("") + "` of this record is not an array of its own",
                        "the result has a bar of its own, and only an array of one dimension is copied for that, at"
                                + " one exit",
                        "create an array, copy the elements in a loop, and return that");
    }

    private void ofLoop(RecordType.Leaf leaf, ReturnTree tree) {
        context.reports()
                .at(
                        tree.getExpression(),
                        Tag.UNSUPPORTED_STATEMENT,
                        "the `" + leaf.name("") + "` of this record is returned out of the loop that it is created in",
                        "the bar of the result is there before the reverse sweep enters the loop",
                        "create the array before the loop, and fill it inside");
    }

    /** The array, by a name. */
    private Read array(Expr part, RecordType.Leaf leaf, ReturnTree tree, List<Stmt> out) {
        if (part instanceof Read read) {
            return read;
        }
        Var variable = context.unnamed(leaf.name(""), leaf.type(), tree);
        out.add(new Assign(context.statement(tree), new Read(variable), part));
        if (!(part instanceof Place)) {
            context.locals().ownArray(variable);
        }
        return new Read(variable);
    }

    private void another(RecordType.Leaf leaf, ReturnTree tree) {
        context.reports()
                .at(
                        tree.getExpression(),
                        Tag.ALIASING,
                        "the `" + leaf.name("") + "` of this record is another array than elsewhere",
                        "a bar belongs to one array, and the result would stand for two",
                        "create one array for the result, and return it everywhere");
    }
}
