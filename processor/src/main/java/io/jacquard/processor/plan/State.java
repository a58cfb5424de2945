package io.jacquard.processor.plan;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a loop shares with the code around it: the arrays that it knows, numbers that it only reads, and numbers that pass from trip to trip.
 *
 * @param arrays arrays and objects
 * @param given numbers that no trip changes, and that carry no derivative
 * @param carried numbers that trips change. One that they only read, but that carries a derivative, is among them: its bar then grows from trip to trip as it
 *     would without segments, to the same bits
 */
record State(List<Var> arrays, List<Var> given, List<Var> carried) {
    State {
        arrays = List.copyOf(arrays);
        given = List.copyOf(given);
        carried = List.copyOf(carried);
    }

    static State of(Routine routine, For loop, Predicate<Var> carries) {
        Set<Var> inside = new LinkedHashSet<>(headerReads(loop));
        inside.addAll(mentioned(loop.body()).keySet());
        inside.remove(loop.index());
        loop.exit().trips().ifPresent(inside::remove);
        Map<Var, Integer> all = mentioned(routine.body());
        Map<Var, Integer> here = mentioned(new Block(List.of(loop)));
        inside.removeIf(
                v -> !routine.parameters().contains(v) && all.getOrDefault(v, 0).equals(here.getOrDefault(v, 0)));
        Set<Var> changed = Walk.defined(loop.body());
        List<Var> arrays = new ArrayList<>();
        List<Var> given = new ArrayList<>();
        List<Var> carried = new ArrayList<>();
        for (Var v : inside) {
            boolean number = v.type().isScalar() && v.type().scalar() != Scalar.OBJECT;
            boolean grows = v.type().isDifferentiable() && carries.test(v);
            (!number ? arrays : changed.contains(v) || grows ? carried : given).add(v);
        }
        return new State(arrays, given, carried);
    }

    /** What a header reads before each trip. */
    private static Set<Var> headerReads(For loop) {
        Set<Var> out = new LinkedHashSet<>();
        if (loop.exit().trips().isPresent()) {
            out.addAll(Walk.reads(loop.bound()));
            out.addAll(Walk.reads(loop.step()));
            loop.exit().stop().ifPresent(out::add);
            loop.exit().condition().ifPresent(e -> out.addAll(Walk.reads(e)));
        }
        return out;
    }

    private static Map<Var, Integer> mentioned(Block block) {
        Map<Var, Integer> out = Walk.uses(block);
        Walk.definitions(block).forEach((v, n) -> out.merge(v, n, Integer::sum));
        return out;
    }
}
