package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The steps {@code i++} of a statement that may as well be done after it: they run in any case, and what is evaluated after them does not mention the variable.
 * Looks at expressions from the last that is evaluated to the first.
 */
final class LateSteps {
    private final Set<Effect> late = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Var> mentioned = new HashSet<>();

    private LateSteps() {}

    static Set<Effect> of(Stmt s) {
        LateSteps steps = new LateSteps();
        if (s instanceof For loop) {
            // The rest of the header is read before every trip.
            steps.mentioned.add(loop.index());
            steps.mentioned.addAll(Walk.reads(loop.bound()));
            steps.visit(loop.from());
            return steps.late;
        }
        steps.mentioned.addAll(Walk.defines(s));
        steps.visitAll(Walk.exprs(s));
        return steps.late;
    }

    static Set<Effect> of(Expr e) {
        LateSteps steps = new LateSteps();
        steps.visit(e);
        return steps.late;
    }

    private void visitAll(List<Expr> exprs) {
        for (int i = exprs.size() - 1; i >= 0; i--) {
            visit(exprs.get(i));
        }
    }

    private void visit(Expr e) {
        if (e instanceof Conditional c) {
            mention(c.whenFalse());
            mention(c.whenTrue());
            visit(c.condition());
        } else if (e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE)) {
            mention(a.arg(1));
            visit(a.arg(0));
        } else if (e instanceof After after) {
            visit(after.value());
            mention(after);
        } else if (e instanceof Read r) {
            mentioned.add(r.var());
        } else if (e instanceof Effect effect && effect.target() instanceof Read r) {
            if (effect.before() && !mentioned.contains(r.var())) {
                late.add(effect);
            }
            mentioned.add(r.var());
            visitAll(effect.children());
        } else {
            visitAll(e.children());
        }
    }

    /** What runs only under a condition; its own steps are seen to where it has become a branch. */
    private void mention(Expr arm) {
        Walk.each(arm, e -> {
            if (e instanceof Read r) {
                mentioned.add(r.var());
            } else if (e instanceof After after) {
                Walk.each(after.before(), s -> {
                    mentioned.addAll(Walk.defines(s));
                    Walk.exprs(s).forEach(this::mention);
                });
            } else if (e instanceof Effect effect && effect.target() instanceof Read r) {
                mentioned.add(r.var());
            }
        });
    }
}
