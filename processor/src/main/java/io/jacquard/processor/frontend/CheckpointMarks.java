package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Checkpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code @Checkpoint}s of one method: which loops they mean, and what they say. */
final class CheckpointMarks {
    private static final String NOTE = "a checkpoint is the state of a loop before one of its trips";

    private final Map<Tree, AnnotationTree> marked = new IdentityHashMap<>();
    private final Set<Tree> headers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Checkpoint> found = new HashMap<>();

    /** By the ids of the loops' statements. */
    Map<Integer, Checkpoint> found() {
        return Collections.unmodifiableMap(found);
    }

    /** A mark of the whole method, which is one of its only outermost {@code while} or {@code do} loop. */
    void method(MethodTree tree, Context context) {
        Marks.first(io.jacquard.Checkpoint.class, tree.getModifiers().getAnnotations(), context)
                .ifPresent(mark -> {
                    List<Tree> loops = outermost(tree);
                    if (loops.size() == 1) {
                        marked.put(loops.get(0), mark);
                    } else {
                        refuse(
                                mark,
                                "`" + tree.getName() + "` has " + (loops.isEmpty() ? "no" : "more than one")
                                        + " outermost `while` loop",
                                "write the loop that is meant as a `for`, and mark its variable",
                                context);
                    }
                });
    }

    private static List<Tree> outermost(MethodTree method) {
        List<Tree> out = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
                out.add(tree);
                return null;
            }

            @Override
            public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
                out.add(tree);
                return null;
            }

            @Override
            public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                return null;
            }
        }.scan(method.getBody(), null);
        return out;
    }

    /** The header of a loop, before its variables are declared. */
    void header(Tree loop, List<? extends StatementTree> variables, Context context) {
        for (StatementTree statement : variables) {
            if (statement instanceof VariableTree variable) {
                headers.add(variable);
                mark(variable, context).ifPresent(mark -> marked.put(loop, mark));
            }
        }
    }

    /** A variable of any kind, which only in a header may be marked. */
    void declared(VariableTree tree, Context context) {
        if (!headers.contains(tree)) {
            mark(tree, context)
                    .ifPresent(mark -> refuse(
                            mark,
                            "`" + tree.getName() + "` is no variable of a `for` header",
                            "mark the variable of the loop that is meant, or the method for its outermost `while`",
                            context));
        }
    }

    private static Optional<AnnotationTree> mark(VariableTree tree, Context context) {
        return Marks.first(io.jacquard.Checkpoint.class, tree.getModifiers().getAnnotations(), context);
    }

    /** A loop that has become a statement. */
    void made(Tree loop, int id, Expressions expressions, Context context) {
        AnnotationTree mark = marked.get(loop);
        if (mark == null) {
            return;
        }
        Map<String, Integer> values = new HashMap<>();
        for (ExpressionTree argument : mark.getArguments()) {
            if (argument instanceof AssignmentTree a) {
                String name = a.getVariable().toString();
                OptionalLong value = expressions.constants().integral(expressions.lower(a.getExpression()));
                value.ifPresent(n -> values.put(name, (int) n));
                if (value.orElse(0) < 0) {
                    refuse(a, "`" + name + "` is negative", "give a number of at least 1, or leave it out", context);
                    return;
                }
            }
        }
        int every = values.getOrDefault("every", 0);
        int snapshots = values.getOrDefault("snapshots", 0);
        if (every > 0 && snapshots > 0) {
            refuse(
                    mark,
                    "both `every` and `snapshots` are given",
                    "give one of them: either tells the other where the trips are known",
                    context);
            return;
        }
        found.put(id, new Checkpoint(every, snapshots, context.site(mark)));
    }

    private static void refuse(Tree at, String headline, String help, Context context) {
        context.reports().at(at, Tag.CHECKPOINT, headline, NOTE, help);
    }
}
