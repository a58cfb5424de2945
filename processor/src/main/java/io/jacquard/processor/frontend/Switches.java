package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lowers {@code switch} to branches; groups that fall through into the next one need a flag. */
final class Switches {
    /** What one group of statements is reached by: some values, or none of any group's. */
    private record Group(Tree tree, List<Expr> values, boolean otherwise, List<Stmt> stmts) {}

    /** Where the value of a {@code switch} goes, and the end of that. */
    private record Yield(Read value, Jumps.Target target) {}

    private final Context context;
    private final Cases labels;
    private final Statements statements;
    private final Expressions expressions;
    private final Jumps jumps;
    /** The {@code switch}es around the statement at hand that stand for a value. */
    private final Deque<Yield> yields = new ArrayDeque<>();

    Switches(Context context, Expressions expressions, Statements statements, Jumps jumps) {
        this.context = context;
        this.labels = new Cases(context, expressions);
        this.expressions = expressions;
        this.statements = statements;
        this.jumps = jumps;
    }

    void lower(SwitchTree tree, List<Stmt> out) {
        lower(tree, tree.getExpression(), tree.getCases(), Optional.empty(), out);
    }

    /** A value for a variable of {@code type}, from an expression that is the first to be evaluated at its place. */
    Expr assignable(ExpressionTree parenthesised, Type type, List<Stmt> out) {
        ExpressionTree tree = Changes.strip(parenthesised);
        if (!needsStatements(tree, type)) {
            return expressions.assignable(tree, type);
        }
        Read chosen = new Read(context.unnamed("chosen", type, tree));
        return assign(chosen, tree, out) ? chosen : Context.BROKEN;
    }

    /** Whether an expression is a {@code switch} whose value only statements can give. */
    static boolean needsStatements(ExpressionTree tree, Type type) {
        return Changes.strip(tree) instanceof SwitchExpressionTree choice
                && type.isScalar()
                && !type.equals(Type.VOID)
                && !SwitchExpressions.isPlain(choice);
    }

    /** Assigns the value of such a {@code switch}; false if a problem was reported about what it chooses by. */
    boolean assign(Read target, ExpressionTree tree, List<Stmt> out) {
        SwitchExpressionTree choice = (SwitchExpressionTree) Changes.strip(tree);
        yields.push(new Yield(target, jumps.enter(Jumps.Kind.YIELD)));
        return lower(tree, choice.getExpression(), choice.getCases(), Optional.of(target), out);
    }

    /** {@code yield}, or the expression that stands alone behind an arrow. */
    void yielded(Tree at, ExpressionTree given, List<Stmt> out) {
        Optional<Yield> yield = Optional.ofNullable(yields.peek());
        if (yield.isEmpty()) {
            expressions.lower(given);
            return;
        }
        Read to = yield.orElseThrow().value();
        Expr value = assignable(given, to.type(), out);
        if (!Context.isBroken(value) && !value.equals(to)) {
            out.add(new Assign(context.statement(at), to, value));
        }
        out.addAll(jumps.end(yield.orElseThrow().target(), context.statement(at)));
    }

    /** False if a problem was reported about what the {@code switch} chooses by. */
    private boolean lower(
            Tree tree, ExpressionTree chosenBy, List<? extends CaseTree> cases, Optional<Read> value, List<Stmt> out) {
        Jumps.Target target = value.isEmpty()
                ? jumps.enter(Jumps.Kind.SWITCH)
                : yields.element().target();
        Expr selector = labels.selector(chosenBy);
        context.locals().enter();
        List<Group> groups = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        boolean otherwise = false;
        boolean arrows = false;
        for (CaseTree c : cases) {
            values.addAll(labels.values(c, selector));
            otherwise |= c.getExpressions().isEmpty();
            arrows |= c.getCaseKind() == CaseTree.CaseKind.RULE;
            List<Stmt> stmts = new ArrayList<>();
            if (Cases.isPattern(c)) {
                // Refused; its statements read variables of the pattern.
                otherwise = false;
            } else if (c.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                context.locals().nextGroup();
                statements.all(c.getStatements(), stmts);
            } else {
                stmts.addAll(rule(c, value.isPresent()));
            }
            boolean last = c == cases.get(cases.size() - 1);
            boolean shared = stmts.isEmpty() && c.getCaseKind() == CaseTree.CaseKind.STATEMENT;
            if (!shared || last) {
                // What gives a value for all constants of an enum needs no default.
                groups.add(new Group(c, List.copyOf(values), otherwise || last && isComplete(value, groups), stmts));
                values.clear();
                otherwise = false;
            }
        }
        context.locals().leave();
        jumps.leave();
        value.ifPresent(v -> yields.pop());
        boolean broken = Context.isBroken(selector)
                || groups.stream().anyMatch(g -> g.values.stream().anyMatch(Context::isBroken))
                || !labels.ask(selector, groups.stream().anyMatch(g -> !g.otherwise), tree);
        if (!broken) {
            boolean chain = arrows || !fallThrough(groups);
            List<Stmt> all = new ArrayList<>();
            Expr kept = selector;
            if (!isKept(selector, chain, groups)) {
                Read copy = new Read(context.unnamed("selected", selector.type(), tree));
                all.add(new Assign(context.statement(tree), copy, selector));
                kept = copy;
            }
            all.addAll(chain ? chain(kept, groups) : flagged(tree, kept, groups));
            out.addAll(Jumps.leavable(target, all));
        }
        return !broken;
    }

    private static boolean isComplete(Optional<Read> value, List<Group> groups) {
        return value.isPresent() && groups.stream().noneMatch(g -> g.otherwise);
    }

    /** Whether the selector can be asked for again: in a chain all questions come before the statements of any group. */
    private static boolean isKept(Expr selector, boolean chain, List<Group> groups) {
        return selector instanceof Const
                || selector instanceof Read read
                        && (chain
                                || groups.stream()
                                        .noneMatch(g ->
                                                Walk.defined(new Block(g.stmts)).contains(read.var())));
    }

    private List<Stmt> rule(CaseTree c, boolean yields) {
        if (c.getBody() instanceof StatementTree s) {
            return statements.block(s).stmts();
        }
        List<Stmt> out = new ArrayList<>();
        ExpressionTree body = (ExpressionTree) c.getBody();
        if (yields) {
            yielded(body, body, out);
        } else {
            statements.effect(body, out);
        }
        return out;
    }

    /** Whether some group runs on into the next. */
    private static boolean fallThrough(List<Group> groups) {
        return groups.subList(0, Math.max(0, groups.size() - 1)).stream().anyMatch(g -> Walk.completes(g.stmts));
    }

    /** {@code if}, {@code else if}, ..., the default last. */
    private List<Stmt> chain(Expr value, List<Group> groups) {
        List<Stmt> out = List.of();
        for (Group g : groups) {
            if (g.otherwise) {
                out = g.stmts;
            }
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group g = groups.get(i);
            if (!g.otherwise) {
                out = List.of(new If(
                        context.statement(g.tree),
                        labels.isOne(value, g.values, g.tree),
                        new Block(g.stmts),
                        new Block(out)));
            }
        }
        return out;
    }

    private List<Stmt> flagged(Tree tree, Expr value, List<Group> groups) {
        Read on = new Read(context.unnamed("matched", Type.BOOLEAN, tree));
        List<Expr> all = new ArrayList<>();
        groups.forEach(g -> all.addAll(g.values));
        List<Stmt> out = new ArrayList<>();
        out.add(new Assign(context.statement(tree), on, Const.of(false)));
        for (Group g : groups) {
            if (g.otherwise && g == groups.get(groups.size() - 1)) {
                // Whoever gets here fell through, or was not met by any other group.
                out.addAll(g.stmts);
                break;
            }
            List<Expr> others = new ArrayList<>(all);
            others.removeAll(g.values);
            Expr here = !g.otherwise
                    ? labels.isOne(value, g.values, g.tree)
                    : others.isEmpty() ? Const.of(true) : Apply.of(Op.NOT, labels.isOne(value, others, g.tree));
            List<Stmt> stmts = new ArrayList<>();
            stmts.add(new Assign(context.statement(g.tree), on, Const.of(true)));
            stmts.addAll(g.stmts);
            out.add(new If(context.statement(g.tree), Apply.of(Op.OR_ELSE, on, here), new Block(stmts), Block.EMPTY));
        }
        return out;
    }
}
