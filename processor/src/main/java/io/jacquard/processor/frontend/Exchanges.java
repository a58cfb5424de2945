package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises {@code t = a; a = b; b = t}: two arrays, or rows, change places. */
final class Exchanges {
    /** How many statements it takes. */
    static final int LENGTH = 3;

    /** The three statements, as they are written. */
    private record Written(String temp, boolean declares, ExpressionTree one, ExpressionTree other) {}

    private final Context context;
    private final Expressions expressions;
    /** How often each name is mentioned in the method, mentions as the name of an exchange left out. */
    private final Map<String, Integer> mentions = new HashMap<>();

    Exchanges(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** Looks at the whole method. */
    void read(Tree body) {
        mentions.putAll(mentions(List.of(body)));
    }

    private static Map<String, Integer> mentions(List<? extends Tree> trees) {
        Map<String, Integer> out = new HashMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
                out.merge(tree.getName().toString(), 1, Integer::sum);
                return null;
            }

            @Override
            public @Nullable Void scan(@Nullable Iterable<? extends Tree> trees, @Nullable Void unused) {
                List<StatementTree> stmts = new ArrayList<>();
                if (trees != null) {
                    trees.forEach(tree -> {
                        if (tree instanceof StatementTree s) {
                            stmts.add(s);
                        }
                    });
                }
                for (int i = 0; i < stmts.size(); i++) {
                    written(stmts, i).ifPresent(w -> out.merge(w.temp, w.declares ? -1 : -2, Integer::sum));
                }
                return super.scan(trees, unused);
            }
        }.scan(trees, null);
        return out;
    }

    /** Lowers the exchange that begins at {@code from}; false if none does. */
    boolean lower(List<? extends StatementTree> stmts, int from, List<Stmt> out) {
        Optional<Written> found = written(stmts, from)
                .filter(w -> isArray(w.one) && isArray(w.other) && mayMove(w.one) && mayMove(w.other))
                .filter(w -> !isRead(w, stmts.subList(from + LENGTH, stmts.size())));
        if (found.isEmpty()) {
            return false;
        }
        Written w = found.get();
        Changes changes = expressions.changes();
        Optional<Place> one = changes.target(w.one, out);
        Optional<Place> other = changes.target(w.other, out);
        if (one.isPresent() && other.isPresent()) {
            Type type = one.get().type();
            int id = context.statement(stmts.get(from + 1));
            out.add(new Permute(id, one.get(), other.get(), context.unnamed(w.temp, type, stmts.get(from))));
        }
        return true;
    }

    private static Optional<Written> written(List<? extends StatementTree> stmts, int from) {
        if (from + LENGTH > stmts.size()) {
            return Optional.empty();
        }
        StatementTree first = stmts.get(from);
        Optional<AssignmentTree> second = assignment(stmts.get(from + 1));
        Optional<AssignmentTree> third = assignment(stmts.get(from + 2));
        if (second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        Optional<AssignmentTree> given = assignment(first);
        if (first instanceof VariableTree v && v.getInitializer() != null) {
            return written(v.getName().toString(), true, v.getInitializer(), second.get(), third.get());
        }
        return given.isPresent() && given.get().getVariable() instanceof IdentifierTree t
                ? written(t.getName().toString(), false, given.get().getExpression(), second.get(), third.get())
                : Optional.empty();
    }

    private static Optional<Written> written(
            String temp, boolean declares, ExpressionTree one, AssignmentTree second, AssignmentTree third) {
        ExpressionTree other = second.getExpression();
        boolean same = isPlace(one)
                && isPlace(other)
                && isSame(one, second.getVariable())
                && isSame(other, third.getVariable())
                && third.getExpression() instanceof IdentifierTree last
                && last.getName().contentEquals(temp);
        return same && isOfOneKind(one, other)
                ? Optional.of(new Written(temp, declares, one, other))
                : Optional.empty();
    }

    /** Two variables, or two rows of one array: an array of rows keeps its own. */
    private static boolean isOfOneKind(ExpressionTree one, ExpressionTree other) {
        return one instanceof ArrayAccessTree a && other instanceof ArrayAccessTree b
                ? root(a).equals(root(b))
                : one instanceof IdentifierTree && other instanceof IdentifierTree && !isSame(one, other);
    }

    private static String root(ExpressionTree tree) {
        return tree instanceof ArrayAccessTree a ? root(a.getExpression()) : tree.toString();
    }

    private static Optional<AssignmentTree> assignment(StatementTree s) {
        return s instanceof ExpressionStatementTree e && e.getExpression() instanceof AssignmentTree a
                ? Optional.of(a)
                : Optional.empty();
    }

    private static boolean isPlace(ExpressionTree tree) {
        return tree instanceof IdentifierTree || tree instanceof ArrayAccessTree a && isSteady(a);
    }

    /** An expression that does nothing, and whose text therefore means the same each time. */
    private static boolean isSteady(ExpressionTree tree) {
        if (tree instanceof ArrayAccessTree a) {
            return isSteady(a.getExpression()) && isSteady(a.getIndex());
        }
        if (tree instanceof BinaryTree b) {
            return isSteady(b.getLeftOperand()) && isSteady(b.getRightOperand());
        }
        if (tree instanceof ParenthesizedTree p) {
            return isSteady(p.getExpression());
        }
        return tree instanceof IdentifierTree
                || tree instanceof LiteralTree
                || tree instanceof MemberSelectTree m && isSteady(m.getExpression());
    }

    private static boolean isSame(ExpressionTree a, ExpressionTree b) {
        return a.toString().equals(b.toString());
    }

    /** Whether the name of the exchange is used for something else, after it or, if it is not its own, anywhere: then it would be a further name. */
    private boolean isRead(Written w, List<? extends StatementTree> after) {
        return (w.declares ? mentions(after) : mentions).getOrDefault(w.temp, 0) != 0;
    }

    private boolean isArray(ExpressionTree tree) {
        return dimensions(tree) > 0;
    }

    private int dimensions(ExpressionTree tree) {
        if (tree instanceof ArrayAccessTree a) {
            return dimensions(a.getExpression()) - 1;
        }
        return context.locals()
                .find(tree.toString())
                .map(v -> v.type().dimensions())
                .orElse(0);
    }

    /** Rows; of variables those with an array that is nobody else's and has no other name. */
    private boolean mayMove(ExpressionTree tree) {
        Locals locals = context.locals();
        return !(tree instanceof IdentifierTree)
                || locals.find(tree.toString())
                                .filter(v -> locals.names(v) == 1 && !locals.isView(v))
                                .isPresent()
                        && !locals.isTorn(tree.toString());
    }
}
