package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Position;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** One {@code @Differentiable} of a method as it stands in the source, alone, repeated or inside its container. */
record AnnotationTrees(TreePosition method, @Nullable AnnotationTree tree) {
    static AnnotationTrees of(TreePosition position, ExecutableElement method, AnnotationMirror mirror) {
        List<AnnotationMirror> mirrors = AnnotatedMethods.annotations(method);
        List<AnnotationTree> trees = new ArrayList<>();
        ((MethodTree) position.tree()).getModifiers().getAnnotations().forEach(tree -> collect(tree, trees));
        for (int i = 0; i < mirrors.size() && i < trees.size(); i++) {
            if (mirrors.get(i) == mirror) {
                return new AnnotationTrees(position, trees.get(i));
            }
        }
        return new AnnotationTrees(position, trees.isEmpty() ? null : trees.get(0));
    }

    /** The only annotation of a method that has this simple name. */
    static AnnotationTrees named(String simple, TreePosition position) {
        return new AnnotationTrees(
                position,
                ((MethodTree) position.tree())
                        .getModifiers().getAnnotations().stream()
                                .filter(tree -> simpleName(tree).equals(simple))
                                .findFirst()
                                .orElse(null));
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void collect(Tree tree, List<AnnotationTree> found) {
        if (tree instanceof AnnotationTree annotation) {
            String simple = simpleName(annotation);
            if (simple.equals("Differentiable")) {
                found.add(annotation);
            } else if (simple.equals("Differentiables")) {
                annotation.getArguments().forEach(argument -> collect(argument, found));
            }
        } else if (tree instanceof AssignmentTree assignment) {
            collect(assignment.getExpression(), found);
        } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
            array.getInitializers().forEach(value -> collect(value, found));
        }
    }

    Position position() {
        return tree == null ? method : at(tree);
    }

    /** The tree of value {@code i} of an element, or as near to it as there is one. */
    Position value(String element, int i) {
        if (tree == null) {
            return method;
        }
        for (ExpressionTree argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(element)) {
                return at(value(assignment.getExpression(), i));
            }
        }
        return at(tree);
    }

    private static Tree value(ExpressionTree values, int i) {
        return values instanceof NewArrayTree array
                        && array.getInitializers() != null
                        && i < array.getInitializers().size()
                ? array.getInitializers().get(i)
                : values;
    }

    private Position at(Tree at) {
        return new TreePosition(method.unit(), at);
    }
}
