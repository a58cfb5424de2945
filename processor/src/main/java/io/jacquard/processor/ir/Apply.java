package io.jacquard.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator applied; {@code owner} is the class that a function was called on, or a {@link Op#METHOD} with its class, {@code site} a place in the source
 * or 0, which is no part of what it is.
 */
public record Apply(Op op, Type type, List<Expr> args, String owner, int site) implements Expr {
    public Apply {
        args = List.copyOf(args);
    }

    /** An operator on operands of one type, with the result type that Java gives it. */
    public static Apply of(Op op, Expr... args) {
        Type operand = args[0].type();
        Type type = op.isComparison() || op.isLogical() ? Type.BOOLEAN : operand;
        return new Apply(op, type, List.of(args), op.defaultOwner(), 0);
    }

    public Apply withOp(Op other) {
        return new Apply(other, type, args, owner, site);
    }

    public Expr arg(int i) {
        return args.get(i);
    }

    /** Whether an array or object is there: with what it is compared comes second. */
    public static Apply isNull(Op op, Expr tested) {
        return new Apply(op, Type.BOOLEAN, List.of(tested, Named.nullOf(tested.type())), "", 0);
    }

    public boolean isNullTest() {
        return (op == Op.EQ || op == Op.NE) && arg(1).equals(Named.nullOf(arg(1).type()));
    }

    /** The simple name of the function or method. */
    public String name() {
        return op == Op.METHOD || op == Op.MEMBER ? owner.substring(owner.lastIndexOf('.') + 1) : op.javaName();
    }

    /** Whether it may throw, whatever its operands are like. Methods of floating-point numbers never do. */
    public boolean mayThrow() {
        return switch (op) {
            case DIV, REM, FLOOR_DIV, FLOOR_MOD ->
                type.scalar().isIntegral() && (!(arg(1) instanceof Const) || Make.isConst(arg(1), 0));
            case MEMBER -> true;
            case METHOD -> args.stream().anyMatch(arg -> arg.type().scalar().isIntegral());
            default -> false;
        };
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Apply a
                && op == a.op
                && type.equals(a.type)
                && owner.equals(a.owner)
                && args.equals(a.args);
    }

    @Override
    public int hashCode() {
        return ((op.hashCode() * 31 + type.hashCode()) * 31 + owner.hashCode()) * 31 + args.hashCode();
    }

    @Override
    public List<Expr> children() {
        return args;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Apply(op, type, children, owner, site);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.apply(this);
    }
}
