package io.jacquard.processor.ir;

import java.util.List;

/** Short ways to build expressions of derivatives. Nothing is rewritten but what is exact in IEEE arithmetic: factors of one, and signs. */
public final class Make {
    private Make() {}

    public static boolean isConst(Expr e, double value) {
        return e instanceof Const c && c.is(value);
    }

    public static Expr add(Expr a, Expr b) {
        if (b instanceof Apply n && n.op() == Op.NEG) {
            return apply(Op.SUB, a, n.arg(0));
        }
        return apply(Op.ADD, a, b);
    }

    public static Expr sub(Expr a, Expr b) {
        if (b instanceof Apply n && n.op() == Op.NEG) {
            return apply(Op.ADD, a, n.arg(0));
        }
        return apply(Op.SUB, a, b);
    }

    public static Expr mul(Expr a, Expr b) {
        if (isConst(a, 1.0)) {
            return b;
        }
        if (isConst(b, 1.0)) {
            return a;
        }
        if (a instanceof Apply n && n.op() == Op.NEG) {
            return neg(mul(n.arg(0), b));
        }
        if (b instanceof Apply n && n.op() == Op.NEG) {
            return neg(mul(a, n.arg(0)));
        }
        if (b instanceof Apply p && p.op() == Op.MUL) {
            return mul(mul(a, p.arg(0)), p.arg(1));
        }
        return apply(Op.MUL, a, b);
    }

    public static Expr div(Expr a, Expr b) {
        if (isConst(b, 1.0)) {
            return a;
        }
        if (a instanceof Apply n && n.op() == Op.NEG) {
            return neg(div(n.arg(0), b));
        }
        return apply(Op.DIV, a, b);
    }

    public static Expr neg(Expr a) {
        if (a instanceof Apply n && n.op() == Op.NEG) {
            return n.arg(0);
        }
        return a instanceof Const c && c.type().isDifferentiable()
                ? Const.of(-c.number(), c.type())
                : Apply.of(Op.NEG, a);
    }

    public static Expr apply(Op op, Expr... args) {
        return Apply.of(op, args);
    }

    public static Expr choose(Expr condition, Expr whenTrue, Expr whenFalse) {
        return new Conditional(condition, whenTrue, whenFalse);
    }

    public static Expr minus(Expr a, int b) {
        return plus(a, -b);
    }

    /** Integer sum with a constant, folded where it is exact, as it is in sums of constants even where they wrap around. */
    public static Expr plus(Expr a, int b) {
        if (b == 0) {
            return a;
        }
        if (a instanceof Const c && c.value() instanceof Integer i) {
            return Const.of(i + b);
        }
        if (a instanceof Apply sum
                && (sum.op() == Op.ADD || sum.op() == Op.SUB)
                && a.type().equals(Type.INT)
                && sum.arg(1) instanceof Const c
                && c.value() instanceof Integer i
                && Math.abs((long) i) + Math.abs((long) b) <= Integer.MAX_VALUE) {
            return plus(sum.arg(0), sum.op() == Op.ADD ? i + b : b - i);
        }
        Object amount = a.type().equals(Type.LONG) ? (Object) (long) Math.abs(b) : (Object) Math.abs(b);
        return new Apply(b > 0 ? Op.ADD : Op.SUB, a.type(), List.of(a, new Const(a.type(), amount)), "", 0);
    }

    /** Integer difference, folded where it is exact. */
    public static Expr minus(Expr a, Expr b) {
        if (b instanceof Const c && c.value() instanceof Integer i && i != Integer.MIN_VALUE) {
            return plus(a, -i);
        }
        return b instanceof Const c && c.is(0) ? a : apply(Op.SUB, a, b);
    }
}
