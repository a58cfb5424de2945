package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an element still holds, when the forward sweep has ended, what a statement read from it or left in it. */
public final class Overwrites {
    private final Structure structure;
    private final Regions regions;
    private final Versions versions;
    private final Map<Var, List<Stmt>> writes = new HashMap<>();
    private final Map<List<Object>, List<Expr>> paths = new HashMap<>();

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
            if (s instanceof Invoke call) {
                helpers.written(call).forEach(p -> paths(p, call));
                call.result().filter(v -> v.type().isArray()).ifPresent(v -> paths(new Read(v), call));
            }
        });
    }

    private void paths(Place written, Invoke call) {
        Var root = regions.root(written.root());
        writes.computeIfAbsent(root, k -> new ArrayList<>()).add(call);
        paths.put(List.of(call.id(), root), regions.path(written));
    }

    /** The indices of what a statement writes to the storage of {@code root}: all of it, a row, an element. */
    private List<Expr> path(Stmt write, Var root) {
        return write instanceof Invoke
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

    /** Whether what {@code place} holds just before (or, if {@code after}, just after) the statement is still there at the end. */
    public boolean survives(int stmt, Place place, boolean after) {
        for (Stmt w : writes(regions.root(place.root()))) {
            if (mayHitLater(stmt, place, after, w)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHitLater(int stmt, Place place, boolean after, Stmt write) {
        List<For> common = structure.commonLoops(stmt, write.id());
        boolean behind = write.id() == stmt ? !after : structure.isBefore(stmt, write.id());
        List<Expr> read = regions.path(place);
        List<Expr> written = path(write, regions.root(place.root()));
        if (behind && !apart(stmt, read, write.id(), written, common, common.size())) {
            return true;
        }
        for (int k = 0; k < common.size(); k++) {
            if (!apart(stmt, read, write.id(), written, common, k)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether some index differs for certain, given that both run in the same iteration of the first {@code k} common loops and the write in a later one of
     * common loop {@code k} (if there is one).
     */
    private boolean apart(int readAt, List<Expr> read, int writeAt, List<Expr> written, List<For> common, int k) {
        for (int d = 0; d < Math.min(read.size(), written.size()); d++) {
            Offset a = offset(read.get(d));
            Offset b = offset(written.get(d));
            if (a == null || b == null || !a.base.equals(b.base)) {
                continue;
            }
            long gap = b.constant - a.constant;
            int level = levelOf(a.base, common);
            boolean fixed = a.base.isEmpty() || level >= 0 && level < k || level < 0 && isFixed(a.base.orElseThrow());
            if (fixed && gap != 0) {
                return true;
            }
            if (level >= 0 && level == k && common.get(k).hasStride()) {
                long stride = common.get(k).stride();
                if (stride > 0 ? gap + stride > 0 : gap + stride < 0) {
                    return true;
                }
            }
        }
        return false;
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

    /** An index of the form base + constant. */
    private record Offset(Optional<Var> base, long constant) {}

    private static @Nullable Offset offset(Expr e) {
        if (e instanceof Const c && c.value() instanceof Number n) {
            return new Offset(Optional.empty(), n.longValue());
        }
        if (e instanceof Read r) {
            return new Offset(Optional.of(r.var()), 0);
        }
        if (e instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.type().equals(Type.INT)) {
            Offset left = offset(a.arg(0));
            Offset right = offset(a.arg(1));
            if (left != null && right != null && right.base.isEmpty()) {
                return new Offset(
                        left.base, a.op() == Op.ADD ? left.constant + right.constant : left.constant - right.constant);
            }
            if (left != null && right != null && left.base.isEmpty() && a.op() == Op.ADD) {
                return new Offset(right.base, left.constant + right.constant);
            }
        }
        return null;
    }
}
