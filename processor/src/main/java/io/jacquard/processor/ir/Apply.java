package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operator applied; {@code owner} is the class that a function was called on, or a {@link Op#METHOD} with its class, {@code site} a place in the source
 * or 0, which is no part of what it is, {@code rules} how a {@link Op#RULED} method is differentiated to each of its parameters.
 */
public record Apply(Op op, Type type, List<Expr> args, String owner, int site, List<Optional<Rule>> rules)
        implements Expr {
    public Apply {
        args = List.copyOf(args);
        rules = List.copyOf(rules);
    }

    public Apply(Op op, Type type, List<Expr> args, String owner, int site) {
        this(op, type, args, owner, site, List.of());
    }

    /** An operator on operands of one type, with the result type that Java gives it. */
    public static Apply of(Op op, Expr... args) {
        Type operand = args[0].type();
        Type type = op.isComparison() || op.isLogical() ? Type.BOOLEAN : operand;
        return new Apply(op, type, List.of(args), op.defaultOwner(), 0);
    }

    public Apply withOp(Op other) {
        return new Apply(other, type, args, owner, site, rules);
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

    /** Whether it is a method whose derivative is given by rules. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Whether it is such a rule. */
    public boolean isRule() {
        return op == Op.RULED && rules.isEmpty();
    }

    /** The site of an argument of such a method. */
    public int siteOf(int arg) {
        return site + 1 + arg;
    }

    /** The simple name of the function or method. */
    public String name() {
        return op.form().isNamed() ? owner.substring(owner.lastIndexOf('.') + 1) : op.javaName();
    }

    /** Whether it may throw, whatever its operands are like. Methods of floating-point numbers never do. */
    public boolean mayThrow() {
        return switch (op) {
            case DIV, REM, FLOOR_DIV, FLOOR_MOD ->
                type.scalar().isIntegral() && (!(arg(1) instanceof Const) || Make.isConst(arg(1), 0));
            case MEMBER -> true;
            // A rule that nobody needs is not called.
            case RULED -> hasRules();
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
                && args.equals(a.args)
                && rules.equals(a.rules);
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
        return new Apply(op, type, children, owner, site, rules);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.apply(this);
    }
}
