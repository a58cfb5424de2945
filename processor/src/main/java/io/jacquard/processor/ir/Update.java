package io.jacquard.processor.ir;

import java.util.List;

/** {@code target op= value}, the operation done in the type of {@code value} and narrowed as Java does. */
public record Update(int id, Place target, Op op, Expr value) implements Stmt {
    /** What the target becomes, spelled out. */
    public Expr result() {
        Type narrow = target.type();
        Type wide = value.type();
        boolean shift = op == Op.SHL || op == Op.SHR || op == Op.USHR;
        if (narrow.equals(wide) || shift && !narrow.scalar().isNarrow()) {
            return new Apply(op, narrow, List.of(target, value), "", 0);
        }
        Type operation = shift ? Type.INT : wide;
        Expr result = new Apply(op, operation, List.of(Convert.widen(target, operation), value), "", 0);
        return new Convert(narrow, result, true, 0);
    }

    /** What a sum leaves in a target that is zero. */
    public Expr fromZero() {
        Expr sum = op == Op.SUB ? Make.neg(value) : value;
        return sum.type().equals(target.type()) ? sum : new Convert(target.type(), sum, true, 0);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.update(this);
    }
}
