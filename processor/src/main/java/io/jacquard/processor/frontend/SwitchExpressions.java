package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** Lowers a {@code switch} inside an expression, whose arms are expressions, to a chain of {@code ?:}. */
final class SwitchExpressions {
    private final Expressions expressions;
    private final Cases cases;

    SwitchExpressions(Context context, Expressions expressions) {
        this.expressions = expressions;
        this.cases = new Cases(context, expressions);
    }

    /** Whether it is on a variable and all arms are expressions; others need statements, which only some places have room for. */
    static boolean isPlain(SwitchExpressionTree tree) {
        ExpressionTree selector = Changes.strip(tree.getExpression());
        return (selector instanceof IdentifierTree || selector instanceof MemberSelectTree)
                && tree.getCases().stream().allMatch(c -> c.getBody() instanceof ExpressionTree);
    }

    Expr lower(SwitchExpressionTree tree) {
        if (!isPlain(tree)) {
            return cases.refuse(
                    tree,
                    "this `switch` needs statements, and stands inside an expression",
                    "assign it to a local first, with its type and not `var`");
        }
        Expr selector = cases.selector(tree.getExpression());
        List<Expr> arms = new ArrayList<>();
        List<List<Expr>> values = new ArrayList<>();
        int last = tree.getCases().size() - 1;
        for (CaseTree c : tree.getCases()) {
            values.add(cases.values(c, selector));
            arms.add(Cases.isPattern(c) ? Context.BROKEN : expressions.scalar((ExpressionTree) c.getBody()));
            last = c.getExpressions().isEmpty() ? arms.size() - 1 : last;
        }
        boolean broken = Context.isBroken(selector)
                || arms.stream().anyMatch(Context::isBroken)
                || values.stream().anyMatch(v -> v.stream().anyMatch(Context::isBroken));
        if (broken || !cases.ask(selector, arms.size() > 1, tree)) {
            return Context.BROKEN;
        }
        if (!(selector instanceof Read || selector instanceof Const)) {
            return cases.refuse(
                    tree, "this `switch` is not on a variable", "assign what it chooses by to a local first");
        }
        Type type = arms.get(last).type();
        for (Expr arm : arms) {
            type = arm.type().equals(type) ? type : Operators.promote(type, arm.type());
        }
        // Without a default the arms name all constants of an enum.
        Expr out = Convert.widen(arms.get(last), type);
        for (int i = arms.size() - 1; i >= 0; i--) {
            if (i != last) {
                out = new Conditional(
                        cases.isOne(selector, values.get(i), tree), Convert.widen(arms.get(i), type), out);
            }
        }
        return out;
    }
}
