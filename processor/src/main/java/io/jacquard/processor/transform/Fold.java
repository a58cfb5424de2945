package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.Optional;

/** Arithmetic that is exact whatever the other operand is: products with one, comparisons of constants. */
final class Fold extends Rewriter {
    static Block apply(Block block) {
        return new Fold().block(block);
    }

    static Expr of(Expr e) {
        return new Fold().expr(e);
    }

    @Override
    protected Expr expr(Expr e) {
        Expr folded = super.expr(e);
        if (folded instanceof Conditional c && c.condition() instanceof Const known) {
            return known.value().equals(true) ? c.whenTrue() : c.whenFalse();
        }
        if (folded instanceof Apply a && a.op() == Op.MUL && a.type().isDifferentiable()) {
            return Make.isConst(a.arg(0), 1.0) ? a.arg(1) : Make.isConst(a.arg(1), 1.0) ? a.arg(0) : a;
        }
        return folded instanceof Apply a ? known(a).<Expr>map(Const::of).orElseGet(() -> logical(a)) : folded;
    }

    /** What a comparison of two numbers comes to. */
    private static Optional<Boolean> known(Apply a) {
        if (!a.op().isComparison() || !a.arg(0).type().isDifferentiable()) {
            return Optional.empty();
        }
        Optional<Double> left = number(a.arg(0));
        Optional<Double> right = number(a.arg(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double x = left.get();
        double y = right.get();
        return Optional.of(
                switch (a.op()) {
                    case LT -> x < y;
                    case LE -> x <= y;
                    case GT -> x > y;
                    case GE -> x >= y;
                    case EQ -> x == y;
                    default -> x != y;
                });
    }

    /** A literal of a floating-point type, widened or not. */
    static Optional<Double> number(Expr e) {
        Expr bare = e instanceof Convert c ? c.arg() : e;
        return e.type().isDifferentiable() && bare instanceof Const c
                ? Optional.of(Const.of(c.number(), e.type()).number())
                : Optional.empty();
    }

    private static Expr logical(Apply a) {
        if (a.op() == Op.NOT && a.arg(0) instanceof Const c) {
            return Const.of(!c.value().equals(true));
        }
        if (a.op() != Op.AND_THEN && a.op() != Op.OR_ELSE) {
            return a;
        }
        boolean neutral = a.op() == Op.AND_THEN;
        if (a.arg(0) instanceof Const left) {
            return left.value().equals(neutral) ? a.arg(1) : left;
        }
        return a.arg(1) instanceof Const right && right.value().equals(neutral) ? a.arg(0) : a;
    }
}
