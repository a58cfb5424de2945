package io.jacquard.processor.backend;

import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.Sweeps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which field of a workspace each array of some sweeps lies in. The four of one variable in a sweep over four directions share a field, {@code bar0} to {@code bar3} in
 * {@code bar[0]} to {@code bar[3]}, and with that of the same name in the sweeps over one direction, which never run at the same time.
 */
final class LaneFields {
    /** Arrays that may share a field. */
    private record Kind(String name, Type type, NewArray.Storage storage, int sizes) {
        static Kind of(String name, Slots.Slot slot) {
            return new Kind(name, slot.type(), slot.storage(), slot.sizes());
        }
    }

    /** A field, and the sweeps that have an array in it. */
    private record Field(String name, Set<Integer> sweeps) {}

    private final Map<Var, Slots.Slot> slots;
    private final List<Set<Var>> sweeps;
    private final Map<Kind, List<Field>> fields = new HashMap<>();

    /** What all sweeps ask for, under the names that they wish for, and of each what it asks for. */
    LaneFields(Map<Var, Slots.Slot> slots, List<Set<Var>> sweeps) {
        this.slots = slots;
        this.sweeps = sweeps;
    }

    /** All of them with the names of their fields; {@code free} makes a name of a wish. */
    Map<Var, Slots.Slot> named(UnaryOperator<String> free) {
        Map<Var, Slots.Slot> out = new LinkedHashMap<>();
        slots.forEach((first, slot) -> lanes(first, slot, free, out));
        slots.forEach((v, slot) -> out.computeIfAbsent(v, k -> alone(v, slot, free)));
        return out;
    }

    /** Gives a field to the arrays of all lanes, if {@code first} is that of the first. */
    private void lanes(Var first, Slots.Slot slot, UnaryOperator<String> free, Map<Var, Slots.Slot> out) {
        String name = stem(first);
        Kind kind = Kind.of(name, slot);
        // They were made one after the other.
        List<Var> all = IntStream.range(0, Sweeps.WIDTH)
                .mapToObj(lane -> new Var(first.id() + lane, name + lane, first.type(), first.kind()))
                .toList();
        boolean lanes =
                first.isDerivative() && first.type().isArray() && all.stream().allMatch(v -> isLane(v, kind));
        if (lanes) {
            Set<Integer> asking = asking(all);
            List<Field> known = fields.computeIfAbsent(kind, k -> new ArrayList<>());
            Field field = unused(known, asking).orElseGet(() -> {
                known.add(new Field(free.apply(name), asking));
                return known.get(known.size() - 1);
            });
            for (int lane = 0; lane < Sweeps.WIDTH; lane++) {
                out.put(all.get(lane), slot.named(field.name(), lane));
            }
        }
    }

    private Set<Integer> asking(List<Var> vars) {
        Set<Integer> out = new HashSet<>();
        for (int sweep = 0; sweep < sweeps.size(); sweep++) {
            if (vars.stream().anyMatch(sweeps.get(sweep)::contains)) {
                out.add(sweep);
            }
        }
        return out;
    }

    private boolean isLane(Var v, Kind kind) {
        Slots.Slot slot = slots.get(v);
        return slot != null
                && !slot.saved()
                && slot.name().equals(v.name())
                && Kind.of(kind.name(), slot).equals(kind);
    }

    private Slots.Slot alone(Var v, Slots.Slot slot, UnaryOperator<String> free) {
        List<Field> known = slot.saved() ? List.of() : fields.getOrDefault(Kind.of(slot.name(), slot), List.of());
        return unused(known, asking(List.of(v)))
                .map(field -> slot.named(field.name(), 0))
                .orElseGet(() -> slot.named(free.apply(slot.name()), slot.lane()));
    }

    /** The first of some fields in which these sweeps have nothing yet; they have now. */
    private static Optional<Field> unused(List<Field> known, Set<Integer> asking) {
        Optional<Field> out = known.stream()
                .filter(field -> field.sweeps().stream().noneMatch(asking::contains))
                .findFirst();
        out.ifPresent(field -> field.sweeps().addAll(asking));
        return out;
    }

    private static String stem(Var first) {
        return first.name().substring(0, first.name().length() - 1);
    }
}
