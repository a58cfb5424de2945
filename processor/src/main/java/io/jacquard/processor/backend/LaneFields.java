package io.jacquard.processor.backend;

import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
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
    /** Directions of a wide sweep. */
    static final int WIDTH = 4;

    /** Arrays that may share a field. */
    private record Kind(String name, Type type, NewArray.Storage storage, int sizes) {
        static Kind of(String name, Slots.Slot slot) {
            return new Kind(name, slot.type(), slot.storage(), slot.sizes());
        }
    }

    /** A field, and the sweeps that have an array in it. */
    private record Field(String name, Set<Integer> sweeps) {}

    private final List<Map<Var, Slots.Slot>> sweeps = new ArrayList<>();
    private final Map<Kind, List<Field>> fields = new HashMap<>();

    /** What another sweep asks for and none before it, under the names that it wishes for. */
    void add(Map<Var, Slots.Slot> asked) {
        sweeps.add(asked);
    }

    /** All of them with the names of their fields; {@code free} makes a name of a wish. */
    Map<Var, Slots.Slot> named(UnaryOperator<String> free) {
        Map<Var, Slots.Slot> out = new LinkedHashMap<>();
        for (int sweep = 0; sweep < sweeps.size(); sweep++) {
            for (Var first : sweeps.get(sweep).keySet()) {
                lanes(first, sweep, free, out);
            }
        }
        for (int sweep = 0; sweep < sweeps.size(); sweep++) {
            int number = sweep;
            sweeps.get(sweep).forEach((v, slot) -> out.computeIfAbsent(v, k -> alone(slot, number, free)));
        }
        return out;
    }

    /** Gives a field to the arrays of all lanes, if {@code first} is that of the first. */
    private void lanes(Var first, int sweep, UnaryOperator<String> free, Map<Var, Slots.Slot> out) {
        Map<Var, Slots.Slot> asked = sweeps.get(sweep);
        String name = stem(first);
        Kind kind = Kind.of(name, asked.get(first));
        // They were made one after the other.
        List<Var> all = IntStream.range(0, WIDTH)
                .mapToObj(lane -> new Var(first.id() + lane, name + lane, first.type(), first.kind()))
                .toList();
        boolean lanes =
                first.isDerivative() && first.type().isArray() && all.stream().allMatch(v -> isLane(v, kind, asked));
        if (lanes) {
            List<Field> known = fields.computeIfAbsent(kind, k -> new ArrayList<>());
            Field field = unused(known, sweep).orElseGet(() -> {
                known.add(new Field(free.apply(name), new HashSet<>(Set.of(sweep))));
                return known.get(known.size() - 1);
            });
            for (int lane = 0; lane < WIDTH; lane++) {
                out.put(all.get(lane), asked.get(all.get(lane)).named(field.name(), lane));
            }
        }
    }

    private static boolean isLane(Var v, Kind kind, Map<Var, Slots.Slot> asked) {
        Slots.Slot slot = asked.get(v);
        return slot != null
                && !slot.saved()
                && slot.name().equals(v.name())
                && Kind.of(kind.name(), slot).equals(kind);
    }

    private Slots.Slot alone(Slots.Slot slot, int sweep, UnaryOperator<String> free) {
        return Optional.of(slot)
                .filter(s -> !s.saved())
                .flatMap(s -> unused(fields.getOrDefault(Kind.of(s.name(), s), List.of()), sweep))
                .map(field -> slot.named(field.name(), 0))
                .orElseGet(() -> slot.named(free.apply(slot.name()), slot.lane()));
    }

    /** The first of some fields in which a sweep has nothing yet; it has now. */
    private static Optional<Field> unused(List<Field> known, int sweep) {
        return known.stream().filter(field -> field.sweeps().add(sweep)).findFirst();
    }

    private static String stem(Var first) {
        return first.name().substring(0, first.name().length() - 1);
    }
}
