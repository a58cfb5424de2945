package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds variables that are read before they have a value. javac would say so too, but only after us, and the passes that follow
 * rely on it.
 */
final class DefiniteAssignment implements Stmt.Visitor<Void> {
    private final Context context;
    private Set<Var> assigned;

    private DefiniteAssignment(Context context, Routine routine) {
        this.context = context;
        assigned = new HashSet<>(routine.parameters());
    }

    static void check(Routine routine, Context context) {
        new DefiniteAssignment(context, routine).block(routine.body());
    }

    private void block(Block block) {
        block.stmts().forEach(s -> s.accept(this));
    }

    private void reads(Stmt s, Expr e) {
        if (e instanceof Read read && assigned.add(read.var())) {
            context.reports()
                    .at(
                            ((TreePosition) context.positions().of(s)).tree(),
                            Tag.UNSUPPORTED_STATEMENT,
                            "`" + read.var().name() + "` may have no value here",
                            "the sweeps need every value that the method reads",
                            "give it a value where it is declared");
        }
        e.children().forEach(child -> reads(s, child));
        // Under a condition, too: javac looks more closely than this, and normalisation gives a value where one may be
        // missing.
        if (e instanceof Effect effect && effect.target() instanceof Read written) {
            assigned.add(written.var());
        }
    }

    private void writes(Stmt s, Place target) {
        if (target instanceof Read read) {
            assigned.add(read.var());
        } else {
            reads(s, target);
        }
    }

    @Override
    public Void assign(Assign s) {
        reads(s, s.value());
        writes(s, s.target());
        return null;
    }

    @Override
    public Void update(Update s) {
        reads(s, s.target());
        reads(s, s.value());
        return null;
    }

    @Override
    public Void branch(If s) {
        reads(s, s.condition());
        Set<Var> before = assigned;
        assigned = new HashSet<>(before);
        block(s.then());
        Set<Var> then = assigned;
        assigned = new HashSet<>(before);
        block(s.otherwise());
        assigned.retainAll(then);
        return null;
    }

    @Override
    public Void loop(For s) {
        reads(s, s.from());
        assigned.add(s.index());
        reads(s, s.bound());
        Set<Var> before = assigned;
        assigned = new HashSet<>(before);
        block(s.body());
        assigned = before;
        return null;
    }

    @Override
    public Void invoke(Invoke s) {
        reads(s, s.call());
        s.result().ifPresent(assigned::add);
        return null;
    }

    @Override
    public Void result(Return s) {
        s.value().ifPresent(value -> reads(s, value));
        return null;
    }

    @Override
    public Void comment(Comment s) {
        return null;
    }
}
