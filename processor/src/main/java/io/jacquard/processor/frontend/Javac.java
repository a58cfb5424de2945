package io.jacquard.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the compiler lends: trees, elements, types. The one place where the wrappers of IntelliJ and Gradle are taken off. */
record Javac(Trees trees, Elements elements, Types types) {
    /** Empty under a compiler without trees. */
    static Optional<Javac> of(ProcessingEnvironment environment) {
        return trees(environment).map(t -> new Javac(t, environment.getElementUtils(), environment.getTypeUtils()));
    }

    /** Whether a class is that of a file without one (JEP 512), which has no name that others could use: it starts with its first member. */
    boolean isImplicit(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
            return false;
        }
        long start = trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), tree);
        return tree.getMembers().stream()
                .filter(member -> !isConstructor(member))
                .mapToLong(member -> trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), member))
                .anyMatch(position -> position >= 0 && position <= start);
    }

    /** The one that javac makes up stands where the class does. */
    private static boolean isConstructor(Tree member) {
        return member instanceof MethodTree method && method.getName().contentEquals("<init>");
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        ProcessingEnvironment candidate = environment;
        while (candidate != null) {
            Optional<Trees> found = instance(candidate);
            if (found.isPresent()) {
                return found;
            }
            ProcessingEnvironment inner = unwrappedByIntellij(candidate);
            candidate = inner != null && inner != candidate ? inner : delegate(candidate);
        }
        return Optional.empty();
    }

    private static Optional<Trees> instance(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    private static @Nullable ProcessingEnvironment unwrappedByIntellij(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers = Class.forName(
                    "org.jetbrains.jps.javac.APIWrappers",
                    false,
                    environment.getClass().getClassLoader());
            Object inner = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return (ProcessingEnvironment) inner;
        } catch (ReflectiveOperationException | LinkageError | ClassCastException notIntellij) {
            return null;
        }
    }

    private static @Nullable ProcessingEnvironment delegate(ProcessingEnvironment environment) {
        for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField("delegate");
                field.setAccessible(true);
                return field.get(environment) instanceof ProcessingEnvironment inner ? inner : null;
            } catch (NoSuchFieldException next) {
                continue;
            } catch (IllegalAccessException | InaccessibleObjectException closed) {
                return null;
            }
        }
        return null;
    }
}
