package io.jacquard.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Looks through code for what it changes by assignments, simple and compound, and by steps. */
abstract class Targets extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** A variable, field or element that gets a value. */
    abstract void target(ExpressionTree target);

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        target(Changes.strip(tree.getVariable()));
        return super.visitAssignment(tree, unused);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        target(Changes.strip(tree.getVariable()));
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        if (Changes.isStep(tree)) {
            target(Changes.strip(tree.getExpression()));
        }
        return super.visitUnary(tree, unused);
    }
}
