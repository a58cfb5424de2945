package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the index of a row that has a name, {@code double[] row = a[i]}, in a variable of its own if {@code i} may change while the name is in use: the name's dot
 * and bar are found by that index, wherever they are asked for.
 */
final class FixRows extends Rewriter {
    private final Ids ids;
    private final Map<Var, Integer> definitions;
    private final Set<Var> parameters;
    private final Set<Var> loops = new HashSet<>();
    /** Whether elements of an array of integers may change. */
    private final boolean integersChange;

    private List<Stmt> before = new ArrayList<>();

    private FixRows(Routine routine, Ids ids) {
        this.ids = ids;
        definitions = new HashMap<>(Walk.definitions(routine.body()));
        parameters = new HashSet<>(routine.parameters());
        boolean[] changed = {false};
        Walk.each(routine.body(), s -> {
            changed[0] |= Walk.target(s).filter(FixRows::isInteger).isPresent()
                    || s instanceof Permute p && isIntegers(p.one())
                    || s instanceof Invoke call && call.call().args().stream().anyMatch(FixRows::isIntegers);
        });
        integersChange = changed[0];
    }

    static Routine apply(Routine routine, Ids ids) {
        return routine.withBody(new FixRows(routine, ids).block(routine.body()));
    }

    private static boolean isInteger(Place place) {
        return place instanceof Element
                && place.type().isScalar()
                && place.type().scalar().isIntegral();
    }

    private static boolean isIntegers(Expr e) {
        return e.type().isArray() && e.type().scalar().isIntegral();
    }

    @Override
    public Block block(Block block) {
        List<Stmt> outer = before;
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            before = new ArrayList<>();
            List<Stmt> own = s.accept(this);
            out.addAll(before);
            out.addAll(own);
        }
        before = outer;
        return new Block(out);
    }

    @Override
    public List<Stmt> loop(For s) {
        loops.add(s.index());
        List<Stmt> out = super.loop(s);
        loops.remove(s.index());
        return out;
    }

    @Override
    public List<Stmt> assign(Assign s) {
        boolean binding = s.target().type().isArray() && s.value() instanceof Element;
        return binding ? List.of(new Assign(s.id(), s.target(), fixed((Place) s.value()))) : List.of(s);
    }

    private Place fixed(Place place) {
        if (!(place instanceof Element e)) {
            return place;
        }
        Place array = fixed(e.array());
        if (isSteady(e.index())) {
            return new Element(array, e.index());
        }
        Read row = new Read(ids.primal("row", e.index().type()));
        before.add(new Assign(ids.stmt(), row, e.index()));
        return new Element(array, row);
    }

    private boolean isSteady(Expr e) {
        if (e instanceof Read r && r.type().isScalar()) {
            Var v = r.var();
            return loops.contains(v) || definitions.getOrDefault(v, 0) <= (parameters.contains(v) ? 0 : 1);
        }
        boolean changes = e instanceof Element && integersChange;
        return !changes && e.children().stream().allMatch(this::isSteady);
    }
}
