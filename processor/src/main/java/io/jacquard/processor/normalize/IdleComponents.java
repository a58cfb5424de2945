package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Drops the values of components that nobody reads: who asks a record for one component need not see how the others come about, unless that may throw. */
final class IdleComponents extends Rewriter {
    private final Predicate<Var> idle;
    private final Set<Var> read = new HashSet<>();
    private boolean dropped;

    private IdleComponents(Predicate<Var> idle, Block block) {
        this.idle = idle;
        Walk.each(block, s -> {
            // An update that may go asks for nothing; one that stays needs what its target was.
            boolean own = s instanceof Update u && u.target() instanceof Read && !Walk.mayThrow(updated(u));
            read.addAll(own ? Walk.reads(((Update) s).value()) : Walk.reads(s));
        });
    }

    /** {@code idle}: the variables that may go. */
    static Routine drop(Routine routine, Predicate<Var> idle) {
        IdleComponents pass = new IdleComponents(idle, routine.body());
        Routine rest = routine.withBody(pass.block(routine.body()));
        // What only those read is idle now.
        return pass.dropped ? drop(rest, idle) : rest;
    }

    private boolean isIdle(Var v) {
        return v.type().isScalar() && idle.test(v) && !read.contains(v);
    }

    private List<Stmt> rest(Place target, Expr value, Stmt s) {
        boolean goes = target instanceof Read r && isIdle(r.var()) && !Walk.mayThrow(value);
        dropped |= goes;
        return goes ? List.of() : List.of(s);
    }

    @Override
    public List<Stmt> assign(Assign s) {
        return rest(s.target(), s.value(), s);
    }

    @Override
    public List<Stmt> update(Update s) {
        return rest(s.target(), updated(s), s);
    }

    private static Expr updated(Update s) {
        return Apply.of(s.op(), s.target(), s.value());
    }

    /** A call stays for what it does. */
    @Override
    public List<Stmt> invoke(Invoke s) {
        return s.results().size() == 1 && isIdle(s.results().get(0))
                ? List.of(Invoke.of(s.id(), s.call()))
                : List.of(s);
    }
}
