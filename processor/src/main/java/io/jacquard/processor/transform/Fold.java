package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;

/** Arithmetic that is exact whatever the other operand is: products with one, comparisons of constants. */
final class Fold extends Rewriter {
    static Block apply(Block block) {
        return new Fold().block(block);
    }

    @Override
    protected Expr expr(Expr e) {
        Expr folded = super.expr(e);
        if (folded instanceof Conditional c && c.condition() instanceof Const known) {
            return known.value().equals(true) ? c.whenTrue() : c.whenFalse();
        }
        if (folded instanceof Apply a && a.op() == Op.MUL && a.type().equals(Type.DOUBLE)) {
            return Make.isConst(a.arg(0), 1.0) ? a.arg(1) : Make.isConst(a.arg(1), 1.0) ? a.arg(0) : a;
        }
        if (folded instanceof Apply a
                && a.op() == Op.EQ
                && a.arg(0) instanceof Const x
                && a.arg(1) instanceof Const y
                && x.value() instanceof Double left
                && y.value() instanceof Double right) {
            return Const.of(left.doubleValue() == right.doubleValue());
        }
        return folded;
    }
}
