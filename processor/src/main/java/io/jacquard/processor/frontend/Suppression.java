package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.diagnostics.Problem;
import org.jspecify.annotations.Nullable;

/** Reads {@code @SuppressWarnings("jacquard:Tag")} on the declarations around a tree, local variables included. */
final class Suppression {
    private Suppression() {}

    static boolean silences(Problem warning) {
        if (!(warning.position() instanceof TreePosition at)) {
            return false;
        }
        for (TreePath path = TreePath.getPath(at.unit(), at.tree()); path != null; path = path.getParentPath()) {
            ModifiersTree modifiers = modifiers(path.getLeaf());
            if (modifiers != null
                    && modifiers.getAnnotations().stream()
                            .anyMatch(a -> names(a, warning.tag().suppression()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ModifiersTree modifiers(Tree tree) {
        if (tree instanceof VariableTree variable) {
            return variable.getModifiers();
        }
        if (tree instanceof MethodTree method) {
            return method.getModifiers();
        }
        return tree instanceof ClassTree type ? type.getModifiers() : null;
    }

    private static boolean names(AnnotationTree annotation, String suppression) {
        String type = annotation.getAnnotationType().toString();
        if (!type.equals("SuppressWarnings") && !type.equals("java.lang.SuppressWarnings")) {
            return false;
        }
        boolean[] found = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, Void unused) {
                found[0] |= suppression.equals(literal.getValue());
                return null;
            }
        }.scan(annotation.getArguments(), null);
        return found[0];
    }
}
