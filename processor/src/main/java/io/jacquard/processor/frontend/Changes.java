package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers what changes a number, {@code =}, {@code +=} or {@code ++}: the same as a statement of its own and inside an expression. */
final class Changes {
    private final Context context;
    private final Reports reports;
    private final Expressions expressions;

    Changes(Context context, Expressions expressions) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
    }

    /** What is assigned to, after {@code before}, which gives its array a name; empty if a problem was reported, also an earlier one about the variable. */
    Optional<Place> target(ExpressionTree parenthesised, List<Stmt> before) {
        ExpressionTree tree = strip(parenthesised);
        if (tree instanceof ArrayAccessTree) {
            Expr e = expressions.lower(tree);
            if (e instanceof After after) {
                before.addAll(after.before().stmts());
                e = after.value();
            }
            return e instanceof Place place && isWritable(place, tree) ? Optional.of(place) : Optional.empty();
        }
        Meaning meaning = Meaning.of(tree, context);
        if (meaning instanceof Meaning.Local local) {
            return Optional.of(local.variable())
                    .filter(variable -> !variable.type().equals(Type.VOID))
                    .map(Read::new);
        }
        if (meaning instanceof Meaning.Structure) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "a record is assigned inside an expression",
                    "its components get their values one after the other",
                    "make it a statement of its own before this one");
            return Optional.empty();
        }
        boolean field = meaning instanceof Meaning.Field || meaning instanceof Meaning.Value;
        if (field && (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)) {
            fieldIsWritten(tree, "`" + tree + "` is a field and is written");
        } else {
            expressions.lower(tree);
        }
        return Optional.empty();
    }

    /** Reports an element of an array that a field holds; what is done to one in a roundabout way is found later. */
    private boolean isWritable(Place place, Tree tree) {
        boolean field = context.fields().variables().contains(place.root());
        if (field) {
            fieldIsWritten(tree, "`" + tree + "` is an element of a field and is written");
        }
        return !field;
    }

    private void fieldIsWritten(Tree tree, String headline) {
        reports.at(
                tree,
                Tag.MUTABLE_STATE,
                headline,
                "what is kept outside of locals and arrays is lost to the reverse sweep",
                "use a local, and return it or write it to an array parameter");
    }

    static ExpressionTree strip(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? strip(inner.getExpression()) : tree;
    }

    private Optional<Place> scalarTarget(ExpressionTree tree, List<Stmt> before) {
        Optional<Place> target = target(tree, before);
        if (target.isPresent() && target.get().type().isArray()) {
            expressions.scalar(tree);
            return Optional.empty();
        }
        return target;
    }

    /** {@code target = value}, as far as no problem was reported. */
    Optional<Stmt> assign(Place target, Expr value, Tree tree) {
        return Context.isBroken(value) || target.type().equals(Type.VOID)
                ? Optional.empty()
                : Optional.of(new Assign(context.statement(tree), target, value));
    }

    /** {@code target op= value}, after {@code before}; empty if a problem was reported. */
    Optional<Stmt> update(CompoundAssignmentTree tree, List<Stmt> before) {
        Optional<Op> op = Operators.compound(tree.getKind());
        Optional<Place> target = scalarTarget(tree.getVariable(), before);
        Expr value = expressions.scalar(tree.getExpression());
        return op.isEmpty() || target.isEmpty() || Context.isBroken(value)
                ? Optional.empty()
                : update(target.get(), op.get(), value, tree);
    }

    /** {@code ++} or {@code --} on either side, after {@code before}; empty if a problem was reported. */
    Optional<Stmt> step(UnaryTree tree, List<Stmt> before) {
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        return scalarTarget(tree.getExpression(), before)
                .flatMap(target -> update(target, up ? Op.ADD : Op.SUB, Const.of(1), tree));
    }

    private Optional<Stmt> update(Place target, Op op, Expr value, Tree tree) {
        Expr operand = expressions.arithmetic().compound(op, target.type(), value, tree);
        return Context.isBroken(operand)
                ? Optional.empty()
                : Optional.of(new Update(context.statement(tree), target, op, operand));
    }

    static boolean isStep(UnaryTree tree) {
        return Operators.unary(tree.getKind()).isEmpty();
    }

    /** An assignment whose value is used. */
    Expr inside(AssignmentTree tree) {
        List<Stmt> before = new ArrayList<>();
        Optional<Place> target = target(tree.getVariable(), before);
        if (target.isEmpty()) {
            expressions.lower(tree.getExpression());
            return Context.BROKEN;
        }
        if (target.get().type().isArray()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "an array is assigned inside an expression",
                    "a bar belongs to one array, and each name of it must be known before it is used",
                    "make it a statement of its own before this one");
            return Context.BROKEN;
        }
        Expr value = expressions.assignable(tree.getExpression(), target.get().type());
        return effect(before, assign(target.get(), value, tree), false);
    }

    /** A compound assignment whose value is used. */
    Expr inside(CompoundAssignmentTree tree) {
        List<Stmt> before = new ArrayList<>();
        return effect(before, update(tree, before), false);
    }

    /** A step whose value, before or after it, is used. */
    Expr inside(UnaryTree tree) {
        boolean old = tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        List<Stmt> before = new ArrayList<>();
        return effect(before, step(tree, before), old);
    }

    private static Expr effect(List<Stmt> before, Optional<Stmt> change, boolean old) {
        return change.<Expr>map(s -> new Effect(s, old))
                .map(e -> before.isEmpty() ? e : new After(new Block(before), e))
                .orElse(Context.BROKEN);
    }
}
