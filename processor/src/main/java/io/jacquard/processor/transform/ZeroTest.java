package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.Op;
import java.util.function.UnaryOperator;

/**
 * A dot or bar that is tested for zero before a singular partial meets it: 0 times infinity is not what a zero derivative contributes. What is then done to
 * the product is done under the same test, so that a statement tests once.
 */
final class ZeroTest {
    private ZeroTest() {}

    static Expr around(Expr seed, Expr product) {
        Expr tested = seed instanceof Apply a && a.op() == Op.NEG ? a.arg(0) : seed;
        return Make.choose(Make.apply(Op.EQ, tested, Const.zero(tested.type())), Const.zero(product.type()), product);
    }

    static boolean isIn(Expr e) {
        return e instanceof Conditional c
                && c.condition() instanceof Apply test
                && test.op() == Op.EQ
                && Make.isConst(test.arg(1), 0.0)
                && Make.isConst(c.whenTrue(), 0.0);
    }

    /** What a test that {@link #isIn} an expression asks about. */
    static Expr seed(Conditional test) {
        return ((Apply) test.condition()).arg(0);
    }

    /** {@code f(e)}, inside the test if {@code e} has one. */
    static Expr map(Expr e, UnaryOperator<Expr> f) {
        return isIn(e) && e instanceof Conditional c
                ? Make.choose(c.condition(), c.whenTrue(), f.apply(c.whenFalse()))
                : f.apply(e);
    }
}
