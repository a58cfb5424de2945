package io.jacquard.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
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
import java.util.ArrayList;
import java.util.List;

/** Lowers {@code switch} on integers to branches; groups that fall through into the next one need a flag. */
final class Switches {
    /** What one group of statements is reached by: some values, or none of any group's. */
    private record Group(Tree tree, List<Expr> values, boolean otherwise, List<Stmt> stmts) {}

    private final Context context;
    private final Cases cases;
    private final Statements statements;
    private final Jumps jumps;

    Switches(Context context, Expressions expressions, Statements statements, Jumps jumps) {
        this.context = context;
        this.cases = new Cases(context, expressions);
        this.statements = statements;
        this.jumps = jumps;
    }

    void lower(SwitchTree tree, List<Stmt> out) {
        Jumps.Target target = jumps.enter(Jumps.Kind.SWITCH);
        Expr selector = cases.selector(tree.getExpression());
        context.locals().enter();
        List<Group> groups = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        boolean otherwise = false;
        boolean arrows = false;
        for (CaseTree c : tree.getCases()) {
            values.addAll(cases.values(c));
            otherwise |= c.getExpressions().isEmpty();
            arrows |= c.getCaseKind() == CaseTree.CaseKind.RULE;
            List<Stmt> stmts = new ArrayList<>();
            if (c.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                context.locals().nextGroup();
                c.getStatements().forEach(s -> statements.visit(s, stmts));
            } else {
                stmts.addAll(rule(c));
            }
            boolean shared = stmts.isEmpty() && c.getCaseKind() == CaseTree.CaseKind.STATEMENT;
            if (!shared || c == tree.getCases().get(tree.getCases().size() - 1)) {
                groups.add(new Group(c, List.copyOf(values), otherwise, stmts));
                values.clear();
                otherwise = false;
            }
        }
        context.locals().leave();
        jumps.leave();
        boolean broken = Context.isBroken(selector)
                || groups.stream().anyMatch(g -> g.values.stream().anyMatch(Context::isBroken));
        if (!broken) {
            Read value = new Read(context.unnamed("selected", selector.type(), tree));
            List<Stmt> all = new ArrayList<>();
            all.add(new Assign(context.statement(tree), value, selector));
            all.addAll(arrows || !fallThrough(groups) ? chain(value, groups) : flagged(tree, value, groups));
            out.addAll(Jumps.leavable(target, all));
        }
    }

    private List<Stmt> rule(CaseTree c) {
        if (c.getBody() instanceof StatementTree s) {
            return statements.block(s).stmts();
        }
        List<Stmt> out = new ArrayList<>();
        statements.effect((ExpressionTree) c.getBody(), out);
        return out;
    }

    /** Whether some group runs on into the next. */
    private static boolean fallThrough(List<Group> groups) {
        return groups.subList(0, Math.max(0, groups.size() - 1)).stream().anyMatch(g -> Walk.completes(g.stmts));
    }

    /** {@code if}, {@code else if}, ..., the default last. */
    private List<Stmt> chain(Read value, List<Group> groups) {
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
                        cases.isOne(value, g.values, g.tree),
                        new Block(g.stmts),
                        new Block(out)));
            }
        }
        return out;
    }

    private List<Stmt> flagged(Tree tree, Read value, List<Group> groups) {
        Read on = new Read(context.unnamed("matched", Type.BOOLEAN, tree));
        List<Expr> all = new ArrayList<>();
        groups.forEach(g -> all.addAll(g.values));
        List<Stmt> out = new ArrayList<>();
        out.add(new Assign(context.statement(tree), on, Const.of(false)));
        for (Group g : groups) {
            List<Expr> others = new ArrayList<>(all);
            others.removeAll(g.values);
            Expr here = !g.otherwise
                    ? cases.isOne(value, g.values, g.tree)
                    : others.isEmpty() ? Const.of(true) : Apply.of(Op.NOT, cases.isOne(value, others, g.tree));
            List<Stmt> stmts = new ArrayList<>();
            stmts.add(new Assign(context.statement(g.tree), on, Const.of(true)));
            stmts.addAll(g.stmts);
            out.add(new If(context.statement(g.tree), Apply.of(Op.OR_ELSE, on, here), new Block(stmts), Block.EMPTY));
        }
        return out;
    }
}
