package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Var;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dot or the bar of each active variable; an array has one, which its rows and other names share. */
final class Duals {
    private final Facts facts;
    private final Ids ids;
    private final String suffix;
    private final Map<Var, Var> duals = new LinkedHashMap<>();

    Duals(Facts facts, Ids ids, String suffix) {
        this.facts = facts;
        this.ids = ids;
        this.suffix = suffix;
    }

    Var of(Var primal) {
        Var root = facts.regions().root(primal);
        return duals.computeIfAbsent(root, v -> ids.derivative(v.name() + suffix, v.type()));
    }

    /** Lets {@code dual}, a parameter of the sweep, stand for the dot or bar of {@code primal}. */
    void bind(Var primal, Var dual) {
        duals.put(facts.regions().root(primal), dual);
    }

    /** The dot or bar of a place; its indices are still those of the primal statement. */
    Place of(Place primal) {
        Place place = new Read(of(primal.root()));
        for (Expr index : facts.regions().path(primal)) {
            place = new Element(place, index);
        }
        return place;
    }

    Map<Var, Var> all() {
        return duals;
    }
}
