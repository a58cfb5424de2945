package io.jacquard.processor.frontend;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lowers what a {@code for} loop adds to its index: a constant that leads to the bound, or a variable of either sign. */
final class Steps {
    /** The step, and the variable of the user's that it comes from, if any. */
    record Step(Expr value, Optional<Var> variable) {}

    private final Context context;
    private final Expressions expressions;
    private final Loops loops;

    Steps(Context context, Expressions expressions, Loops loops) {
        this.context = context;
        this.expressions = expressions;
        this.loops = loops;
    }

    /** Empty if a problem was reported; {@code out} gets what has to be computed before the loop. */
    Optional<Step> of(ForLoopTree tree, Var index, Op comparison, List<Stmt> out) {
        List<? extends ExpressionStatementTree> updates = tree.getUpdate();
        if (updates.size() != 1) {
            loops.refuse(
                    updates.isEmpty() ? tree : updates.get(updates.size() - 1),
                    updates.isEmpty() ? "the loop has no step" : "the loop has more than one step");
            return Optional.empty();
        }
        ExpressionTree update = updates.get(0).getExpression();
        if (update instanceof UnaryTree unary && Loops.isIndex(unary.getExpression(), index)) {
            OptionalLong one = switch (unary.getKind()) {
                case PREFIX_INCREMENT, POSTFIX_INCREMENT -> OptionalLong.of(1);
                case PREFIX_DECREMENT, POSTFIX_DECREMENT -> OptionalLong.of(-1);
                default -> OptionalLong.empty();
            };
            if (one.isPresent()) {
                return constant(one.getAsLong(), update, index, comparison);
            }
        }
        boolean sum = update.getKind() == Tree.Kind.PLUS_ASSIGNMENT || update.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
        if (sum && update instanceof CompoundAssignmentTree compound && Loops.isIndex(compound.getVariable(), index)) {
            Expr value = expressions.scalar(compound.getExpression());
            boolean down = update.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
            OptionalLong constant = expressions.constants().integral(value);
            boolean fits = Operators.fits(value.type(), index.type());
            if (fits && constant.isPresent() && isNegatable(constant.getAsLong())) {
                long amount = constant.getAsLong();
                return constant(down ? -amount : amount, update, index, comparison);
            }
            if (fits
                    && constant.isEmpty()
                    && value instanceof Read read
                    && !read.var().equals(index)) {
                return Optional.of(variable(read, down, index, compound, out));
            }
        }
        loops.refuse(update, "the step is no constant or variable that is added to the index `" + index.name() + "`");
        return Optional.empty();
    }

    private static boolean isNegatable(long amount) {
        return amount != Integer.MIN_VALUE && amount != Long.MIN_VALUE;
    }

    private Optional<Step> constant(long step, Tree update, Var index, Op comparison) {
        boolean up = comparison == Op.LT || comparison == Op.LE;
        if (up != step > 0 || step == 0) {
            loops.refuse(update, "the step does not lead to the bound");
            return Optional.empty();
        }
        Object value = index.type().equals(Type.INT) ? (Object) (int) step : (Object) step;
        return Optional.of(new Step(new Const(index.type(), value), Optional.empty()));
    }

    /** The variable itself, or what it adds to the index in a variable of its own. */
    private Step variable(Read read, boolean down, Var index, CompoundAssignmentTree tree, List<Stmt> out) {
        if (!down && read.type().equals(index.type())) {
            return new Step(read, Optional.of(read.var()));
        }
        Expr wide = Convert.widen(read, index.type());
        Read step = new Read(context.unnamed("step", index.type(), tree));
        out.add(new Assign(context.statement(tree), step, down ? Apply.of(Op.NEG, wide) : wide));
        return new Step(step, Optional.of(read.var()));
    }
}
