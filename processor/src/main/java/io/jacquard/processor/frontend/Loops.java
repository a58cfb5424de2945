package io.jacquard.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers loops: those that count keep their header, all others become {@code while} loops. */
final class Loops {
    private final Context context;
    private final Expressions expressions;
    private final Statements statements;
    private final Jumps jumps;
    private final Steps steps;

    Loops(Context context, Expressions expressions, Statements statements, Jumps jumps) {
        this.context = context;
        this.expressions = expressions;
        this.statements = statements;
        this.jumps = jumps;
        this.steps = new Steps(context, expressions);
    }

    void lower(WhileLoopTree tree, List<Stmt> out) {
        Jumps.Target target = jumps.enter(Jumps.Kind.LOOP);
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        List<Stmt> body = trip(target, tree.getStatement());
        jumps.leave();
        if (!Context.isBroken(condition)) {
            out.addAll(whileLoop(tree, target, condition, body));
        }
    }

    /** {@code again = true; while (again) { body; again = condition; }}. */
    void lower(DoWhileLoopTree tree, List<Stmt> out) {
        Jumps.Target target = jumps.enter(Jumps.Kind.LOOP);
        Read again = new Read(context.unnamed("again", Type.BOOLEAN, tree));
        List<Stmt> body = new ArrayList<>(trip(target, tree.getStatement()));
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        jumps.leave();
        if (condition.equals(Const.of(true))) {
            out.addAll(whileLoop(tree, target, condition, body));
        } else if (!Context.isBroken(condition)) {
            body.add(new Assign(context.statement(tree), again, condition));
            out.add(new Assign(context.statement(tree), again, Const.of(true)));
            out.addAll(whileLoop(tree, target, again, body));
        }
    }

    void lower(ForLoopTree tree, List<Stmt> out) {
        context.checkpoints().header(tree, tree.getInitializer(), context);
        context.locals().enter();
        Optional<CountedHeader> header = CountedHeader.of(tree);
        if (header.isPresent()) {
            counted(tree, header.orElseThrow(), out);
        } else {
            tree.getInitializer().forEach(s -> statements.visit(s, out));
            Jumps.Target target = jumps.enter(Jumps.Kind.LOOP);
            Expr condition = tree.getCondition() == null
                    ? Const.of(true)
                    : expressions.assignable(tree.getCondition(), Type.BOOLEAN);
            general(tree, target, condition, out);
        }
        context.locals().leave();
    }

    private void counted(ForLoopTree tree, CountedHeader header, List<Stmt> out) {
        VariableTree variable = header.index();
        ExpressionTree initializer = variable.getInitializer();
        Expr from = variable.getType() == null
                ? expressions.scalar(initializer)
                : TypeTrees.variable(variable.getType(), context)
                        .map(type -> expressions.assignable(initializer, type))
                        .orElse(Context.BROKEN);
        boolean broken = Context.isBroken(from);
        Var index = context.declare(variable.getName().toString(), broken ? Type.VOID : from.type(), variable);
        int id = context.statement(tree);
        Jumps.Target target = jumps.enter(Jumps.Kind.LOOP);
        Expr bound = expressions.scalar(header.bound());
        List<Expr> conditions = new ArrayList<>();
        for (ExpressionTree condition : header.conditions()) {
            conditions.add(expressions.assignable(condition, Type.BOOLEAN));
        }
        if (broken || Context.isBroken(bound) || conditions.stream().anyMatch(Context::isBroken)) {
            trip(target, tree.getStatement());
            jumps.leave();
            return;
        }
        boolean whole = index.type().equals(Type.INT) || index.type().equals(Type.LONG);
        boolean plain = header.ahead() == 0 || index.type().equals(Type.INT) && isLengthFromStart(header, from, bound);
        boolean counts = whole && plain && Operators.fits(bound.type(), index.type());
        boolean pure = isPure(bound) && conditions.stream().allMatch(Loops::isPure);
        Optional<Expr> step = counts && pure ? steps.of(header, index, out) : Optional.empty();
        if (step.isEmpty()) {
            out.add(new Assign(context.statement(variable), new Read(index), from));
            Expr compared = header.ahead() == 0
                    ? new Read(index)
                    : expressions
                            .arithmetic()
                            .binary(Op.ADD, new Read(index), Const.of(header.ahead()), header.bound());
            conditions.add(0, expressions.arithmetic().binary(header.comparison(), compared, bound, header.bound()));
            general(tree, target, all(conditions), out);
            return;
        }
        Block body = new Block(trip(target, tree.getStatement()));
        jumps.leave();
        For.Exit exit = conditions.isEmpty()
                ? For.Exit.NONE
                : new For.Exit(Optional.empty(), Optional.empty(), Optional.of(all(conditions)));
        Expr end = Make.minus(Convert.widen(bound, index.type()), header.ahead());
        context.checkpoints().made(tree, id, expressions, context);
        For loop = new For(id, index, from, header.comparison(), end, step.orElseThrow(), body, exit);
        out.addAll(Jumps.leavable(target, List.of(loop)));
    }

    /** {@code for (int i = 0; i + 1 < x.length; i++)}: nothing overflows on either side of the comparison. */
    private static boolean isLengthFromStart(CountedHeader header, Expr from, Expr bound) {
        return header.comparison() == Op.LT
                && header.ahead() > 0
                && bound instanceof Length
                && from instanceof Const c
                && c.value() instanceof Integer start
                && start >= 0
                && (long) start + header.ahead() < Integer.MAX_VALUE / 2;
    }

    private static Expr all(List<Expr> conditions) {
        Expr out = conditions.get(0);
        for (Expr next : conditions.subList(1, conditions.size())) {
            out = Apply.of(Op.AND_THEN, out, next);
        }
        return out;
    }

    /** The body, then the updates. */
    private void general(ForLoopTree tree, Jumps.Target target, Expr condition, List<Stmt> out) {
        List<Stmt> body = new ArrayList<>(trip(target, tree.getStatement()));
        jumps.leave();
        context.locals().enter();
        tree.getUpdate().forEach(update -> statements.visit(update, body));
        context.locals().leave();
        if (!Context.isBroken(condition)) {
            out.addAll(whileLoop(tree, target, condition, body));
        }
    }

    private List<Stmt> trip(Jumps.Target target, StatementTree tree) {
        return Jumps.trip(target, statements.block(tree).stmts());
    }

    /** A condition that calls a method is asked by the body itself. */
    private List<Stmt> whileLoop(Tree tree, Jumps.Target target, Expr condition, List<Stmt> body) {
        List<Stmt> stmts = new ArrayList<>(body);
        Expr header = condition;
        if (!isPure(condition)) {
            List<Stmt> end = jumps.end(target, context.statement(tree));
            Expr over = Apply.of(Op.NOT, condition);
            stmts.add(0, new If(context.statement(tree), over, new Block(end), Block.EMPTY));
            header = Const.of(true);
        }
        Var trip = context.unnamed("trip", Type.INT, tree);
        int id = context.statement(tree);
        context.checkpoints().made(tree, id, expressions, context);
        For loop = For.whileLoop(id, trip, header, new Block(stmts));
        return Jumps.leavable(target, List.of(loop));
    }

    /** Whether an expression can stand in a header, which is read before every trip. */
    private static boolean isPure(Expr e) {
        return !Walk.any(e, x -> x instanceof Call || x instanceof Effect || x instanceof After);
    }
}
