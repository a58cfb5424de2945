package io.jacquard.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers statements, each into the list that is handed down. */
final class Statements extends SimpleTreeVisitor<Void, List<Stmt>> {
    private final Context context;
    private final Reports reports;
    private final Optional<Type> result;
    private final boolean annotated;
    private final Expressions expressions;
    private final Assignments assignments;
    private final Loops loops;
    private final Jumps jumps;
    private final Switches switches;
    private final Throws throwing;
    private final Exchanges exchanges;
    private final Following following;
    private final ElementLoops elementLoops;
    private final Optional<RecordType> record;
    private Optional<RecordReturns> recordReturns = Optional.empty();
    private Optional<Expr> returned = Optional.empty();
    /** On how many ways of forks the statement at hand stands. */
    private int forks;
    /** What is returned, if that may be one array or another. */
    private Optional<Var> several = Optional.empty();

    /** With the type that the method returns, if it is known, or the record; {@code annotated} if it is not a helper. */
    Statements(Context context, Optional<Type> result, Optional<RecordType> record, boolean annotated) {
        this.context = context;
        this.reports = context.reports();
        this.result = result;
        this.annotated = annotated;
        this.expressions = new Expressions(context);
        this.following = new Following(context.locals());
        this.jumps = new Jumps(context);
        this.switches = new Switches(context, expressions, this, jumps);
        this.assignments = new Assignments(context, expressions, switches, following);
        this.loops = new Loops(context, expressions, this, jumps);
        this.elementLoops = new ElementLoops(context, expressions, this, jumps);
        this.throwing = new Throws(context, expressions);
        this.exchanges = new Exchanges(context, expressions);
        this.record = record;
    }

    /** Copies of the parameters that stand for one array after another. */
    void parameters(MethodTree tree, List<Stmt> out) {
        for (VariableTree parameter : tree.getParameters()) {
            if (context.locals().isMoving(parameter.getName().toString())) {
                assignments.rebinding().parameter(parameter, out);
            }
        }
    }

    /** The outermost block. */
    void body(BlockTree tree, List<Stmt> out) {
        recordReturns = record.map(type -> new RecordReturns(context, expressions, type, returns(tree), annotated));
        exchanges.read(tree);
        if (context.locals().hasSeveralResults()) {
            Var one = context.unnamed("result", result.orElse(Type.VOID), tree);
            assignments.rebinding().declare(one, tree, out);
            several = Optional.of(one);
        }
        context.locals().enter(Locals.Run.ALWAYS);
        all(tree.getStatements(), true, out);
        context.locals().leave();
    }

    private static int returns(BlockTree tree) {
        int[] count = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree inner, Void unused) {
                count[0]++;
                return null;
            }
        }.scan(tree, null);
        return count[0];
    }

    /** {@code this(...)}, in a constructor. */
    void delegate(MethodInvocationTree tree, RecordType record, List<Stmt> out) {
        Expr made = expressions.recordCalls().construct(record, tree.getArguments(), tree);
        expressions.records().assign("this", record, made, tree, assignments, out);
    }

    /** The first value of a field of an object. */
    void initialise(VariableTree field, RecordType.Component component, List<Stmt> out) {
        assignments.initialise(field, component, out);
    }

    /** Statements one after the other. */
    void all(List<? extends StatementTree> trees, List<Stmt> out) {
        all(trees, false, out);
    }

    /** {@code last}: the method ends with them. */
    private void all(List<? extends StatementTree> trees, boolean last, List<Stmt> out) {
        for (int i = 0; i < trees.size(); i++) {
            if (last && Forks.isAt(i, trees, forks, context.locals())) {
                fork((IfTree) trees.get(i), trees.subList(i + 1, trees.size()), out);
                return;
            }
            following.enter(trees.subList(i + 1, trees.size()));
            if (exchanges.lower(trees, i, out)) {
                i += Exchanges.LENGTH - 1;
            } else {
                visit(trees.get(i), out);
            }
            following.leave();
        }
    }

    /** What follows an {@code if}, on both ways. */
    private void fork(IfTree tree, List<? extends StatementTree> rest, List<Stmt> out) {
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        int id = context.statement(tree);
        Block then = way(List.of(tree.getThenStatement()), rest);
        Block otherwise = way(List.of(), rest);
        if (!Context.isBroken(condition)) {
            out.add(new If(id, condition, then, otherwise));
        }
    }

    /** Nothing follows that could ask which way was taken. */
    private Block way(List<StatementTree> first, List<? extends StatementTree> rest) {
        List<Stmt> out = new ArrayList<>();
        forks++;
        context.locals().enter(Locals.Run.ONCE_OR_NEVER);
        following.enter(rest);
        first.forEach(tree -> visit(tree, out));
        following.leave();
        all(rest, true, out);
        context.locals().leaveBranch();
        forks--;
        return new Block(out);
    }

    /** A statement in a scope of its own, which may run any number of times. */
    Block block(@Nullable StatementTree tree) {
        List<Stmt> out = new ArrayList<>();
        if (tree != null) {
            context.locals().enter();
            visit(tree, out);
            context.locals().leave();
        }
        return new Block(out);
    }

    /** One of the statements of which one runs at most. */
    private Block branch(@Nullable StatementTree tree, Set<String> rebound) {
        List<Stmt> out = new ArrayList<>();
        if (tree != null) {
            context.locals().enter(Locals.Run.ONCE_OR_NEVER);
            visit(tree, out);
            rebound.addAll(context.locals().leaveBranch());
        }
        return new Block(out);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, List<Stmt> out) {
        if (tree.getExpression() == null
                && result.filter(t -> !t.equals(Type.VOID)).isPresent()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "this `return` has no value",
                    "the reverse sweep starts from the bar of the result",
                    "return the result");
        } else if (recordReturns.isPresent()) {
            recordReturns.get().lower(tree, out);
        } else if (tree.getExpression() == null) {
            out.add(new Return(context.statement(tree), Optional.empty()));
        } else if (result.isPresent()) {
            exit(tree, out);
        } else if (!isNewArray(tree.getExpression())) {
            expressions.lower(tree.getExpression());
        }
        return null;
    }

    private void exit(ReturnTree tree, List<Stmt> out) {
        if (result.get().isArray() && Changes.strip(tree.getExpression()) instanceof ConditionalExpressionTree) {
            context.locals().returnSeveral();
        }
        if (several.isPresent()) {
            assignments.rebinding().result(several.get(), tree.getExpression(), out);
            out.add(new Return(context.statement(tree), Optional.of(new Read(several.get()))));
            return;
        }
        Expr value;
        if (isNewArray(tree.getExpression())) {
            Var local = context.declare("result", result.get(), tree.getExpression());
            assignments.array(local.name(), local, tree.getExpression(), tree.getExpression(), out);
            value = new Read(local);
        } else {
            value = switches.assignable(tree.getExpression(), result.get(), out);
        }
        boolean foreign = value instanceof Place place && place.type().isArray() && !isOwn(place);
        boolean copied = foreign && annotated && value.type().dimensions() == 1;
        if (copied) {
            // The result has a bar of its own, which is added to that of the array.
            Var root = ((Place) value).root();
            Read copy =
                    new ArrayCopies(context, expressions).unnamed((Place) value, "result", tree.getExpression(), out);
            int made = out.get(out.size() - 1).id();
            context.program().share(new Share(made, root, copy.var(), Share.Kind.RETURNED));
            value = copy;
        }
        if (foreign && !copied) {
            context.locals().returnSeveral();
            reports.at(
                    tree.getExpression(),
                    Tag.ALIASING,
                    "`" + tree.getExpression() + "` is returned, which is not an array of the method's own",
                    annotated
                            ? "the result has a bar of its own, and only an array of one dimension is copied for that"
                            : "its caller would have two names for one array, and each name its own bar",
                    "create an array, copy the elements in a loop, and return that");
        } else if (value instanceof Read read
                && value.type().isArray()
                && context.locals().isOfLoop(read.var())) {
            context.locals().returnSeveral();
            reports.at(
                    tree.getExpression(),
                    Tag.UNSUPPORTED_STATEMENT,
                    "`" + tree.getExpression() + "` is returned out of the loop that its array is created in",
                    "the bar of the result is there before the reverse sweep enters the loop",
                    "create the array before the loop, and fill it inside");
        } else if (!Context.isBroken(value) && isOneArray(value)) {
            out.add(new Return(context.statement(tree), Optional.of(value)));
        } else if (!Context.isBroken(value)) {
            context.locals().returnSeveral();
            reports.at(
                    tree.getExpression(),
                    Tag.ALIASING,
                    "`" + tree.getExpression() + "` is returned, and elsewhere another array",
                    "a bar belongs to one array, and the result would stand for two",
                    "create one array for the result, and return it everywhere");
        }
    }

    /** Whether it is a number, or the one array that all exits return. */
    private boolean isOneArray(Expr value) {
        if (value.type().isScalar()) {
            return true;
        }
        returned = returned.or(() -> Optional.of(value));
        return returned.equals(Optional.of(value));
    }

    private boolean isNewArray(ExpressionTree tree) {
        return tree instanceof NewArrayTree || ArrayCopies.is(tree, context);
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
    public @Nullable Void visitClass(ClassTree tree, List<Stmt> out) {
        if (tree.getKind() != Tree.Kind.RECORD) {
            return defaultAction(tree, out);
        }
        HeaderOnly.declare(tree, context);
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, List<Stmt> out) {
        context.locals().enter(Locals.Run.ALWAYS);
        all(tree.getStatements(), out);
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
        effect(tree.getExpression(), out);
        return null;
    }

    /** An expression for what it does. */
    void effect(ExpressionTree tree, List<Stmt> out) {
        assignments.statement(tree, out);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, List<Stmt> out) {
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        int id = context.statement(tree);
        Set<String> rebound = new HashSet<>();
        Block then = branch(tree.getThenStatement(), rebound);
        Block otherwise = branch(tree.getElseStatement(), rebound);
        context.locals().tear(rebound);
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
        loops.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, List<Stmt> out) {
        loops.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, List<Stmt> out) {
        switches.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, List<Stmt> out) {
        switches.yielded(tree, tree.getValue(), out);
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, List<Stmt> out) {
        throwing.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree tree, List<Stmt> out) {
        throwing.lower(tree, out);
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, List<Stmt> out) {
        out.addAll(jumps.end(tree.getLabel(), context.statement(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, List<Stmt> out) {
        out.addAll(jumps.trip(tree.getLabel(), context.statement(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, List<Stmt> out) {
        jumps.name(tree.getLabel());
        StatementTree inner = tree.getStatement();
        if (Jumps.takesName(inner)) {
            visit(inner, out);
            return null;
        }
        Jumps.Target target = jumps.enter(Jumps.Kind.BLOCK);
        Block block = block(inner);
        jumps.leave();
        out.addAll(Jumps.leavable(target, block.stmts()));
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, List<Stmt> out) {
        elementLoops.lower(tree, out);
        return null;
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
