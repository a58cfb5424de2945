package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers a {@code switch} whose arms are expressions to a chain of {@code ?:}. */
final class SwitchExpressions {
    private final Expressions expressions;
    private final Cases cases;

    SwitchExpressions(Context context, Expressions expressions) {
        this.expressions = expressions;
        this.cases = new Cases(context, expressions);
    }

    Expr lower(SwitchExpressionTree tree) {
        Expr selector = cases.selector(tree.getExpression());
        List<Expr> arms = new ArrayList<>();
        List<List<Expr>> values = new ArrayList<>();
        Optional<Expr> last = Optional.empty();
        for (CaseTree c : tree.getCases()) {
            if (!(c.getBody() instanceof ExpressionTree body)) {
                return cases.refuse(c, "a `switch` with statements is not supported as an expression");
            }
            Expr arm = expressions.scalar(body);
            if (c.getExpressions().isEmpty()) {
                last = Optional.of(arm);
            } else {
                values.add(cases.values(c));
                arms.add(arm);
            }
        }
        boolean broken = Context.isBroken(selector)
                || arms.stream().anyMatch(Context::isBroken)
                || last.filter(Context::isBroken).isPresent()
                || values.stream().anyMatch(v -> v.stream().anyMatch(Context::isBroken));
        if (broken) {
            return Context.BROKEN;
        }
        if (last.isEmpty() || !isPlain(selector)) {
            return cases.refuse(
                    tree, last.isEmpty() ? "this `switch` has no `default`" : "this `switch` is not on a variable");
        }
        Type type = last.orElseThrow().type();
        for (Expr arm : arms) {
            type = arm.type().equals(type) ? type : Operators.promote(type, arm.type());
        }
        Expr out = Convert.widen(last.orElseThrow(), type);
        for (int i = arms.size() - 1; i >= 0; i--) {
            out = new Conditional(cases.isOne(selector, values.get(i), tree), Convert.widen(arms.get(i), type), out);
        }
        return out;
    }

    private static boolean isPlain(Expr e) {
        return e instanceof Read || e instanceof Const;
    }
}
