package io.jacquard.processor.frontend;

import com.sun.source.tree.StatementTree;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The statements around the one at hand that {@code break} and {@code continue} can end. */
final class Jumps {
    /** What a statement can be left by: the end of all of it, and the end of one trip; no continue unless it is a loop, no plain break of a block. */
    record Target(Set<String> names, int end, int trip, Kind kind) {}

    enum Kind {
        LOOP,
        SWITCH,
        BLOCK
    }

    private final Context context;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Set<String> pending = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();

    Jumps(Context context) {
        this.context = context;
    }

    /** A label before the statement that comes next. */
    void name(Name label) {
        pending.add(label.toString());
    }

    Target enter(Kind kind) {
        Target target = new Target(
                Set.copyOf(pending), context.ids().stmt(), context.ids().stmt(), kind);
        pending.clear();
        targets.push(target);
        return target;
    }

    void leave() {
        targets.pop();
    }

    /** {@code break}; javac finds the target missing where there is none. */
    List<Stmt> end(@Nullable Name label, int id) {
        return targets.stream()
                .filter(t -> label == null ? t.kind() != Kind.BLOCK : t.names().contains(label.toString()))
                .findFirst()
                .map(t -> jump(id, t.end()))
                .orElse(List.of());
    }

    /** {@code continue}. */
    List<Stmt> trip(@Nullable Name label, int id) {
        return targets.stream()
                .filter(t ->
                        t.kind() == Kind.LOOP && (label == null || t.names().contains(label.toString())))
                .findFirst()
                .map(t -> jump(id, t.trip()))
                .orElse(List.of());
    }

    /** Whether a statement is one that a label names itself: a loop, a {@code switch}, or a statement with a further label. */
    static boolean takesName(StatementTree tree) {
        return switch (tree.getKind()) {
            case FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, ENHANCED_FOR_LOOP, SWITCH, LABELED_STATEMENT -> true;
            default -> false;
        };
    }

    List<Stmt> jump(int id, int label) {
        used.add(label);
        return List.of(new Leave(id, label));
    }

    /** The statements, as a block that can be left if anything leaves it. */
    List<Stmt> block(int label, List<Stmt> stmts) {
        return used.contains(label) ? List.of(new Labeled(label, new Block(stmts))) : stmts;
    }
}
