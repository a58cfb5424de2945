package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;

/** Finds annotations of ours where the compiler has not looked yet. */
final class Marks {
    private Marks() {}

    static Optional<AnnotationTree> first(Class<?> type, List<? extends AnnotationTree> annotations, Context context) {
        return annotations.stream()
                .filter(a -> a.getAnnotationType() instanceof ExpressionTree name
                        && Meaning.of(name, context) instanceof Meaning.TypeName found
                        && found.type().getQualifiedName().contentEquals(type.getName()))
                .<AnnotationTree>map(a -> a)
                .findFirst();
    }
}
