package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether an array variable has the same shape all the time, whatever arrays it exchanges with others, and rows with each other. */
public final class Shapes {
    private final Routine routine;
    private final Regions regions;
    private final Map<Var, Integer> definitions;
    private final Map<Var, Expr> values = new HashMap<>();
    private final Set<Var> rowsMove = new HashSet<>();

    Shapes(Routine routine, Regions regions) {
        this.routine = routine;
        this.regions = regions;
        definitions = Walk.definitions(routine.body());
        Walk.each(routine.body(), s -> {
            if (s instanceof Permute p) {
                Walk.exchanged(p).stream()
                        .filter(Element.class::isInstance)
                        .forEach(row -> rowsMove.add(regions.root(row.root())));
            } else if (s instanceof Assign a && a.target() instanceof Read r) {
                values.put(r.var(), a.value());
            }
        });
    }

    /** Of the storage of an array or row. */
    public boolean isKept(Var array) {
        Var root = regions.root(array);
        Set<Var> all = regions.exchangedWith(root);
        boolean rows = all.stream().anyMatch(rowsMove::contains);
        if (all.size() == 1 && !rows) {
            return true;
        }
        Optional<List<Expr>> first = sizes(root);
        return first.isPresent() && all.stream().allMatch(v -> sizes(v).equals(first));
    }

    /** All lengths of what a variable has first, written so that equal ones are equal; empty if its rows may differ in length. */
    private Optional<List<Expr>> sizes(Var v) {
        if (regions.allocation(v).isEmpty()) {
            return v.type().dimensions() == 1 ? Optional.of(List.of(new Length(new Read(v)))) : Optional.empty();
        }
        if (!(regions.allocation(v).orElseThrow().value() instanceof NewArray n) || n.isOpen()) {
            return Optional.empty();
        }
        List<Expr> out = new ArrayList<>();
        for (Expr size : n.sizes()) {
            Optional<Expr> fixed = fixed(size, new HashSet<>());
            if (fixed.isEmpty()) {
                return Optional.empty();
            }
            out.add(fixed.orElseThrow());
        }
        return Optional.of(out);
    }

    private Optional<Expr> fixed(Expr e, Set<Var> seen) {
        if (e instanceof Const) {
            return Optional.of(e);
        }
        if (e instanceof Read r) {
            int once = routine.parameters().contains(r.var()) ? 0 : 1;
            if (definitions.getOrDefault(r.var(), 0) != once) {
                return Optional.empty();
            }
            Expr value = values.getOrDefault(r.var(), r);
            boolean same = value instanceof Length || value instanceof Const || value instanceof Read;
            return same && seen.add(r.var()) ? fixed(value, seen) : Optional.of(r);
        }
        if (e instanceof Length l
                && l.array() instanceof Read r
                && regions.binding(r.var()).isEmpty()) {
            Var v = r.var();
            boolean made = regions.allocation(v).isPresent()
                    && regions.allocation(v).orElseThrow().value() instanceof NewArray;
            return made && seen.add(v)
                    ? fixed(
                            ((NewArray) regions.allocation(v).orElseThrow().value())
                                    .sizes()
                                    .get(0),
                            seen)
                    : Optional.of(new Length(r));
        }
        if (e instanceof Apply a) {
            List<Expr> args = new ArrayList<>();
            for (Expr arg : a.args()) {
                fixed(arg, seen).ifPresent(args::add);
            }
            return args.size() < a.args().size()
                    ? Optional.empty()
                    : Optional.of(new Apply(a.op(), a.type(), args, a.owner(), 0));
        }
        return Optional.empty();
    }
}
