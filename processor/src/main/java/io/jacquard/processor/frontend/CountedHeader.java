package io.jacquard.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.ir.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;

/**
 * The header of a {@code for} loop that counts, as far as its text tells: it declares an index, compares it with a bound, and steps it, and nothing else changes
 * it. Further conditions may follow the bound.
 *
 * @param ahead what is added to the index before it is compared, as in {@code i + 1 < n}
 */
record CountedHeader(
        VariableTree index,
        int ahead,
        Op comparison,
        ExpressionTree bound,
        List<ExpressionTree> conditions,
        ExpressionTree update) {

    static Optional<CountedHeader> of(ForLoopTree tree) {
        List<? extends StatementTree> initializers = tree.getInitializer();
        if (initializers.size() != 1
                || tree.getUpdate().size() != 1
                || tree.getCondition() == null
                || !(initializers.get(0) instanceof VariableTree index)
                || index.getInitializer() == null
                || !mayCount(index.getType())) {
            return Optional.empty();
        }
        List<ExpressionTree> conditions = new ArrayList<>();
        conjuncts(tree.getCondition(), conditions);
        ExpressionTree update = tree.getUpdate().get(0).getExpression();
        String name = index.getName().toString();
        Names names = new Names();
        names.scan(tree.getStatement(), null);
        names.scan(tree.getCondition(), null);
        Names stepped = new Names();
        stepped.scan(update, null);
        boolean steady = names.assigned.stream().noneMatch(stepped.read::contains) && !names.assigned.contains(name);
        if (!steady
                || stepped.assigned.size() != 1
                || !stepped.assigned.contains(name)
                || !(Changes.strip(conditions.get(0)) instanceof BinaryTree comparison)) {
            return Optional.empty();
        }
        Optional<Op> op = Operators.binary(comparison.getKind());
        List<ExpressionTree> others = conditions.subList(1, conditions.size());
        if (op.filter(CountedHeader::isOrder).isEmpty()) {
            return Optional.empty();
        }
        ExpressionTree left = comparison.getLeftOperand();
        ExpressionTree right = comparison.getRightOperand();
        Optional<Integer> ahead = ahead(left, name).filter(c -> !reads(right, name));
        if (ahead.isPresent()) {
            return Optional.of(new CountedHeader(index, ahead.get(), op.orElseThrow(), right, others, update));
        }
        return ahead(right, name)
                .filter(c -> !reads(left, name))
                .map(c -> new CountedHeader(index, c, op.orElseThrow().mirrored(), left, others, update));
    }

    /** What is added to the index, 0 for the index alone; empty for anything else. */
    private static Optional<Integer> ahead(ExpressionTree tree, String name) {
        if (isName(tree, name)) {
            return Optional.of(0);
        }
        return Changes.strip(tree) instanceof BinaryTree sum
                        && sum.getKind() == Tree.Kind.PLUS
                        && isName(sum.getLeftOperand(), name)
                        && Changes.strip(sum.getRightOperand()) instanceof LiteralTree literal
                        && literal.getValue() instanceof Integer c
                ? Optional.of(c)
                : Optional.empty();
    }

    private static boolean mayCount(Tree type) {
        return type == null
                || type instanceof PrimitiveTypeTree p
                        && (p.getPrimitiveTypeKind() == TypeKind.INT || p.getPrimitiveTypeKind() == TypeKind.LONG);
    }

    private static void conjuncts(ExpressionTree tree, List<ExpressionTree> out) {
        if (Changes.strip(tree) instanceof BinaryTree b && b.getKind() == Tree.Kind.CONDITIONAL_AND) {
            conjuncts(b.getLeftOperand(), out);
            conjuncts(b.getRightOperand(), out);
        } else {
            out.add(tree);
        }
    }

    private static boolean isOrder(Op op) {
        return op.isComparison() && op != Op.EQ && op != Op.NE;
    }

    private static boolean reads(ExpressionTree tree, String name) {
        Names names = new Names();
        names.scan(tree, null);
        return names.read.contains(name);
    }

    static boolean isName(ExpressionTree tree, String name) {
        return Changes.strip(tree) instanceof IdentifierTree id && id.getName().contentEquals(name);
    }

    /** The names that a piece of code mentions, and those that it assigns to. A target that is only stepped counts as assigned, not as read. */
    private static final class Names extends TreeScanner<Void, Void> {
        private final Set<String> read = new HashSet<>();
        private final Set<String> assigned = new HashSet<>();

        private boolean target(ExpressionTree tree) {
            if (Changes.strip(tree) instanceof IdentifierTree id) {
                Name name = id.getName();
                assigned.add(name.toString());
                return true;
            }
            return false;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            read.add(tree.getName().toString());
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void unused) {
            return target(tree.getVariable())
                    ? scan(tree.getExpression(), unused)
                    : super.visitAssignment(tree, unused);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            return target(tree.getVariable())
                    ? scan(tree.getExpression(), unused)
                    : super.visitCompoundAssignment(tree, unused);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void unused) {
            boolean steps = Operators.unary(tree.getKind()).isEmpty();
            return steps && target(tree.getExpression()) ? null : super.visitUnary(tree, unused);
        }
    }
}
