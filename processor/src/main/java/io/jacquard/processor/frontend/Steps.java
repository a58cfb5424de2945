package io.jacquard.processor.frontend;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
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

/** Lowers what a counting {@code for} loop adds to its index: a constant that leads to the bound, or a variable of either sign. */
final class Steps {
    private final Context context;
    private final Expressions expressions;

    Steps(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** Empty for a loop that does not count after all; {@code out} gets what has to be computed before the loop. */
    Optional<Expr> of(CountedHeader header, Var index, List<Stmt> out) {
        ExpressionTree update = header.update();
        if (update instanceof UnaryTree unary) {
            boolean up =
                    unary.getKind() == Tree.Kind.PREFIX_INCREMENT || unary.getKind() == Tree.Kind.POSTFIX_INCREMENT;
            return constant(up ? 1 : -1, index, header.comparison());
        }
        boolean down = update.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
        if (!down && update.getKind() != Tree.Kind.PLUS_ASSIGNMENT) {
            return Optional.empty();
        }
        CompoundAssignmentTree compound = (CompoundAssignmentTree) update;
        Expr value = expressions.scalar(compound.getExpression());
        if (Context.isBroken(value) || !Operators.fits(value.type(), index.type())) {
            return Optional.empty();
        }
        OptionalLong constant = expressions.constants().integral(value);
        if (constant.isPresent()) {
            long amount = constant.getAsLong();
            boolean negatable = amount != Integer.MIN_VALUE && amount != Long.MIN_VALUE;
            return negatable ? constant(down ? -amount : amount, index, header.comparison()) : Optional.empty();
        }
        boolean field = Records.isField(Meaning.of(Changes.strip(compound.getExpression()), context), context);
        return value instanceof Read read && !read.var().equals(index) && !field
                ? Optional.of(variable(read, down, index, compound, out))
                : Optional.empty();
    }

    private static Optional<Expr> constant(long step, Var index, Op comparison) {
        boolean up = comparison == Op.LT || comparison == Op.LE;
        if (up != step > 0 || step == 0) {
            return Optional.empty();
        }
        Object value = index.type().equals(Type.INT) ? (Object) (int) step : (Object) step;
        return Optional.of(new Const(index.type(), value));
    }

    /** The variable itself, or what it adds to the index in a variable of its own. */
    private Expr variable(Read read, boolean down, Var index, CompoundAssignmentTree tree, List<Stmt> out) {
        if (!down && read.type().equals(index.type())) {
            return read;
        }
        Expr wide = Convert.widen(read, index.type());
        Read step = new Read(context.unnamed("step", index.type(), tree));
        out.add(new Assign(context.statement(tree), step, down ? Apply.of(Op.NEG, wide) : wide));
        return step;
    }
}
