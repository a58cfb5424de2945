package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.NewArray.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Arrays from the pool of a workspace, for variables that stand for one array after another. Exchanges keep each array in one variable, so that what a variable
 * has when it gets a new one is read by nobody and goes back.
 */
final class Pools {
    private Pools() {}

    /** What comes before a call whose arrays {@code results} take for good, if it is one. */
    static List<Stmt> returned(List<Var> results, boolean handedOut, Ids ids) {
        return handedOut ? returned(results, ids) : List.of();
    }

    private static List<Stmt> returned(Collection<Var> vars, Ids ids) {
        List<Stmt> out = new ArrayList<>();
        for (Var v : vars) {
            if (v.type().isArray()) {
                out.add(new Assign(
                        ids.stmt(), new Read(v), new NewArray(v.type(), List.of(new Read(v)), Storage.RETURNED)));
            }
        }
        return out;
    }

    /** A sweep whose workspace takes all arrays back before the next call. */
    static List<Stmt> inSweep(List<Stmt> body, Collection<Var> parameters, Ids ids) {
        return new GiveBack(List.of(), ids).sweep(body, parameters);
    }

    /** A sweep of a helper: what it takes it gives back at its end, but for its results and what is {@code saved} for other sweeps. */
    static List<Stmt> inHelper(
            List<Stmt> body, Collection<Var> parameters, Collection<Var> results, Collection<Var> saved, Ids ids) {
        List<Stmt> out = new ArrayList<>(new GiveBack(saved, ids).sweep(body, parameters));
        Set<Var> taking = taking(out);
        taking.removeAll(results);
        taking.removeAll(saved);
        out.addAll(returned(taking, ids));
        return out;
    }

    /** The variables that take arrays from a pool. */
    static Set<Var> taking(List<Stmt> body) {
        Set<Var> out = new LinkedHashSet<>();
        Walk.each(new Block(body), s -> {
            if (isPooled(s) && ((Assign) s).target() instanceof Read r) {
                out.add(r.var());
            }
        });
        return out;
    }

    private static boolean isPooled(Stmt s) {
        return s instanceof Assign a && a.value() instanceof NewArray n && n.isPooled();
    }

    /** Lets each array that is taken in a loop go back when the next one is. */
    private static final class GiveBack extends Rewriter {
        private final Ids ids;
        /** What changes from trip to trip of the loops around: their indices and what they assign; arrays of which the lengths do. */
        private final Set<Var> changing = new HashSet<>();

        private int loops;

        /** Variables whose arrays other sweeps read. Rows are no longer theirs once an array has gone back. */
        private final Collection<Var> saved;

        GiveBack(Collection<Var> saved, Ids ids) {
            this.saved = saved;
            this.ids = ids;
        }

        private List<Stmt> sweep(List<Stmt> body, Collection<Var> parameters) {
            List<Stmt> out = new ArrayList<>();
            Set<Var> known = new LinkedHashSet<>(parameters);
            for (Stmt s : body) {
                for (Stmt rewritten : s.accept(this)) {
                    Walk.each(new Block(List.of(rewritten)), inner -> {
                        if (isPooled(inner)
                                && ((Assign) inner).target() instanceof Read r
                                && Walk.reads(inner).contains(r.var())) {
                            Var v = r.var();
                            if (known.add(v)) {
                                out.add(new Assign(ids.stmt(), new Read(v), Named.nullOf(v.type())));
                            }
                        }
                    });
                    out.add(rewritten);
                    if (rewritten instanceof Assign || rewritten instanceof Invoke) {
                        known.addAll(Walk.defines(rewritten));
                    }
                }
            }
            return out;
        }

        @Override
        public List<Stmt> assign(Assign s) {
            if (!(s.value() instanceof NewArray n) || n.storage() == Storage.FRESH) {
                return List.of(s);
            }
            if (n.storage() == Storage.POOLED
                    && saved.contains(s.target().root())
                    && s.target().root().type().dimensions() > 1) {
                return List.of(new Assign(s.id(), s.target(), n.in(Storage.FRESH)));
            }
            if (n.storage() == Storage.RETURNED) {
                return loops > 0 ? List.of(s) : List.of();
            }
            boolean pooled =
                    n.isPooled() || isChanging(n) && !saved.contains(s.target().root());
            if (!pooled || loops == 0) {
                return List.of(s);
            }
            changing.add(s.target().root());
            NewArray made = n.isPooled() ? n : n.in(n.isByModel() ? Storage.POOLED_LIKE : Storage.POOLED);
            return List.of(new Assign(s.id(), s.target(), made.after(s.target())));
        }

        /** Whether an array of the workspace may be of another size in each trip. */
        private boolean isChanging(NewArray n) {
            boolean exact =
                    n.storage() == Storage.ZEROED || n.storage() == Storage.SIZED || n.storage() == Storage.LIKE;
            return exact
                    && n.sizes().stream()
                            .flatMap(size -> Walk.reads(size).stream())
                            .anyMatch(changing::contains);
        }

        @Override
        public List<Stmt> loop(For s) {
            loops++;
            Set<Var> before = new HashSet<>(changing);
            changing.add(s.index());
            Walk.defined(s.body()).stream().filter(v -> v.type().isScalar()).forEach(changing::add);
            List<Stmt> out = super.loop(s);
            changing.retainAll(before);
            loops--;
            return out;
        }
    }
}
