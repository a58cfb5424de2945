package io.jacquard.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes after the statement at hand, list by list, innermost first: whether an array that a variable has is asked for again. */
final class Following {
    private record Rest(List<? extends StatementTree> stmts, int depth) {}

    private final Locals locals;
    private final Deque<Rest> rests = new ArrayDeque<>();

    Following(Locals locals) {
        this.locals = locals;
    }

    void enter(List<? extends StatementTree> rest) {
        rests.push(new Rest(rest, locals.depth()));
    }

    void leave() {
        rests.pop();
    }

    /** Whether nobody asks any more for the array that a local variable has. */
    boolean isLast(String name) {
        int home = locals.depthOf(name);
        int inner = locals.depth();
        for (Rest rest : rests) {
            if (locals.isRepeated(Math.max(rest.depth, home), inner)) {
                return false;
            }
            inner = rest.depth;
            for (StatementTree s : rest.stmts) {
                if (isReplaced(s, name)) {
                    return true;
                }
                if (mentions(s, name) || jumps(s)) {
                    return rest.depth == home && !mentionsAny(rest.stmts, name);
                }
            }
            if (rest.depth == home) {
                return true;
            }
        }
        return false;
    }

    /** {@code name = e} where {@code e} does not ask for it. */
    private static boolean isReplaced(StatementTree s, String name) {
        return s instanceof ExpressionStatementTree e
                && e.getExpression() instanceof AssignmentTree a
                && a.getVariable() instanceof IdentifierTree target
                && target.getName().contentEquals(name)
                && !mentions(a.getExpression(), name);
    }

    private static boolean mentionsAny(List<? extends StatementTree> stmts, String name) {
        return stmts.stream().anyMatch(s -> mentions(s, name));
    }

    private static boolean mentions(Tree tree, String name) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree id, @Nullable Void unused) {
                found[0] |= id.getName().contentEquals(name);
                return null;
            }
        }.scan(tree, null);
        return found[0];
    }

    private static boolean jumps(Tree tree) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBreak(BreakTree jump, @Nullable Void unused) {
                found[0] = true;
                return null;
            }

            @Override
            public @Nullable Void visitContinue(ContinueTree jump, @Nullable Void unused) {
                found[0] = true;
                return null;
            }
        }.scan(tree, null);
        return found[0];
    }
}
