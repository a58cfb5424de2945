package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a call gives for each parameter: a formula of the callee's is one of its caller's by it. */
record Arguments(Map<Var, Expr> given) {
    static Arguments of(List<Var> parameters, List<Expr> args) {
        Map<Var, Expr> out = new HashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), args.size()); i++) {
            out.put(parameters.get(i), args.get(i));
        }
        return new Arguments(out);
    }

    /** A size inside of the callee as {@code caller} knows it; what is the callee's own keeps its name. */
    Size resolve(Size size, Sizes caller) {
        return size.map(atom -> {
            if (!given.keySet().containsAll(atom.reads()) || Walk.any(atom.expr(), Named.class::isInstance)) {
                return Size.of(new Atom(new Named(Type.INT, atom.text()), atom.text()));
            }
            return caller.of(replaced(atom.expr()));
        });
    }

    private Expr replaced(Expr e) {
        if (e instanceof Read r) {
            return given.getOrDefault(r.var(), e);
        }
        if (e instanceof Length l) {
            return new Length(place(l.array()));
        }
        return e.mapChildren(this::replaced);
    }

    private Place place(Place p) {
        if (p instanceof Element e) {
            return new Element(place(e.array()), replaced(e.index()));
        }
        return replaced(p) instanceof Place arg ? arg : p;
    }
}
