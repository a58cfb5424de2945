package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a helper saves as elements of an array, where it is so much that moving it to its fields would make a long method by itself, or more parameters than
 * a method can have.
 */
final class PackHelpers {
    private static final int MOST = 100;

    private PackHelpers() {}

    /** With where a forward sweep gets arrays from. */
    static List<HelperSweep> apply(List<HelperSweep> helpers, NewArray.Storage storage, Ids ids) {
        Map<String, List<Packing>> packings = new LinkedHashMap<>();
        for (HelperSweep helper : helpers) {
            helper.saved()
                    .filter(HelperSweep.Saved::filled)
                    .ifPresent(saved -> packings.put(saved.className(), packings(helper, saved, ids)));
        }
        return helpers.stream()
                .map(helper -> {
                    HelperSweep out = helper;
                    for (Packing packing : helper.saved()
                            .map(saved -> packings.getOrDefault(saved.className(), List.of()))
                            .orElse(List.of())) {
                        out = pack(out, out.saved().orElseThrow(), packing, storage);
                    }
                    return out;
                })
                .toList();
    }

    /** One for each type of which there is too much. */
    private static List<Packing> packings(HelperSweep helper, HelperSweep.Saved saved, Ids ids) {
        // Not a field of a class that the method reads, which the forward sweep is given.
        Set<Var> computed = Walk.defined(helper.sweep().body());
        Map<Type, List<Var>> types = new LinkedHashMap<>();
        saved.fields().stream()
                .filter(v -> v.type().scalar() != Scalar.OBJECT && computed.contains(v))
                .forEach(v ->
                        types.computeIfAbsent(v.type(), k -> new ArrayList<>()).add(v));
        List<Packing> out = new ArrayList<>();
        types.forEach((type, vars) -> {
            if (vars.size() > MOST) {
                String name = type.equals(Type.DOUBLE) ? "numbers" : PackSaved.name(type);
                out.add(Packing.of(name, type, vars, ids));
            }
        });
        return out;
    }

    private static HelperSweep pack(
            HelperSweep helper, HelperSweep.Saved saved, Packing packing, NewArray.Storage storage) {
        List<Var> fields = new ArrayList<>(saved.fields());
        fields.removeAll(packing.vars());
        fields.add(packing.array());
        Sweep sweep = helper.sweep();
        List<Stmt> stmts = new ArrayList<>();
        if (saved.filled()) {
            stmts.add(packing.room(storage));
            stmts.addAll(packing.filled(sweep.body()).stmts());
        } else {
            stmts.addAll(packing.block(sweep.body()).stmts());
        }
        return helper.withSaved(new HelperSweep.Saved(saved.object(), fields, saved.filled()))
                .withSweep(new Sweep(sweep.parameters(), new Block(stmts), sweep.values(), sweep.derivatives()));
    }
}
