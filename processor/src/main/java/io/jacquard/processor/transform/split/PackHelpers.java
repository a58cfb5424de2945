package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a helper saves as elements of an array, where it is so much that moving it to its fields would make a long method by itself. */
final class PackHelpers {
    private static final int MOST = 100;

    private PackHelpers() {}

    /** With where a forward sweep gets arrays from. */
    static List<HelperSweep> apply(List<HelperSweep> helpers, NewArray.Storage storage, Ids ids) {
        Map<String, Packing> packings = new LinkedHashMap<>();
        for (HelperSweep helper : helpers) {
            helper.saved().filter(HelperSweep.Saved::filled).ifPresent(saved -> {
                List<Var> numbers = saved.fields().stream()
                        .filter(v -> v.type().equals(Type.DOUBLE))
                        .toList();
                if (numbers.size() > MOST) {
                    packings.put(saved.className(), Packing.of("numbers", Type.DOUBLE, numbers, ids));
                }
            });
        }
        return helpers.stream()
                .map(helper -> helper.saved()
                        .flatMap(saved -> Optional.ofNullable(packings.get(saved.className()))
                                .map(packing -> pack(helper, saved, packing, storage)))
                        .orElse(helper))
                .toList();
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
            stmts.addAll(packing.withLastValues(sweep.body()).stmts());
        } else {
            stmts.addAll(packing.block(sweep.body()).stmts());
        }
        return helper.withSaved(new HelperSweep.Saved(saved.object(), fields, saved.filled()))
                .withSweep(new Sweep(sweep.parameters(), new Block(stmts), sweep.value(), sweep.derivatives()));
    }
}
