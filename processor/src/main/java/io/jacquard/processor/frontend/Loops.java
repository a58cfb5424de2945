package io.jacquard.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;

/** Lowers counted loops, and says of all others what a counted loop looks like. */
final class Loops {
    private static final String CANONICAL =
            "write `for (int i = a; i < b; i += c)`, with `<`, `<=`, `>` or `>=`, and a constant or a variable for `c`";

    private record Condition(Op comparison, ExpressionTree bound) {}

    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final Statements statements;
    private final Steps steps;

    Loops(Context context, Expressions expressions, Statements statements) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.statements = statements;
        this.steps = new Steps(context, expressions, this);
    }

    void lower(ForLoopTree tree, List<Stmt> out) {
        context.locals().enter();
        Optional<VariableTree> header = index(tree);
        if (header.isEmpty()) {
            tree.getInitializer().forEach(this::declareForBody);
            statements.block(tree.getStatement());
        } else {
            loop(tree, header.get(), out);
        }
        context.locals().leave();
    }

    private void declareForBody(StatementTree initializer) {
        if (initializer instanceof VariableTree variable) {
            context.declare(variable.getName().toString(), Type.VOID, variable);
        }
    }

    private Optional<VariableTree> index(ForLoopTree tree) {
        List<? extends StatementTree> initializers = tree.getInitializer();
        if (initializers.size() == 1
                && initializers.get(0) instanceof VariableTree variable
                && variable.getInitializer() != null) {
            return Optional.of(variable);
        }
        refuse(
                initializers.isEmpty() ? tree : initializers.get(initializers.size() - 1),
                initializers.size() > 1 ? "the loop has more than one index" : "the loop does not declare its index");
        return Optional.empty();
    }

    private void loop(ForLoopTree tree, VariableTree header, List<Stmt> out) {
        ExpressionTree initializer = header.getInitializer();
        Expr from = header.getType() == null
                ? expressions.scalar(initializer)
                : TypeTrees.variable(header.getType(), reports)
                        .map(type -> expressions.assignable(initializer, type))
                        .orElse(Context.BROKEN);
        boolean broken = Context.isBroken(from);
        if (!broken && !from.type().equals(Type.INT) && !from.type().equals(Type.LONG)) {
            refuse(header, "the index is a `" + from.type() + "`");
            broken = true;
        }
        Var index = context.declare(header.getName().toString(), broken ? Type.VOID : from.type(), header);
        int id = context.statement(tree);
        Optional<Condition> condition = condition(tree, index);
        Expr bound = condition.isPresent() && !broken ? bound(condition.get(), index) : Context.BROKEN;
        Optional<Steps.Step> step = condition.isPresent() && !broken
                ? steps.of(tree, index, condition.get().comparison(), out)
                : Optional.empty();
        Block body = statements.block(tree.getStatement());
        if (broken || Context.isBroken(bound) || step.isEmpty()) {
            return;
        }
        out.add(new For(
                id, index, from, condition.get().comparison(), bound, step.get().value(), body, For.Exit.NONE));
        refuseAssigned(body, index, "index", "the reverse sweep takes the index from the header alone");
        step.get()
                .variable()
                .ifPresent(v -> refuseAssigned(
                        body, v, "step", "the reverse sweep computes the index of each trip from one step for all"));
    }

    private void refuseAssigned(Block body, Var variable, String what, String note) {
        Optional<Stmt> assigned = Written.first(body, variable);
        assigned.ifPresent(s -> reports.at(
                ((TreePosition) context.positions().of(s)).tree(),
                Tag.UNSUPPORTED_STATEMENT,
                "the body of the loop assigns its " + what + " `" + variable.name() + "`",
                note,
                "use a variable of its own for what the body counts"));
    }

    private Optional<Condition> condition(ForLoopTree tree, Var index) {
        if (tree.getCondition() == null) {
            refuse(tree, "the loop has no condition");
            return Optional.empty();
        }
        if (strip(tree.getCondition()) instanceof BinaryTree binary) {
            Optional<Op> op =
                    Operators.binary(binary.getKind()).filter(o -> mirrored(o).isPresent());
            if (op.isPresent() && isIndex(binary.getLeftOperand(), index)) {
                return Optional.of(new Condition(op.get(), binary.getRightOperand()));
            }
            if (op.isPresent() && isIndex(binary.getRightOperand(), index)) {
                return op.flatMap(Loops::mirrored).map(o -> new Condition(o, binary.getLeftOperand()));
            }
        }
        refuse(tree.getCondition(), "the loop does not compare its index `" + index.name() + "` with a bound");
        return Optional.empty();
    }

    private static Optional<Op> mirrored(Op op) {
        return switch (op) {
            case LT -> Optional.of(Op.GT);
            case LE -> Optional.of(Op.GE);
            case GT -> Optional.of(Op.LT);
            case GE -> Optional.of(Op.LE);
            default -> Optional.empty();
        };
    }

    private Expr bound(Condition condition, Var index) {
        Expr bound = expressions.scalar(condition.bound());
        if (Context.isBroken(bound)) {
            return bound;
        }
        if (!Operators.fits(bound.type(), index.type())) {
            reports.at(
                    condition.bound(),
                    Tag.UNSUPPORTED_STATEMENT,
                    "the bound is a `" + bound.type() + "`, the index an `" + index.type() + "`",
                    "the number of trips is computed in the type of the index",
                    bound.type().equals(Type.LONG) ? "declare the index as `long`" : "cast the bound");
            return Context.BROKEN;
        }
        if (reads(bound, index)) {
            reports.at(
                    condition.bound(),
                    Tag.UNSUPPORTED_STATEMENT,
                    "the bound reads the index `" + index.name() + "`",
                    "the number of trips is computed before the first one",
                    "solve the condition for the index, so that the bound does without it");
            return Context.BROKEN;
        }
        if (containsCall(bound)) {
            reports.at(
                    condition.bound(),
                    Tag.UNSUPPORTED_STATEMENT,
                    "the bound calls a method",
                    "the bound is read before every trip, in each sweep",
                    "assign it to a local before the loop");
            return Context.BROKEN;
        }
        return Convert.widen(bound, index.type());
    }

    private static boolean reads(Expr e, Var variable) {
        return e instanceof Read read && read.var().equals(variable)
                || e.children().stream().anyMatch(child -> reads(child, variable));
    }

    private static boolean containsCall(Expr e) {
        return e instanceof Call || e.children().stream().anyMatch(Loops::containsCall);
    }

    static boolean isIndex(ExpressionTree tree, Var index) {
        return strip(tree) instanceof IdentifierTree name && name.getName().contentEquals(index.name());
    }

    private static ExpressionTree strip(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? strip(inner.getExpression()) : tree;
    }

    void refuse(Tree tree, String headline) {
        reports.at(
                tree,
                Tag.UNSUPPORTED_STATEMENT,
                headline,
                "the reverse sweep runs a loop backwards and must know the number of trips from its header",
                CANONICAL);
    }
}
