package io.jacquard.corpus.harness;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How many statements there are to read: declarations, expressions, branches, loops with their headers, returns. Blocks and comments do not count; a method
 * that is called, or a constructor, counts once, however often it is.
 */
public final class Statements {
    private final List<MethodTree> methods = new ArrayList<>();

    /** Over sources that may call each other. */
    public Statements(List<SourceText> sources) {
        sources.forEach(source -> methods.addAll(Syntax.methods(source)));
    }

    /** Of a method and of all that it calls in these sources. */
    public int of(String method) {
        List<String> seen = new ArrayList<>();
        Deque<String> todo = new ArrayDeque<>(List.of(method));
        int count = 0;
        while (!todo.isEmpty()) {
            String name = todo.pop();
            Optional<MethodTree> found = find(name);
            if (found.isPresent() && !seen.contains(name)) {
                seen.add(name);
                Counter counter = new Counter();
                counter.scan(found.orElseThrow().getBody(), null);
                count += counter.count;
                counter.called.forEach(todo::push);
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("no method " + method);
        }
        return count;
    }

    private Optional<MethodTree> find(String name) {
        List<MethodTree> found = methods.stream()
                .filter(m -> m.getName().contentEquals(name))
                .filter(m -> m.getReturnType() != null || !m.getParameters().isEmpty())
                .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(found.size() + " methods " + name);
        }
        return found.stream().findFirst();
    }

    private static final class Counter extends TreeScanner<Void, Void> {
        private final List<String> called = new ArrayList<>();
        private int count;

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree instanceof ExpressionStatementTree
                    || tree instanceof VariableTree
                    || tree instanceof IfTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree
                    || tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof ReturnTree) {
                count++;
            }
            return super.scan(tree, unused);
        }

        /** A header is part of its loop. */
        @Override
        public Void visitForLoop(ForLoopTree s, Void unused) {
            return scan(s.getStatement(), unused);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree s, Void unused) {
            return scan(s.getStatement(), unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            String text = call.getMethodSelect().toString();
            // A slot of the workspace is a field that grows, not a part of the sweep.
            if (!text.startsWith("ws.") && !text.equals("super")) {
                called.add(text.substring(text.lastIndexOf('.') + 1));
            }
            return super.visitMethodInvocation(call, unused);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void unused) {
            // The constructor of a class with arguments; one without has nothing to do.
            if (made.getIdentifier().getKind() == Tree.Kind.IDENTIFIER
                    && !made.getArguments().isEmpty()) {
                called.add("<init>");
            }
            return super.visitNewClass(made, unused);
        }
    }
}
