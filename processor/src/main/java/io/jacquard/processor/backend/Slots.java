package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arrays that a sweep takes from its workspace: one slot for each place in the sweep that asks. */
final class Slots {
    /** One slot: its name, and how it is asked for. */
    record Slot(String name, Type type, NewArray.Storage storage, int sizes) {}

    private final Map<Var, Slot> slots = new LinkedHashMap<>();
    private final List<String> taken;

    private Slots(List<String> taken) {
        this.taken = taken;
    }

    static Slots of(Block body) {
        return ofAll(List.of(body), List.of("value", "result", "arrays"));
    }

    /** One set of slots for several sweeps, none of them with a name in {@code taken}. */
    static Slots ofAll(List<Block> bodies, List<String> taken) {
        Slots out = new Slots(taken);
        bodies.forEach(body -> Walk.each(body, s -> {
            if (s instanceof Assign a && a.value() instanceof NewArray n && n.storage() != NewArray.Storage.FRESH) {
                Var v = a.target().root();
                String name = v.name();
                out.slots.computeIfAbsent(
                        v,
                        k -> new Slot(
                                out.free(name), n.type(), n.storage(), n.sizes().size()));
            }
        }));
        return out;
    }

    private String free(String wish) {
        String name = wish;
        for (int i = 1; isTaken(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return taken.contains(name)
                || slots.values().stream().anyMatch(s -> s.name().equals(name));
    }

    String call(Var v, NewArray n, JavaText text, String workspace) {
        Slot slot = slots.get(v);
        if (slot == null) {
            throw new IllegalStateException("no slot for " + v);
        }
        return workspace + "." + slot.name() + "("
                + n.sizes().stream().map(text::print).collect(Collectors.joining(", ")) + ")";
    }

    /** A slot that belongs to no variable of a sweep: an array of the shape of {@code like}, all zero. Returns the call for it. */
    String like(Type type, String wish, String like, String workspace) {
        boolean flat = type.dimensions() == 1;
        Slot slot = new Slot(free(wish), type, flat ? NewArray.Storage.ZEROED : NewArray.Storage.LIKE, 1);
        slots.put(new Var(-1 - slots.size(), wish, type, Var.Kind.SAVED), slot);
        return workspace + "." + slot.name() + "(" + like + (flat ? ".length)" : ")");
    }

    /** The field in which a variable's array is kept, if it is. */
    Optional<String> field(Var v, String workspace) {
        return Optional.ofNullable(slots.get(v)).map(slot -> workspace + "." + slot.name());
    }

    List<Slot> all() {
        return List.copyOf(slots.values());
    }
}
