package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an element still holds, when the forward sweep has ended, what a statement read from it or left in it. */
public final class Overwrites {
    private final Structure structure;
    private final Regions regions;
    private final Versions versions;
    private final Map<Var, List<Stmt>> writes = new HashMap<>();
    private final Map<Var, Map<Optional<Long>, List<Stmt>>> writesByIndex = new HashMap<>();
    private final Map<List<Object>, List<Expr>> paths = new HashMap<>();
    private final Map<Var, List<Stmt>> exchanges = new HashMap<>();

    public Overwrites(Structure structure, Regions regions, Versions versions, Helpers helpers) {
        this.structure = structure;
        this.regions = regions;
        this.versions = versions;
        Walk.each(structure.routine().body(), s -> {
            Optional<Place> target = Walk.target(s);
            if (target.isPresent() && (target.orElseThrow() instanceof Element || isAllocation(s))) {
                writes.computeIfAbsent(regions.root(target.orElseThrow().root()), k -> new ArrayList<>())
                        .add(s);
            }
            if (s instanceof Permute exchange) {
                Walk.exchanged(exchange).forEach(p -> {
                    paths(p, exchange);
                    exchanges
                            .computeIfAbsent(regions.root(p.root()), k -> new ArrayList<>())
                            .add(exchange);
                });
            }
            if (s instanceof Invoke call) {
                helpers.written(call).forEach(p -> paths(p, call));
                call.result().filter(v -> v.type().isArray()).ifPresent(v -> paths(new Read(v), call));
            }
        });
    }

    /** A statement that writes to two places of an array counts as writing to all of it. */
    private void paths(Place written, Stmt s) {
        Var root = regions.root(written.root());
        writes.computeIfAbsent(root, k -> new ArrayList<>()).add(s);
        paths.merge(List.of(s.id(), root), regions.path(written), (a, b) -> List.of());
    }

    /** The indices of what a statement writes to the storage of {@code root}: all of it, a row, an element. */
    private List<Expr> path(Stmt write, Var root) {
        return write instanceof Invoke || write instanceof Permute
                ? paths.getOrDefault(List.of(write.id(), root), List.of())
                : isAllocation(write)
                        ? List.of()
                        : regions.path(Walk.target(write).orElseThrow());
    }

    private static boolean isAllocation(Stmt s) {
        return s instanceof Assign a && a.target() instanceof Read && a.value() instanceof NewArray;
    }

    /** The statements that write to the storage of {@code root}, its allocation included. */
    public List<Stmt> writes(Var root) {
        return writes.getOrDefault(root, List.of());
    }

    /** Whether arrays or rows in the storage of {@code place} never change places after (or, if not {@code after}, in and after) the statement. */
    public boolean staysInPlace(int stmt, Place place, boolean after) {
        return exchanges.getOrDefault(regions.root(place.root()), List.of()).stream()
                .noneMatch(s -> mayHitLater(stmt, new Read(regions.root(place.root())), after, s));
    }

    /** Whether what {@code place} holds just before (or, if {@code after}, just after) the statement is still there at the end. */
    public boolean survives(int stmt, Place place, boolean after) {
        return hits(stmt, place, after).findAny().isEmpty();
    }

    /** The first statement, in the order of the text, that may put something else there later. */
    public Optional<Stmt> overwriter(int stmt, Place place, boolean after) {
        return hits(stmt, place, after).findFirst();
    }

    private Stream<Stmt> hits(int stmt, Place place, boolean after) {
        Var root = regions.root(place.root());
        Map<Optional<Long>, List<Stmt>> all = writesByIndex.computeIfAbsent(root, this::byIndex);
        Optional<Long> index = first(regions.path(place));
        Stream<Stmt> near = index.isEmpty()
                ? writes(root).stream()
                : Stream.of(index, Optional.<Long>empty()).flatMap(key -> all.getOrDefault(key, List.of()).stream());
        return near.filter(w -> mayHitLater(stmt, place, after, w));
    }

    /** By first indices that are numbers, where they are: writes at two of them do not meet. */
    private Map<Optional<Long>, List<Stmt>> byIndex(Var root) {
        return writes(root).stream().collect(Collectors.groupingBy(w -> first(path(w, root))));
    }

    private static Optional<Long> first(List<Expr> path) {
        return !path.isEmpty() && path.get(0) instanceof Const c && c.value() instanceof Number n
                ? Optional.of(n.longValue())
                : Optional.empty();
    }

    /** Whether it is still there when {@code loop}, one that stands in no other and holds the statement, has run. */
    public boolean outlasts(int stmt, Place place, boolean after, For loop) {
        return writes(regions.root(place.root())).stream()
                .filter(w -> structure.loops(w.id()).stream().anyMatch(l -> l.id() == loop.id()))
                .noneMatch(w -> mayHitLater(stmt, place, after, w));
    }

    /** Whether what {@code place} holds just before the statement was already there when {@code loop}, one around the statement, began. */
    public boolean isFromBefore(int stmt, Place place, For loop) {
        return writes(regions.root(place.root())).stream()
                .filter(w -> structure.holds(loop.id(), w.id()))
                .noneMatch(w -> mayHitEarlier(stmt, place, w, loop));
    }

    /** Whether a write of the same trip of {@code loop} or an earlier one may hit what the statement reads. */
    private boolean mayHitEarlier(int stmt, Place place, Stmt write, For loop) {
        boolean ahead = write.id() != stmt && structure.isBefore(write.id(), stmt);
        List<IndexRange> read = ranges(regions.path(place), stmt);
        int outside = structure.loops(loop.id()).size();
        return mayMeet(written(write, place), read, structure.commonLoops(stmt, write.id()), outside, ahead);
    }

    private boolean mayHitLater(int stmt, Place place, boolean after, Stmt write) {
        boolean behind = write.id() == stmt ? !after : structure.isBefore(stmt, write.id());
        List<For> common = structure.commonLoops(stmt, write.id());
        return (behind || !common.isEmpty())
                && mayMeet(ranges(regions.path(place), stmt), written(write, place), common, 0, behind);
    }

    private List<IndexRange> written(Stmt write, Place place) {
        return ranges(path(write, regions.root(place.root())), write.id());
    }

    /**
     * Whether one access and a later one may be of the same element: in a later trip of one of the common loops from {@code level} on or, if {@code within}, in the
     * same trip of all of them.
     */
    private boolean mayMeet(
            List<IndexRange> first, List<IndexRange> second, List<For> common, int level, boolean within) {
        for (int k = level; k < common.size(); k++) {
            if (!apart(first, second, common, k)) {
                return true;
            }
        }
        return within && !apart(first, second, common, common.size());
    }

    /**
     * Whether some index differs for certain, given that both run in the same iteration of the first {@code k} common loops and the second in a later one of
     * common loop {@code k} (if there is one).
     */
    private boolean apart(List<IndexRange> read, List<IndexRange> written, List<For> common, int k) {
        for (int d = 0; d < Math.min(read.size(), written.size()); d++) {
            boolean above = anyAbove(read.get(d).most(), written.get(d).least(), common, k, 1);
            if (above || anyAbove(read.get(d).least(), written.get(d).most(), common, k, -1)) {
                return true;
            }
        }
        return false;
    }

    private List<IndexRange> ranges(List<Expr> path, int stmt) {
        List<For> loops = structure.loops(stmt);
        return path.stream().map(index -> IndexRange.of(index, loops)).toList();
    }

    private boolean anyAbove(
            List<IndexRange.Offset> read, List<IndexRange.Offset> written, List<For> common, int k, int sign) {
        return read.stream()
                .anyMatch(r ->
                        written.stream().anyMatch(w -> r.base().equals(w.base()) && isAbove(r, w, common, k, sign)));
    }

    /** Whether what is written lies above what was read for certain, or below it for a {@code sign} of -1: both are offsets from the same variable. */
    private boolean isAbove(IndexRange.Offset read, IndexRange.Offset written, List<For> common, int k, int sign) {
        long gap = sign * (written.constant() - read.constant());
        int level = levelOf(read.base(), common);
        if (level >= 0 && level == k) {
            // The variable itself has moved on, by one stride at least.
            For loop = common.get(k);
            return loop.hasStride() && !loop.isWhile() && sign * loop.stride() > 0 && gap + sign * loop.stride() > 0;
        }
        boolean fixed = read.base().isEmpty()
                || level >= 0 && level < k
                || level < 0 && isFixed(read.base().get());
        return fixed && gap > 0;
    }

    private static int levelOf(Optional<Var> base, List<For> common) {
        for (int i = 0; i < common.size(); i++) {
            if (base.equals(Optional.of(common.get(i).index()))) {
                return i;
            }
        }
        return -1;
    }

    /** A variable with one value for the whole run. */
    private boolean isFixed(Var v) {
        return structure.routine().parameters().contains(v) && versions.definitions(v) == 0;
    }
}
