package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What sweeps take from their workspace: a slot for each place that asks for an array, and one for each call that needs a workspace of its own. */
final class Slots {
    /**
     * One slot: its name, and how it is asked for.
     *
     * @param saved whether it lies in the object that a forward sweep fills
     * @param late whether its object is made when it is first asked for
     * @param pooled whether its object is made with the pool
     * @param lane which of the arrays of its name it is, if there is one for each lane; {@link #ALONE} if it is the only one
     */
    record Slot(
            String name,
            Type type,
            NewArray.Storage storage,
            int sizes,
            boolean saved,
            boolean late,
            boolean pooled,
            int lane) {
        static final int ALONE = -1;

        /** An array of the workspace, or of the object that a forward sweep fills. */
        static Slot ofArray(String name, Type type, NewArray.Storage storage, int sizes, boolean saved) {
            return new Slot(name, type, storage, sizes, saved, false, false, ALONE);
        }

        /** An object of ours. */
        static Slot ofObject(String name, Type type, boolean saved, boolean late, boolean pooled) {
            return new Slot(name, type, NewArray.Storage.ROOM, 0, saved, late, pooled, ALONE);
        }

        boolean isOfLanes() {
            return lane != ALONE;
        }

        Slot named(String other, int number) {
            return new Slot(other, type, storage, sizes, saved, late, pooled, number);
        }

        boolean isPool() {
            return type.className().equals(POOL);
        }

        /** Whether it is the workspace itself. */
        boolean isWhole() {
            return name.isEmpty();
        }

        Slot whole() {
            return named("", lane);
        }

        /** The same for all who ask, of whom not all can do with any content. */
        Slot zeroed() {
            return new Slot(name, type, NewArray.Storage.ZEROED, sizes, saved, late, pooled, lane);
        }
    }

    static final String POOL = "io.jacquard.support.Pool";

    private final Map<Var, Slot> slots = new LinkedHashMap<>();
    private final Map<Integer, Slot> calls = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    /** How many numbers have been put behind a name, in vain or not. */
    private final Map<String, Integer> counts = new HashMap<>();

    private Optional<Slot> pool = Optional.empty();
    private final Set<String> handed = new HashSet<>();
    private final Set<String> handedSaved = new HashSet<>();
    private final Set<String> taken;
    private final Predicate<Type> late;
    private final Predicate<Callee> pooled;

    private Slots(Set<String> taken, Predicate<Type> late, Predicate<Callee> pooled) {
        this.taken = taken;
        this.late = late;
        this.pooled = pooled;
    }

    /**
     * One set of slots for several sweeps, none of them with a name in {@code taken}.
     *
     * @param saved the variables whose arrays outlive the sweep in an object of their own
     * @param workspaces the class of the workspace that a callee needs
     * @param late the classes of objects that may hold one of the sweeps' own
     * @param pooled the callees that want the pool
     */
    static Slots of(
            List<List<Block>> sweeps,
            Set<String> taken,
            Set<Var> saved,
            Function<Callee, Optional<Type>> workspaces,
            Predicate<Type> late,
            Predicate<Callee> pooled) {
        Slots out = new Slots(taken, late, pooled);
        List<Set<Var>> asked = new ArrayList<>();
        for (List<Block> bodies : sweeps) {
            Set<Var> by = new HashSet<>();
            bodies.forEach(
                    body -> Walk.each(body, s -> out.ask(s, saved, workspaces).ifPresent(by::add)));
            asked.add(by);
        }
        out.slots.putAll(new LaneFields(out.slots, asked).named(out::free));
        return out;
    }

    /** Notes what a statement asks for, and says which variable's slot that is. */
    private Optional<Var> ask(Stmt s, Set<Var> saved, Function<Callee, Optional<Type>> workspaces) {
        if (s instanceof Assign a && a.value() instanceof NewArray n && n.isPooled()) {
            pool();
        } else if (s instanceof Assign a && a.value() instanceof NewArray n && isSlot(n)) {
            Var v = owner(a);
            Slot known = slots.get(v);
            if (known != null && known.storage() == NewArray.Storage.SIZED && n.storage() == NewArray.Storage.ZEROED) {
                slots.put(v, known.zeroed());
            } else if (known == null) {
                boolean kept = saved.contains(a.target().root());
                slots.put(
                        v,
                        v.type().isArray()
                                ? Slot.ofArray(
                                        v.name(),
                                        v.type(),
                                        n.storage(),
                                        n.sizes().size(),
                                        kept)
                                : Slot.ofObject(v.name(), v.type(), kept, late.test(v.type()), false));
            }
            return Optional.of(v);
        } else if (s instanceof Invoke call) {
            workspaces
                    .apply(call.call().callee())
                    .ifPresent(type -> calls.put(call.id(), workspace(call.call(), type)));
        }
        return Optional.empty();
    }

    private static boolean isSlot(NewArray n) {
        return n.storage() != NewArray.Storage.FRESH && !n.isPooled();
    }

    /** The slot of the pool, which is there once it has been asked for. */
    private Slot pool() {
        Slot slot = pool.orElseGet(() -> Slot.ofObject(free("pool"), Type.object(POOL), false, false, false));
        pool = Optional.of(slot);
        return slot;
    }

    Optional<Slot> poolSlot() {
        return pool;
    }

    /** Calls in a recursion share one, or there would be as many as there are calls; but not if they give back an array that lies in it. */
    private Slot workspace(Call call, Type type) {
        boolean inside = late.test(type);
        boolean wantsPool = pooled.test(call.callee());
        if (wantsPool) {
            pool();
        }
        Optional<Slot> shared = calls.values().stream()
                .filter(slot -> inside
                        && slot.type().equals(type)
                        && !call.callee().result().isArray())
                .findFirst();
        return shared.orElseGet(() -> Slot.ofObject(free(call.callee().name()), type, false, inside, wantsPool));
    }

    /** A recursion that keeps nothing but results in its workspace, of class {@code own}, goes on with the same one: they are taken out as soon as a call is back. */
    void goOnWith(Type own) {
        boolean nothing = pool.isEmpty()
                && slots.values().stream().allMatch(Slot::saved)
                && calls.values().stream().allMatch(slot -> slot.type().equals(own));
        if (nothing) {
            calls.replaceAll((call, slot) -> slot.whole());
        }
    }

    /** What a slot is for: the variable that gets the array, or something that stands for the rows that a statement makes. */
    private static Var owner(Assign s) {
        Var array = s.target().root();
        return s.target() instanceof Read
                ? array
                : new Var(-1 - s.id(), array.name() + "Row", array.type(), Var.Kind.SAVED);
    }

    /** Pieces come before those that they call. */
    void hand(List<Piece> pieces) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Walk.each(pieces.get(i).body(), new Asking(pieces.get(i).name()));
        }
    }

    /** Whether a piece is handed the workspace. */
    boolean isHanded(Callee callee) {
        return callee.owner().isEmpty() && !callee.foreign() && handed.contains(callee.name());
    }

    /** Whether a piece is handed the object that the forward sweep fills, after the workspace. */
    boolean isHandedSaved(Callee callee) {
        return callee.owner().isEmpty() && !callee.foreign() && handedSaved.contains(callee.name());
    }

    /** Notes that a piece asks the workspace for something, or hands it on. */
    private final class Asking implements Consumer<Stmt> {
        private final String piece;

        Asking(String piece) {
            this.piece = piece;
        }

        @Override
        public void accept(Stmt s) {
            boolean array = s instanceof Assign a
                    && a.value() instanceof NewArray n
                    && (n.isPooled() || isSlot(n) && isInWorkspace(owner(a)));
            boolean call = s instanceof Invoke i
                    && (calls.containsKey(i.id())
                            || isHanded(i.call().callee())
                            || i.result().filter(this::isInWorkspace).isPresent());
            if (array || call) {
                handed.add(piece);
            }
            boolean row = s instanceof Assign a && a.target() instanceof Element && isSaved(owner(a));
            if (row || s instanceof Invoke i && isHandedSaved(i.call().callee())) {
                handedSaved.add(piece);
            }
        }

        private boolean isSaved(Var v) {
            Slot slot = slots.get(v);
            return slot != null && slot.saved();
        }

        private boolean isInWorkspace(Var v) {
            Slot slot = slots.get(v);
            return slot != null && !slot.saved();
        }
    }

    private String free(String wish) {
        String name = wish;
        String stem = Names.stem(wish);
        while (taken.contains(name) || given.contains(name)) {
            name = stem + counts.merge(stem, 1, Integer::sum);
        }
        given.add(name);
        return name;
    }

    /** The call for the array that a statement wants. */
    String call(Assign s, NewArray n, JavaText text, String workspace) {
        if (n.isPooled()) {
            return pooled(n, text, workspace + "." + pool().name());
        }
        Slot slot = slots.get(owner(s));
        if (slot == null) {
            throw new IllegalStateException("no slot for " + s.target());
        }
        String field = holder(slot, workspace) + "." + slot.name();
        List<Expr> args = new ArrayList<>(n.sizes());
        if (s.target() instanceof Element row) {
            args.addAll(0, List.of(new Length(row.array()), row.index()));
        }
        if (slot.isOfLanes()) {
            args.add(0, Const.of(slot.lane()));
        }
        return slot.type().isScalar()
                ? field + (slot.late() ? "()" : "")
                : field + "(" + args.stream().map(text::print).collect(Collectors.joining(", ")) + ")";
    }

    private static String pooled(NewArray n, JavaText text, String pool) {
        String args = n.sizes().stream().map(text::print).collect(Collectors.joining(", "));
        return switch (n.storage()) {
            case RETURNED -> pool + ".give(" + args + ")";
            case POOLED_LIKE -> pool + ".zeroedLike(" + args + ")";
            default -> pool + ".zeroed(" + text.type(n.type()) + ".class, " + args + ")";
        };
    }

    private static String holder(Slot slot, String workspace) {
        return slot.saved() ? "saved" : workspace;
    }

    /** What is handed to a callee as its workspace. */
    static String object(Slot slot, String workspace) {
        return slot.isWhole() ? workspace : workspace + "." + slot.name();
    }

    /** The workspace that a call hands to its callee, if it does. */
    Optional<Slot> workspaceOf(Invoke call) {
        return Optional.ofNullable(calls.get(call.id()));
    }

    /** A slot that belongs to no variable of a sweep: an array of the shape of {@code like}, all zero. Returns the call for it. */
    String like(Type type, String wish, String like, String workspace) {
        boolean flat = type.dimensions() == 1;
        Slot slot = Slot.ofArray(free(wish), type, flat ? NewArray.Storage.ZEROED : NewArray.Storage.LIKE, 1, false);
        slots.put(new Var(Integer.MIN_VALUE + slots.size(), wish, type, Var.Kind.SAVED), slot);
        return workspace + "." + slot.name() + "(" + like + (flat ? ".length)" : ")");
    }

    /** The field in which a variable's array is kept, if it is. */
    Optional<String> field(Var v, String workspace) {
        return Optional.ofNullable(slots.get(v))
                .map(slot -> holder(slot, workspace) + "." + slot.name()
                        + (slot.isOfLanes() ? "[" + slot.lane() + "]" : ""));
    }

    /** The slots of the workspace. */
    List<Slot> all() {
        List<Slot> out = new ArrayList<>(pool.stream().toList());
        calls.values().stream().filter(s -> !s.isWhole()).distinct().forEach(out::add);
        Set<String> fields = new HashSet<>();
        slots.values().stream()
                .filter(s -> !s.saved() && fields.add(s.name())) // of those of lanes one stands for all
                .forEach(out::add);
        return out;
    }

    /** The slots of what is saved, by variable. */
    Map<Var, Slot> saved() {
        Map<Var, Slot> out = new LinkedHashMap<>();
        slots.forEach((v, slot) -> {
            if (slot.saved()) {
                out.put(v, slot);
            }
        });
        return out;
    }
}
