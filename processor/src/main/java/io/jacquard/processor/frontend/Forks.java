package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code if} that gives a parameter another array, in front of statements that write to it, {@code if (out == null) out = new double[n]; out[0] = x;}: they write
 * to the caller's array or to another one. What the method ends with is lowered on both ways, so that on each of them the name stands for one array.
 */
final class Forks {
    /** Statements that are worth to be there twice; half of them are worth to be there four times. */
    private static final int MOST = 24;

    private Forks() {}

    /** Whether {@code trees}, the last ones of a method on one way of {@code outer} forks, fork at one of them. */
    static boolean isAt(int i, List<? extends StatementTree> trees, int outer, Locals locals) {
        if (!(trees.get(i) instanceof IfTree fork) || fork.getElseStatement() != null) {
            return false;
        }
        List<? extends StatementTree> rest = trees.subList(i + 1, trees.size());
        Scan then = new Scan();
        then.scan(fork.getThenStatement(), null);
        Scan after = new Scan();
        after.scan(rest, null);
        return !then.jumps
                && after.statements <= MOST >> outer
                && then.assigned.stream()
                        .anyMatch(name -> locals.isParameter(name)
                                && after.written.contains(name)
                                && !after.assigned.contains(name));
    }

    private static final class Scan extends Targets {
        final Set<String> assigned = new HashSet<>();
        /** Names whose elements get values here, or in a method that is called. */
        final Set<String> written = new HashSet<>();

        boolean jumps;
        int statements;

        @Override
        public @Nullable Void scan(Tree tree, @Nullable Void unused) {
            statements += tree instanceof StatementTree ? 1 : 0;
            return super.scan(tree, unused);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            if (tree.getVariable() instanceof IdentifierTree name) {
                assigned.add(name.getName().toString());
            }
            return super.visitAssignment(tree, unused);
        }

        @Override
        void target(ExpressionTree target) {
            ExpressionTree at = target;
            while (at instanceof ArrayAccessTree element) {
                at = element.getExpression();
            }
            if (at != target && at instanceof IdentifierTree name) {
                written.add(name.getName().toString());
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            for (ExpressionTree argument : tree.getArguments()) {
                if (argument instanceof IdentifierTree name) {
                    written.add(name.getName().toString());
                }
            }
            return super.visitMethodInvocation(tree, unused);
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
            jumps = true;
            return super.visitReturn(tree, unused);
        }

        @Override
        public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
            jumps = true;
            return super.visitThrow(tree, unused);
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
            jumps = true;
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
            jumps = true;
            return null;
        }
    }
}
