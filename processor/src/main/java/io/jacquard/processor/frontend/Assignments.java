package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers what changes variables and elements: declarations, assignments, {@code ++}, and calls for their effects. */
final class Assignments {
    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final NewArrays newArrays;

    Assignments(Context context, Expressions expressions) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.newArrays = expressions.newArrays();
    }

    void declare(VariableTree tree, List<Stmt> out) {
        String name = tree.getName().toString();
        ExpressionTree value = tree.getInitializer();
        if (tree.getType() == null) {
            declareVar(name, value, tree, out);
            return;
        }
        Type type = TypeTrees.variable(tree.getType(), reports).orElse(Type.VOID);
        if (value == null) {
            context.declare(name, type, tree);
        } else if (type.isArray()) {
            array(name, context.declare(name, type, tree), value, tree, out);
        } else {
            // The initialiser does not see a variable of the same name outside, so that the order is of no matter to
            // it.
            Expr e = type.equals(Type.VOID) ? unfit(value) : expressions.assignable(value, type);
            assign(new Read(context.declare(name, type, tree)), e, tree, out);
        }
    }

    /** The value of a variable whose type was refused: looked at for what else there is to say. */
    private Expr unfit(ExpressionTree value) {
        return value instanceof NewArrayTree ? Context.BROKEN : expressions.lower(value);
    }

    private void declareVar(String name, @Nullable ExpressionTree value, VariableTree tree, List<Stmt> out) {
        if (value == null) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "`" + name + "` has no type",
                    "a `var` takes its type from its first value",
                    "give it a value, or write its type");
            context.declare(name, Type.VOID, tree);
            return;
        }
        Expr e = expressions.lower(value);
        if (!Context.isBroken(e) && e.type().equals(Type.VOID)) {
            e = expressions.scalar(value);
        }
        Var variable = context.declare(name, e.type(), tree);
        if (e.type().isArray()) {
            bind(name, variable, e, tree, out);
        } else {
            assign(new Read(variable), e, tree, out);
        }
    }

    /** {@code name = value} for an array variable. */
    void array(String name, Var variable, ExpressionTree value, Tree at, List<Stmt> out) {
        Expr e = value instanceof NewArrayTree created
                ? newArrays.lower(created, variable.type())
                : expressions.lower(value);
        e = Context.isBroken(e) ? e : expressions.arithmetic().converted(e, variable.type(), value);
        if (!Context.isBroken(e)) {
            bind(name, variable, e, at, out);
        }
    }

    private void bind(String name, Var variable, Expr array, Tree at, List<Stmt> out) {
        if (!context.locals().assignArray(variable)) {
            reports.at(
                    at,
                    Tag.ALIASING,
                    "`" + name + "` already has its array",
                    "a bar belongs to one array, and this variable would stand for two",
                    "declare a further variable for the second array");
        } else if (array instanceof Read read) {
            context.locals().rename(name, read.var());
        } else {
            if (!(array instanceof Place)) {
                context.locals().ownArray(variable);
            }
            assign(new Read(variable), array, at, out);
        }
    }

    void statement(ExpressionStatementTree statement, List<Stmt> out) {
        ExpressionTree tree = strip(statement.getExpression());
        if (tree instanceof AssignmentTree assignment) {
            assignment(assignment, out);
        } else if (tree instanceof CompoundAssignmentTree compound) {
            Operators.compound(compound.getKind())
                    .ifPresent(op -> update(compound.getVariable(), op, compound.getExpression(), compound, out));
        } else if (tree instanceof UnaryTree unary && isStep(unary)) {
            boolean up =
                    unary.getKind() == Tree.Kind.PREFIX_INCREMENT || unary.getKind() == Tree.Kind.POSTFIX_INCREMENT;
            step(unary, up ? Op.ADD : Op.SUB, out);
        } else if (tree instanceof MethodInvocationTree call) {
            call(call, out);
        } else {
            expressions.lower(tree);
        }
    }

    private static boolean isStep(UnaryTree tree) {
        return Operators.unary(tree.getKind()).isEmpty();
    }

    private static ExpressionTree strip(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? strip(inner.getExpression()) : tree;
    }

    private void assignment(AssignmentTree tree, List<Stmt> out) {
        Optional<Place> target = target(tree.getVariable());
        if (target.isEmpty()) {
            expressions.lower(tree.getExpression());
        } else if (target.get() instanceof Read read && read.type().isArray()) {
            array(strip(tree.getVariable()).toString(), read.var(), tree.getExpression(), tree, out);
        } else if (target.get().type().isArray() && tree.getExpression() instanceof NewArrayTree row) {
            Expr made = newArrays.lower(row, target.get().type());
            Expr e = Context.isBroken(made)
                    ? made
                    : expressions.arithmetic().converted(made, target.get().type(), row);
            assign(target.get(), e, tree, out);
        } else if (target.get().type().isArray()) {
            reports.at(
                    tree,
                    Tag.ALIASING,
                    "a row is replaced",
                    "two places would then hold one row, and share its bar",
                    "copy the elements in a loop");
        } else {
            assign(
                    target.get(),
                    expressions.assignable(tree.getExpression(), target.get().type()),
                    tree,
                    out);
        }
    }

    private void update(ExpressionTree variable, Op op, ExpressionTree value, Tree tree, List<Stmt> out) {
        Optional<Place> target = scalarTarget(variable);
        Expr e = expressions.scalar(value);
        if (target.isPresent() && !Context.isBroken(e)) {
            Expr operand = expressions.arithmetic().compound(op, target.get().type(), e, tree);
            if (!Context.isBroken(operand)) {
                out.add(new Update(context.statement(tree), target.get(), op, operand));
            }
        }
    }

    private void step(UnaryTree tree, Op op, List<Stmt> out) {
        Optional<Place> target = scalarTarget(tree.getExpression());
        if (target.isPresent()) {
            Expr one = expressions.arithmetic().compound(op, target.get().type(), Const.of(1), tree);
            if (!Context.isBroken(one)) {
                out.add(new Update(context.statement(tree), target.get(), op, one));
            }
        }
    }

    private void call(MethodInvocationTree tree, List<Stmt> out) {
        Expr e = expressions.lower(tree);
        if (e instanceof Call call) {
            out.add(Invoke.of(context.statement(tree), call));
        } else if (!Context.isBroken(e)) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "the value of this call is not used",
                    "it changes nothing that a derivative could follow",
                    "remove the statement, or assign the value to a local");
        }
    }

    private Optional<Place> scalarTarget(ExpressionTree tree) {
        Optional<Place> target = target(tree);
        if (target.isPresent() && target.get().type().isArray()) {
            expressions.scalar(tree);
            return Optional.empty();
        }
        return target;
    }

    /** What is assigned to; empty if a problem was reported, also an earlier one about the variable. */
    private Optional<Place> target(ExpressionTree parenthesised) {
        ExpressionTree tree = strip(parenthesised);
        if (tree instanceof ArrayAccessTree) {
            return expressions.lower(tree) instanceof Place place ? Optional.of(place) : Optional.empty();
        }
        Meaning meaning = Meaning.of(tree, context);
        if (meaning instanceof Meaning.Local local) {
            return Optional.of(local.variable())
                    .filter(variable -> !variable.type().equals(Type.VOID))
                    .map(Read::new);
        }
        boolean field = meaning instanceof Meaning.Field || meaning instanceof Meaning.Value;
        if (field && (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)) {
            reports.at(
                    tree,
                    Tag.MUTABLE_STATE,
                    "`" + tree + "` is a field and is written",
                    "what is kept outside of locals and arrays is lost to the reverse sweep",
                    "use a local, and return it or write it to an array parameter");
        } else {
            expressions.lower(tree);
        }
        return Optional.empty();
    }

    private void assign(Place target, Expr value, Tree tree, List<Stmt> out) {
        if (!Context.isBroken(value) && !target.type().equals(Type.VOID)) {
            out.add(new Assign(context.statement(tree), target, value));
        }
    }
}
