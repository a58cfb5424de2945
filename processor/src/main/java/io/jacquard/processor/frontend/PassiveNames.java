package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts what is assigned to passive variables, and what is read of elements by passive names, so that no pass has to know of such variables. A name of a row of
 * a passive array is passive as well.
 */
final class PassiveNames extends Rewriter {
    private final Set<Var> passive;

    private PassiveNames(Set<Var> passive) {
        this.passive = passive;
    }

    static Block cut(Block body, Set<Var> marked) {
        if (marked.isEmpty()) {
            return body;
        }
        Set<Var> passive = new HashSet<>(marked);
        Walk.each(body, s -> {
            if (s instanceof Assign a && a.value() instanceof Place row && isRow(a) && passive.contains(row.root())) {
                passive.add(a.target().root());
            }
        });
        return new PassiveNames(passive).block(body);
    }

    private static boolean isRow(Assign a) {
        return a.target() instanceof Read && a.target().type().isArray();
    }

    private boolean isPassive(Place p) {
        return passive.contains(p.root());
    }

    @Override
    protected Expr expr(Expr e) {
        if (e instanceof Effect f) {
            return effect(f);
        }
        if (e instanceof Element el && el.type().isScalar() && isPassive(el)) {
            return PassiveMarks.cut(e.mapChildren(this::expr));
        }
        return super.expr(e);
    }

    private Expr effect(Effect f) {
        Stmt change = f.change() instanceof Assign a
                ? assign(a).get(0)
                : update((Update) f.change()).get(0);
        return new Effect(change, f.before());
    }

    @Override
    protected Place target(Place p) {
        return (Place) p.mapChildren(this::expr);
    }

    @Override
    public List<Stmt> assign(Assign s) {
        Expr value = value(s.target(), expr(s.value()));
        return List.of(new Assign(s.id(), target(s.target()), value));
    }

    @Override
    public List<Stmt> update(Update s) {
        Expr value = value(s.target(), expr(s.value()));
        return List.of(new Update(s.id(), target(s.target()), s.op(), value));
    }

    private Expr value(Place target, Expr value) {
        return isPassive(target) ? cutAll(value) : value;
    }

    private static Expr cutAll(Expr value) {
        return value instanceof Initialiser i ? i.mapChildren(PassiveNames::cutAll) : PassiveMarks.cut(value);
    }
}
