package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

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
        boolean object = e.type().scalar() == Scalar.OBJECT;
        if (Context.isBroken(e)
                || object
                || Operators.isIntegral(e.type()) && !e.type().equals(Type.LONG)) {
            return e;
        }
        return refuse(tree, "`switch` on a `" + e.type() + "` is not supported");
    }

    Expr refuse(Tree tree, String headline) {
        return refuse(tree, headline, "switch on one of these, or write it with `if` and `else`");
    }

    Expr refuse(Tree tree, String headline, String help) {
        context.reports()
                .at(
                        tree,
                        Tag.UNSUPPORTED_STATEMENT,
                        headline,
                        "branches are swept as `if` and `else`, by integers, strings and constants of enums",
                        help);
        return Context.BROKEN;
    }

    /** The values that a label lists, in the terms of the selector; none for {@code default}. */
    List<Expr> values(CaseTree c, Expr selector) {
        if (isPattern(c)) {
            return List.of(refuse(c, "patterns are not supported as labels"));
        }
        List<Expr> out = new ArrayList<>();
        for (ExpressionTree label : c.getExpressions()) {
            out.add(
                    label.getKind() == Tree.Kind.NULL_LITERAL
                            ? refuse(label, "`null` is not supported as a label")
                            : value(label, selector));
        }
        return out;
    }

    /** Whether a label is a pattern, which the model of JDK 17 shows as no expression at all, as it does {@code default}. */
    static boolean isPattern(CaseTree c) {
        return c.getExpressions().isEmpty() && !c.toString().stripLeading().startsWith("default");
    }

    private Expr value(ExpressionTree label, Expr selector) {
        ObjectTypes objects = context.program().objects();
        if (objects.isEnum(selector.type())) {
            TypeElement type = objects.element(selector.type()).orElseThrow();
            String name = label instanceof MemberSelectTree qualified
                    ? qualified.getIdentifier().toString()
                    : label.toString();
            return context.names()
                    .members()
                    .field(type, name)
                    .map(constant -> expressions.field(constant, label))
                    .orElseGet(() -> refuse(label, "`" + type.getSimpleName() + "` has no constant `" + name + "`"));
        }
        Expr value = expressions.scalar(label);
        boolean fits = selector.type().scalar() == Scalar.OBJECT
                ? value.type().equals(selector.type())
                : Operators.isIntegral(value.type());
        return Context.isBroken(value) || Context.isBroken(selector) || fits
                ? value
                : refuse(label, "this label is no `" + selector.type() + "`");
    }

    /** Whether it is sure that an object is asked which one it is, which fails as {@code switch} does if it is missing. */
    boolean ask(Expr selector, boolean labelled, Tree tree) {
        boolean asked = labelled || selector.type().scalar() != Scalar.OBJECT;
        if (!asked) {
            refuse(tree, "this `switch` has no label but `default`");
        }
        return asked;
    }

    /** Whether the selector is one of some labels, compared as {@code ==} compares them. */
    Expr isOne(Expr selector, List<Expr> labels, Tree tree) {
        return labels.stream()
                .map(label -> isOne(selector, label, tree))
                .reduce((a, b) -> Apply.of(Op.OR_ELSE, a, b))
                .orElse(Const.of(false));
    }

    /** An object that is missing is found out by the question, as it is by {@code switch}. */
    private Expr isOne(Expr selector, Expr label, Tree tree) {
        return selector.type().scalar() == Scalar.OBJECT
                ? ObjectTypes.equal(selector, label)
                : expressions.arithmetic().binary(Op.EQ, selector, label, tree);
    }
}
