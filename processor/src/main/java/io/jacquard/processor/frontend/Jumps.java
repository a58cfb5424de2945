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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The statements around the one at hand that {@code break} and {@code continue} can end. */
final class Jumps {
    /** A statement that can be left, or one of whose trips can be ended; labels are made when something jumps to them. */
    static final class Target {
        private final Set<String> names;
        private final Kind kind;
        private OptionalInt end = OptionalInt.empty();
        private OptionalInt trip = OptionalInt.empty();

        private Target(Set<String> names, Kind kind) {
            this.names = names;
            this.kind = kind;
        }

        private boolean isCalled(@Nullable Name label) {
            return label != null && names.contains(label.toString());
        }
    }

    enum Kind {
        LOOP,
        SWITCH,
        /** A {@code switch} that stands for a value: no {@code break} ends it. */
        YIELD,
        BLOCK
    }

    private final Context context;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Set<String> pending = new HashSet<>();

    Jumps(Context context) {
        this.context = context;
    }

    /** A label before the statement that comes next. */
    void name(Name label) {
        pending.add(label.toString());
    }

    Target enter(Kind kind) {
        Target target = new Target(Set.copyOf(pending), kind);
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
                .filter(t -> label == null ? t.kind == Kind.LOOP || t.kind == Kind.SWITCH : t.isCalled(label))
                .findFirst()
                .map(t -> end(t, id))
                .orElse(List.of());
    }

    /** A jump to the end of a statement. */
    List<Stmt> end(Target target, int id) {
        if (target.end.isEmpty()) {
            target.end = OptionalInt.of(context.ids().stmt());
        }
        return List.of(new Leave(id, target.end.getAsInt()));
    }

    /** {@code continue}. */
    List<Stmt> trip(@Nullable Name label, int id) {
        Optional<Target> target = targets.stream()
                .filter(t -> t.kind == Kind.LOOP && (label == null || t.isCalled(label)))
                .findFirst();
        if (target.isEmpty()) {
            return List.of();
        }
        Target loop = target.orElseThrow();
        if (loop.trip.isEmpty()) {
            loop.trip = OptionalInt.of(context.ids().stmt());
        }
        return List.of(new Leave(id, loop.trip.getAsInt()));
    }

    /** Whether a statement is one that a label names itself: a loop, a {@code switch}, or a statement with a further label. */
    static boolean takesName(StatementTree tree) {
        return switch (tree.getKind()) {
            case FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, ENHANCED_FOR_LOOP, SWITCH, LABELED_STATEMENT -> true;
            default -> false;
        };
    }

    /** What a statement was lowered to, as a block that can be left if anything leaves it. */
    static List<Stmt> leavable(Target target, List<Stmt> stmts) {
        return block(target.end, stmts);
    }

    /** The same for the statements of a trip. */
    static List<Stmt> trip(Target target, List<Stmt> stmts) {
        return block(target.trip, stmts);
    }

    private static List<Stmt> block(OptionalInt label, List<Stmt> stmts) {
        return label.isPresent() ? List.of(new Labeled(label.getAsInt(), new Block(stmts))) : stmts;
    }
}
