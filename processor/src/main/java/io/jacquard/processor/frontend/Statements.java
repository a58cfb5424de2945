package io.jacquard.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers statements, each into the list that is handed down. */
final class Statements extends SimpleTreeVisitor<Void, List<Stmt>> {
    private final Context context;
    private final Reports reports;
    private final Optional<Type> result;
    private final Expressions expressions;
    private final Assignments assignments;
    private final Loops loops;
    private final ElementLoops elementLoops;

    /** With the type that the method returns, if it is known. */
    Statements(Context context, Optional<Type> result) {
        this.context = context;
        this.reports = context.reports();
        this.result = result;
        this.expressions = new Expressions(context);
        this.assignments = new Assignments(context, expressions);
        this.loops = new Loops(context, expressions, this);
        this.elementLoops = new ElementLoops(context, expressions, this);
    }

    /** The outermost block, whose last statement may be a {@code return}. */
    void body(BlockTree tree, List<Stmt> out) {
        context.locals().enter();
        List<? extends StatementTree> statements = tree.getStatements();
        for (int i = 0; i < statements.size(); i++) {
            boolean last = i == statements.size() - 1;
            StatementTree statement = statements.get(i);
            if (last && statement instanceof ReturnTree exit) {
                exit(exit, out);
            } else if (last && statement instanceof BlockTree inner) {
                body(inner, out);
            } else {
                visit(statement, out);
            }
        }
        context.locals().leave();
    }

    /** A statement in a scope of its own: a branch or the body of a loop. */
    Block block(@Nullable StatementTree tree) {
        List<Stmt> out = new ArrayList<>();
        if (tree != null) {
            context.locals().enter();
            visit(tree, out);
            context.locals().leave();
        }
        return new Block(out);
    }

    private void exit(ReturnTree tree, List<Stmt> out) {
        if (tree.getExpression() == null) {
            out.add(new Return(context.statement(tree), Optional.empty()));
            return;
        }
        if (result.isEmpty()) {
            if (!(tree.getExpression() instanceof NewArrayTree)) {
                expressions.lower(tree.getExpression());
            }
            return;
        }
        Expr value;
        if (tree.getExpression() instanceof NewArrayTree array) {
            Var local = context.declare("result", result.get(), array);
            assignments.array(local.name(), local, array, array, out);
            value = new Read(local);
        } else {
            value = expressions.assignable(tree.getExpression(), result.get());
        }
        if (value instanceof Place place && place.type().isArray() && !isOwn(place)) {
            reports.at(
                    tree.getExpression(),
                    Tag.ALIASING,
                    "`" + tree.getExpression() + "` is returned, which is not an array of the method's own",
                    "the bar of the result would be the bar of another array too",
                    "create an array, copy the elements in a loop, and return that");
        } else if (!Context.isBroken(value)) {
            out.add(new Return(context.statement(tree), Optional.of(value)));
        }
    }

    private boolean isOwn(Place place) {
        return place instanceof Read read && context.locals().ownsArray(read.var());
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, List<Stmt> out) {
        reports.at(tree, Refusals.of(tree.getKind()));
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, List<Stmt> out) {
        context.locals().enter();
        tree.getStatements().forEach(statement -> visit(statement, out));
        context.locals().leave();
        return null;
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, List<Stmt> out) {
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, List<Stmt> out) {
        assignments.declare(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, List<Stmt> out) {
        assignments.statement(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, List<Stmt> out) {
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        int id = context.statement(tree);
        Block then = block(tree.getThenStatement());
        Block otherwise = block(tree.getElseStatement());
        if (!Context.isBroken(condition)) {
            out.add(new If(id, condition, then, otherwise));
        }
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, List<Stmt> out) {
        loops.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, List<Stmt> out) {
        return refuseAround(tree, tree.getStatement());
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, List<Stmt> out) {
        return refuseAround(tree, tree.getStatement());
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, List<Stmt> out) {
        elementLoops.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, List<Stmt> out) {
        return refuseAround(tree, tree.getStatement());
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, List<Stmt> out) {
        return refuseAround(tree, tree.getBlock());
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, List<Stmt> out) {
        return refuseAround(tree, tree.getResources().isEmpty() ? tree.getBlock() : null);
    }

    /** Refuses a statement, and looks into it for what else there is to say. */
    private @Nullable Void refuseAround(Tree tree, @Nullable StatementTree inner) {
        reports.at(tree, Refusals.of(tree.getKind()));
        block(inner);
        return null;
    }
}
