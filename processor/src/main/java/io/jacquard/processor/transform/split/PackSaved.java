package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.LinearSweeps.Factored;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a point saves as elements of arrays, where it is more than the parameters that a constructor may have. */
final class PackSaved {
    private static final int MOST_SLOTS = 200;

    private PackSaved() {}

    static LinearSweeps apply(LinearSweeps linear, Ids ids) {
        Map<Type, List<Var>> types = new LinkedHashMap<>();
        int slots = 0;
        for (Var v : linear.saved()) {
            slots += Bytecode.slots(v.type());
            boolean known = linear.forward().parameters().contains(v)
                    || linear.forward().values().contains(v);
            if (!known && v.type().scalar() != Scalar.OBJECT) {
                types.computeIfAbsent(v.type(), k -> new ArrayList<>()).add(v);
            }
        }
        List<Type> largest = new ArrayList<>(types.keySet());
        largest.sort(Comparator.comparingInt(type -> -slots(type, types.getOrDefault(type, List.of()))));
        LinearSweeps out = linear;
        for (Type type : largest) {
            if (slots > MOST_SLOTS) {
                List<Var> vars = types.getOrDefault(type, List.of());
                out = pack(out, Packing.of(name(type), type, vars, ids));
                slots -= slots(type, vars) - 1;
            }
        }
        return out;
    }

    /** What the array of all that is saved of a type is called. */
    static String name(Type type) {
        String scalar = type.scalar().javaName();
        String kind = Character.toUpperCase(scalar.charAt(0)) + scalar.substring(1);
        String prefix = "saved" + (type.scalar() == Scalar.DOUBLE ? "" : kind + "s");
        return prefix + List.of("", "Trails", "Rows", "Blocks").get(Math.min(type.dimensions(), 3));
    }

    private static int slots(Type type, List<Var> vars) {
        return Bytecode.slots(type) * vars.size();
    }

    private static LinearSweeps pack(LinearSweeps linear, Packing packing) {
        Sweep forward = linear.forward();
        List<Stmt> stmts = new ArrayList<>(List.of(packing.room(NewArray.Storage.FRESH)));
        stmts.addAll(packing.filled(forward.body()).stmts());
        List<Var> saved = new ArrayList<>(linear.saved());
        saved.removeAll(packing.vars());
        saved.add(packing.array());
        return new LinearSweeps(
                new Sweep(forward.parameters(), new Block(stmts), forward.values(), forward.derivatives()),
                saved,
                linear.shapes(),
                linear.tangents().stream().map(s -> lanes(s, packing)).toList(),
                linear.reverses().stream().map(s -> lanes(s, packing)).toList(),
                linear.factored().map(f -> new Factored(lanes(f.weights(), packing), packed(f.terms(), packing))),
                linear.helpers());
    }

    private static LaneSweep lanes(LaneSweep sweep, Packing packing) {
        return sweep.withBody(packed(sweep.body(), packing));
    }

    private static Sweep packed(Sweep sweep, Packing packing) {
        return new Sweep(sweep.parameters(), packing.block(sweep.body()), sweep.values(), sweep.derivatives());
    }
}
