package io.jacquard.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds variables that are read before they have a value. javac would say so too, but only after us, and the passes that follow
 * rely on it.
 */
final class DefiniteAssignment implements Stmt.Visitor<Void> {
    private final Context context;
    private final Map<Integer, Assigned> atEnd = new HashMap<>();
    private Assigned now;

    /** What has a value at some point; at one that is never reached ({@code dead}), everything. */
    private record Assigned(Set<Var> vars, boolean dead) {
        static final Assigned DEAD = new Assigned(Set.of(), true);

        Assigned and(Assigned other) {
            if (dead) {
                return other;
            }
            if (other.dead) {
                return this;
            }
            Set<Var> both = new HashSet<>(vars);
            both.retainAll(other.vars);
            return new Assigned(both, false);
        }

        Assigned copy() {
            return dead ? this : new Assigned(new HashSet<>(vars), false);
        }

        void add(Var v) {
            if (!dead) {
                vars.add(v);
            }
        }

        /** What is known behind a loop from the end of its body. Which array a name stands for is not followed out of a loop. */
        Assigned outside(Assigned before) {
            if (dead) {
                return this;
            }
            Set<Var> out = new HashSet<>(vars);
            out.removeIf(v -> v.type().isArray() && !before.has(v));
            return new Assigned(out, false);
        }

        boolean has(Var v) {
            return dead || vars.contains(v);
        }
    }

    private DefiniteAssignment(Context context, Routine routine) {
        this.context = context;
        now = new Assigned(new HashSet<>(routine.parameters()), false);
    }

    static void check(Routine routine, Context context) {
        new DefiniteAssignment(context, routine).block(routine.body());
    }

    private void block(Block block) {
        block.stmts().forEach(s -> s.accept(this));
    }

    private void reads(Stmt s, Expr e) {
        if (e instanceof Read read && !now.has(read.var())) {
            now.add(read.var());
            context.reports()
                    .at(
                            ((TreePosition) context.positions().of(s)).tree(),
                            Tag.UNSUPPORTED_STATEMENT,
                            "`" + read.var().name() + "` may have no value here",
                            "the sweeps need every value that the method reads",
                            "give it a value where it is declared");
        }
        if (e instanceof After after) {
            block(after.before());
        }
        e.children().forEach(child -> reads(s, child));
        // Under a condition, too: javac looks more closely than this, and normalisation gives a value where one may be
        // missing.
        if (e instanceof Effect effect && effect.target() instanceof Read written) {
            now.add(written.var());
        }
    }

    private void writes(Stmt s, Place target) {
        if (target instanceof Read read) {
            now.add(read.var());
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
    public Void permute(Permute s) {
        reads(s, s.one());
        reads(s, s.other());
        return null;
    }

    @Override
    public Void branch(If s) {
        reads(s, s.condition());
        Assigned before = now.copy();
        block(s.then());
        Assigned then = now;
        now = before;
        block(s.otherwise());
        now = now.and(then);
        return null;
    }

    @Override
    public Void loop(For s) {
        reads(s, s.from());
        now.add(s.index());
        reads(s, s.bound());
        s.exit().condition().ifPresent(c -> reads(s, c));
        Assigned before = now.copy();
        block(s.body());
        boolean endless = s.isWhile() && s.exit().condition().equals(Optional.of(Const.of(true)));
        if (endless) {
            now = Assigned.DEAD;
        } else if (runsOnce(s)) {
            now = now.outside(before);
        } else {
            now = before;
        }
        return null;
    }

    /** A {@code do} loop has had a first trip. */
    private boolean runsOnce(For s) {
        return ((TreePosition) context.positions().of(s)).tree() instanceof DoWhileLoopTree;
    }

    @Override
    public Void invoke(Invoke s) {
        reads(s, s.call());
        s.results().forEach(now::add);
        return null;
    }

    @Override
    public Void result(Return s) {
        s.values().forEach(value -> reads(s, value));
        now = Assigned.DEAD;
        return null;
    }

    @Override
    public Void thrown(Throw s) {
        s.args().forEach(arg -> reads(s, arg));
        now = Assigned.DEAD;
        return null;
    }

    @Override
    public Void labeled(Labeled s) {
        block(s.body());
        now = now.and(atEnd.getOrDefault(s.id(), Assigned.DEAD));
        return null;
    }

    @Override
    public Void leave(Leave s) {
        atEnd.merge(s.label(), now.copy(), Assigned::and);
        now = Assigned.DEAD;
        return null;
    }

    @Override
    public Void comment(Comment s) {
        return null;
    }
}
