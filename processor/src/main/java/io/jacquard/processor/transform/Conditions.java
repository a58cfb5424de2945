package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Type;

/** Boolean expressions of generated code. */
final class Conditions {
    private Conditions() {}

    /** The opposite; a comparison of floating-point numbers is not turned around, because of NaN. */
    static Expr not(Expr e) {
        if (e instanceof Apply a && a.op() == Op.NOT) {
            return a.arg(0);
        }
        if (e instanceof Apply a && a.op().isComparison() && (a.arg(0).type().equals(Type.INT) || isEquality(a.op()))) {
            return a.withOp(a.op().opposite());
        }
        return Make.apply(Op.NOT, e);
    }

    private static boolean isEquality(Op op) {
        return op == Op.EQ || op == Op.NE;
    }
}
