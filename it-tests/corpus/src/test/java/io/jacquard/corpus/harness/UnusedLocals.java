package io.jacquard.corpus.harness;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Locals that are given a value and never looked at. An array is looked at where an element of it is read and where it is handed on, not where an element is
 * written; but what is only another name for a row or for a part of something is used by writing through it.
 */
public final class UnusedLocals extends TreeScanner<Void, Void> {
    private static final class Local {
        private final VariableTree declaration;
        private final String name;
        private final boolean alias;
        private boolean used;

        Local(VariableTree declaration) {
            this.declaration = declaration;
            name = declaration.getName().toString();
            String value = String.valueOf(declaration.getInitializer());
            alias = !value.startsWith("new ") && !value.startsWith("ws.") && !value.equals("null");
        }
    }

    private final Deque<Map<String, Local>> scopes = new ArrayDeque<>();
    private final List<Local> all = new ArrayList<>();

    private UnusedLocals() {}

    /** Their declarations, in order; parameters are no locals. */
    public static List<VariableTree> of(MethodTree method) {
        List<VariableTree> out = new ArrayList<>(withParameters(method));
        out.removeAll(method.getParameters());
        return out;
    }

    static List<VariableTree> withParameters(MethodTree method) {
        UnusedLocals scanner = new UnusedLocals();
        scanner.open();
        method.getParameters().forEach(scanner::declare);
        scanner.scan(method.getBody(), null);
        return scanner.all.stream().filter(v -> !v.used).map(v -> v.declaration).toList();
    }

    private void open() {
        scopes.push(new HashMap<>());
    }

    private Local declare(VariableTree declaration) {
        Local local = new Local(declaration);
        scopes.getFirst().put(local.name, local);
        all.add(local);
        return local;
    }

    private void use(String name, boolean written) {
        for (Map<String, Local> scope : scopes) {
            Local local = scope.get(name);
            if (local != null) {
                local.used |= !written || local.alias;
                return;
            }
        }
    }

    @Override
    public Void visitBlock(BlockTree block, Void unused) {
        return scoped(() -> super.visitBlock(block, unused));
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
        return scoped(() -> super.visitForLoop(loop, unused));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
        return scoped(() -> super.visitEnhancedForLoop(loop, unused));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return scoped(() -> {
            // What an interface hands over need not be wanted.
            lambda.getParameters().forEach(p -> declare(p).used = true);
            scan(lambda.getBody(), unused);
        });
    }

    private Void scoped(Runnable inside) {
        open();
        inside.run();
        scopes.pop();
        return null;
    }

    @Override
    public Void visitVariable(VariableTree declaration, Void unused) {
        scan(declaration.getInitializer(), unused);
        declare(declaration);
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
        use(name.getName().toString(), false);
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree s, Void unused) {
        ExpressionTree e = s.getExpression();
        if (e instanceof AssignmentTree a) {
            target(a.getVariable());
            return scan(a.getExpression(), unused);
        }
        if (e instanceof CompoundAssignmentTree a) {
            target(a.getVariable());
            return scan(a.getExpression(), unused);
        }
        if (e instanceof UnaryTree step) {
            target(step.getExpression());
            return null;
        }
        return super.visitExpressionStatement(s, unused);
    }

    /** Writing to it is no use of it; an index is. */
    private void target(ExpressionTree place) {
        if (place instanceof ArrayAccessTree element) {
            scan(element.getIndex(), null);
            ExpressionTree array = element.getExpression();
            if (array.getKind() == Tree.Kind.IDENTIFIER) {
                use(array.toString(), true);
            } else {
                target(array);
            }
        } else if (place.getKind() != Tree.Kind.IDENTIFIER) {
            scan(place, null);
        }
    }
}
