package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** What a {@code switch} chooses by, and the labels that it compares with. */
final class Cases {
    private final Context context;
    private final Expressions expressions;

    Cases(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    Expr selector(ExpressionTree tree) {
        Expr e = expressions.scalar(tree);
        if (Context.isBroken(e) || Operators.isIntegral(e.type()) && !e.type().equals(Type.LONG)) {
            return e;
        }
        return refuse(tree, "`switch` on a `" + e.type() + "` is not supported");
    }

    Expr refuse(Tree tree, String headline) {
        context.reports()
                .at(
                        tree,
                        Tag.UNSUPPORTED_STATEMENT,
                        headline,
                        "branches are swept as `if` and `else`, by integers",
                        "switch on an `int`, or write it with `if` and `else`");
        return Context.BROKEN;
    }

    List<Expr> values(CaseTree c) {
        List<Expr> out = new ArrayList<>();
        for (ExpressionTree label : c.getExpressions()) {
            Expr value = expressions.scalar(label);
            out.add(
                    Context.isBroken(value) || Operators.isIntegral(value.type())
                            ? value
                            : refuse(label, "this label is no integer"));
        }
        return out;
    }

    /** Whether the selector is one of some labels, compared as {@code ==} compares them. */
    Expr isOne(Expr selector, List<Expr> labels, Tree tree) {
        return labels.stream()
                .map(label -> expressions.arithmetic().binary(Op.EQ, selector, label, tree))
                .reduce((a, b) -> Apply.of(Op.OR_ELSE, a, b))
                .orElse(Const.of(false));
    }
}
