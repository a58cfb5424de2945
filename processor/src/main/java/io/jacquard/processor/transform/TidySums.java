package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;

/** Derivatives as a person writes them: numbers first and multiplied, signs in front, no test of what is known. Primal expressions stay as they are. */
final class TidySums extends Rewriter {
    static Block apply(Block block) {
        return new TidySums().block(block);
    }

    @Override
    public List<Stmt> assign(Assign s) {
        if (!s.target().root().isDerivative() || !isSum(s.value())) {
            return List.of(s);
        }
        Expr value = value(s.value());
        return value.equals(s.target()) ? List.of() : List.of(new Assign(s.id(), s.target(), value));
    }

    @Override
    public List<Stmt> update(Update s) {
        if (!s.target().root().isDerivative() || !isSum(s.value()) || s.op() != Op.ADD && s.op() != Op.SUB) {
            return List.of(s);
        }
        Terms terms = Terms.of(value(s.value()));
        return List.of(Collect.contribution(s, s.op() == Op.SUB ? terms.negated() : terms));
    }

    private static boolean isSum(Expr e) {
        return e.type().isScalar() && e.type().isDifferentiable() && Term.isLinear(e);
    }

    private Expr value(Expr e) {
        return Terms.of(inner(e)).expr();
    }

    /** The sums within: arms of conditions, and what a factor or divisor is applied to. */
    private Expr inner(Expr e) {
        if (!isSum(e)) {
            return e;
        }
        if (e instanceof Conditional c) {
            return choose(Fold.of(c.condition()), arm(c.whenTrue()), arm(c.whenFalse()));
        }
        if (e instanceof Apply a) {
            return switch (a.op()) {
                case ADD, SUB, NEG -> a.mapChildren(this::inner);
                case MUL, DIV -> a.mapChildren(x -> isAddition(x) ? value(x) : inner(x));
                default -> e;
            };
        }
        return e;
    }

    private static boolean isAddition(Expr e) {
        return isSum(e) && e instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB);
    }

    private Expr arm(Expr e) {
        return isSum(e) ? value(e) : e;
    }

    private static Expr choose(Expr condition, Expr whenTrue, Expr whenFalse) {
        if (condition instanceof Const c) {
            return c.value().equals(true) ? whenTrue : whenFalse;
        }
        return condition instanceof Apply a && a.op() == Op.NOT
                ? Make.choose(a.arg(0), whenFalse, whenTrue)
                : Make.choose(condition, whenTrue, whenFalse);
    }
}
