package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Variables that an expression gives their first value under a condition, as in {@code if (b || (y = x) > 0)}. Java follows what is then known of the condition;
 * branches do not, so that such a variable starts with a zero, which nothing reads.
 */
final class Unassigned {
    private final Ids ids;
    private Set<Var> known;

    Unassigned(Collection<Var> given, Ids ids) {
        this.ids = ids;
        known = new LinkedHashSet<>(given);
    }

    /** A block whose first values may not outlast it. */
    Block within(Supplier<Block> block) {
        Set<Var> outer = new LinkedHashSet<>(known);
        Block out = block.get();
        known = outer;
        return out;
    }

    /** The assignments that have to stand before a statement. */
    List<Stmt> initialised(Stmt s) {
        Set<Var> missing = new LinkedHashSet<>();
        Set<Var> surely = new LinkedHashSet<>(known);
        Walk.exprs(s).forEach(whole -> {
            surely.addAll(surely(whole));
            effects(whole, missing);
        });
        missing.removeAll(surely);
        known.addAll(missing);
        return missing.stream()
                .<Stmt>map(v -> new Assign(ids.stmt(), new Read(v), Const.zero(v.type())))
                .toList();
    }

    /** The variables that assignments inside an expression give a value. */
    private static void effects(Expr whole, Set<Var> out) {
        Walk.each(whole, e -> {
            if (e instanceof Effect effect && effect.target() instanceof Read r) {
                out.add(r.var());
            } else if (e instanceof After after) {
                Walk.each(after.before(), s -> Walk.exprs(s).forEach(inner -> effects(inner, out)));
            }
        });
    }

    /** Notes what has a value after a statement. */
    void ran(Stmt s) {
        known.addAll(assigned(s));
    }

    private static Set<Var> assigned(Block block) {
        Set<Var> out = new LinkedHashSet<>();
        block.stmts().forEach(s -> out.addAll(assigned(s)));
        return out;
    }

    private static Set<Var> assigned(Stmt s) {
        Set<Var> out = new LinkedHashSet<>(Walk.defines(s));
        Walk.exprs(s).forEach(e -> out.addAll(surely(e)));
        if (s instanceof If branch) {
            Set<Var> both = assigned(branch.then());
            both.retainAll(assigned(branch.otherwise()));
            out.addAll(both);
        }
        return out;
    }

    /** What an expression assigns whatever its conditions are. */
    private static Set<Var> surely(Expr e) {
        Set<Var> out = new LinkedHashSet<>();
        if (e instanceof Conditional c) {
            out.addAll(surely(c.whenTrue()));
            out.retainAll(surely(c.whenFalse()));
            out.addAll(surely(c.condition()));
        } else if (e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE)) {
            out.addAll(surely(a.arg(0)));
        } else {
            if (e instanceof After after) {
                out.addAll(assigned(after.before()));
            }
            e.children().forEach(child -> out.addAll(surely(child)));
        }
        if (e instanceof Effect effect && effect.target() instanceof Read r) {
            out.add(r.var());
        }
        return out;
    }
}
