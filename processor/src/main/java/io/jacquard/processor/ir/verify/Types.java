package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Walk;
import java.util.List;
import java.util.function.Supplier;

/** Whether the types of statements agree: nothing is widened that no {@code Convert} widens. */
final class Types implements Stmt.Visitor<Void> {
    private final List<Type> results;
    private final Faults faults;

    private Types(List<Type> results, Faults faults) {
        this.results = results;
        this.faults = faults;
    }

    static void check(Block body, List<Type> results, Faults faults) {
        Types types = new Types(results, faults);
        Walk.each(body, s -> s.accept(types));
    }

    /** A sweep, which has no result of its own. */
    static void check(Block body, Faults faults) {
        check(body, List.of(), faults);
    }

    /** The text is made only where there is a fault: there is an expression for each node of each statement after each pass. */
    private void expect(Stmt s, boolean holds, Supplier<String> what) {
        if (!holds) {
            faults.add(s, what.get());
        }
    }

    private void same(Stmt s, Type expected, Type found) {
        expect(s, expected.equals(found), () -> "`" + found + "` where `" + expected + "` is due");
    }

    private void expressions(Stmt s, Expr... wholes) {
        for (Expr whole : wholes) {
            Walk.each(
                    whole,
                    e -> expect(
                            s,
                            e.accept(new ExprTypes()),
                            () -> "`" + e.type() + "` does not fit its operands in " + e));
        }
    }

    @Override
    public Void assign(Assign s) {
        expressions(s, s.target(), s.value());
        same(s, s.target().type(), s.value().type());
        return null;
    }

    @Override
    public Void update(Update s) {
        expressions(s, s.target(), s.value());
        Scalar target = s.target().type().scalar();
        Scalar value = s.value().type().scalar();
        expect(s, combines(s), () -> "`" + target + " " + s.op() + "= " + value + "`");
        return null;
    }

    static boolean combines(Update s) {
        Type target = s.target().type();
        Type value = s.value().type();
        return target.isScalar() && value.isScalar() && combines(s.op(), target.scalar(), value.scalar());
    }

    /** In the type of the value, which is therefore no narrower than the target; but each operand of a shift has its own. */
    private static boolean combines(Op op, Scalar target, Scalar value) {
        return switch (op) {
            case ADD, SUB, MUL, DIV, REM -> target.isNumeric() && value.width() >= target.width();
            case SHL, SHR, USHR -> target.isIntegral() && value.isIntegral();
            case AND, OR, XOR ->
                target == Scalar.BOOLEAN
                        ? value == Scalar.BOOLEAN
                        : target.isIntegral() && value.isIntegral() && value.width() >= target.width();
            default -> false;
        };
    }

    @Override
    public Void permute(Permute s) {
        expressions(s, s.one(), s.other());
        same(s, s.one().type(), s.other().type());
        same(s, s.one().type(), s.temp().type());
        expect(s, s.one().type().isArray(), () -> "`" + s.one().type() + "` where an array is due");
        return null;
    }

    @Override
    public Void branch(If s) {
        expressions(s, s.condition());
        same(s, Type.BOOLEAN, s.condition().type());
        return null;
    }

    @Override
    public Void loop(For s) {
        expressions(s, s.from(), s.bound(), s.step());
        Type index = s.index().type();
        expect(s, index.isScalar() && index.scalar().isIntegral(), () -> "the index is a `" + index + "`");
        same(s, index, s.from().type());
        same(s, index, s.bound().type());
        same(s, index, s.step().type());
        boolean ordered = s.comparison() != Op.EQ && s.comparison() != Op.NE;
        expect(s, ordered && s.comparison().isComparison(), () -> "it compares by " + s.comparison());
        s.exit().trips().ifPresent(v -> same(s, Type.INT, v.type()));
        s.exit().stop().ifPresent(v -> same(s, Type.INT, v.type()));
        s.exit().condition().ifPresent(c -> {
            expressions(s, c);
            same(s, Type.BOOLEAN, c.type());
        });
        return null;
    }

    @Override
    public Void invoke(Invoke s) {
        expressions(s, s.call());
        // Further results of a sweep come out of it by ways of their own.
        s.result().ifPresent(v -> same(s, s.call().type(), v.type()));
        return null;
    }

    @Override
    public Void result(Return s) {
        s.values().forEach(value -> expressions(s, value));
        List<Type> found = s.values().stream().map(Expr::type).toList();
        expect(s, results.equals(found), () -> "it returns " + found + ", not " + results);
        return null;
    }

    @Override
    public Void thrown(Throw s) {
        s.args().forEach(arg -> expressions(s, arg));
        return null;
    }

    @Override
    public Void labeled(Labeled s) {
        return null;
    }

    @Override
    public Void leave(Leave s) {
        return null;
    }

    @Override
    public Void comment(Comment s) {
        return null;
    }
}
