package io.jacquard.processor.frontend;

import com.sun.source.tree.ReturnTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Expr;
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

    /** {@code several}: whether there is more than one exit, so that components need a common name. */
    private final boolean several;

    RecordReturns(Context context, Expressions expressions, RecordType type, boolean several) {
        this.context = context;
        this.expressions = expressions;
        this.type = type;
        this.several = several;
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
            if (!several) {
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
            if (!returned.computeIfAbsent(leaf, k -> array).equals(array)) {
                another(leaf, tree);
                return;
            }
            values.add(array);
        }
        out.add(new Return(context.statement(tree), values));
    }

    /** The array, by a name. */
    private Read array(Expr part, RecordType.Leaf leaf, ReturnTree tree, List<Stmt> out) {
        if (part instanceof Read read) {
            return read;
        }
        Var variable = context.unnamed(leaf.name(""), leaf.type(), tree);
        out.add(new Assign(context.statement(tree), new Read(variable), part));
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
