package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each web of a scalar variable (definitions that reach a common use) a variable of its own, so that {@code t} used for two things is two variables
 * and neither has to be saved before the other is computed. The first web keeps the variable.
 */
final class SplitWebs {
    private final Ids ids;
    /** Union-find over definitions; a definition is the id of its statement, or {@link #ENTRY} for a parameter's value on entry. */
    private final Map<Def, Def> parents = new HashMap<>();

    private final Map<Def, Def> useOf = new HashMap<>();
    private final Map<Var, Set<Def>> order = new LinkedHashMap<>();
    private static final int ENTRY = -1;

    private record Def(int stmt, Var var) {}

    private SplitWebs(Ids ids) {
        this.ids = ids;
    }

    static Routine apply(Routine routine, Ids ids) {
        SplitWebs webs = new SplitWebs(ids);
        Map<Var, Set<Def>> reaching = new HashMap<>();
        routine.parameters().forEach(p -> webs.define(ENTRY, p, reaching));
        webs.walk(routine.body(), reaching);
        return routine.withBody(webs.new Renamer(webs.renaming()).block(routine.body()));
    }

    private Def find(Def d) {
        Def up = parents.getOrDefault(d, d);
        if (up.equals(d)) {
            return d;
        }
        Def root = find(up);
        parents.put(d, root);
        return root;
    }

    private void define(int stmt, Var v, Map<Var, Set<Def>> reaching) {
        Def d = new Def(stmt, v);
        order.computeIfAbsent(v, k -> new LinkedHashSet<>()).add(d);
        reaching.put(v, Set.of(d));
    }

    private void use(int stmt, Var v, Map<Var, Set<Def>> reaching) {
        for (Def d : reaching.getOrDefault(v, Set.of())) {
            Def use = new Def(stmt, v);
            Def known = useOf.putIfAbsent(use, d);
            if (known != null) {
                parents.put(find(d), find(known));
            }
        }
    }

    private void walk(Block block, Map<Var, Set<Def>> reaching) {
        for (Stmt s : block.stmts()) {
            if (s instanceof For loop) {
                loop(loop, reaching);
                continue;
            }
            Walk.reads(s).forEach(v -> use(s.id(), v, reaching));
            if (s instanceof If branch) {
                Map<Var, Set<Def>> other = new HashMap<>(reaching);
                walk(branch.then(), reaching);
                walk(branch.otherwise(), other);
                merge(reaching, other);
            } else if (s instanceof Update u && u.target() instanceof Read r) {
                // Reads and writes the same variable: the old and the new value are one web.
                Def known = useOf.get(new Def(s.id(), r.var()));
                define(s.id(), r.var(), reaching);
                if (known != null) {
                    parents.put(find(new Def(s.id(), r.var())), find(known));
                }
            } else {
                Walk.defines(s).forEach(v -> define(s.id(), v, reaching));
            }
        }
    }

    private void loop(For loop, Map<Var, Set<Def>> reaching) {
        define(loop.id(), loop.index(), reaching);
        // Twice: the second time with what the first leaves at the end of the body.
        for (int pass = 0; pass < 2; pass++) {
            Walk.reads(loop).forEach(v -> use(loop.id(), v, reaching));
            Map<Var, Set<Def>> body = new HashMap<>(reaching);
            walk(loop.body(), body);
            merge(reaching, body);
        }
        Walk.reads(loop).forEach(v -> use(loop.id(), v, reaching));
    }

    private static void merge(Map<Var, Set<Def>> into, Map<Var, Set<Def>> other) {
        other.forEach((v, defs) -> into.merge(v, defs, (a, b) -> {
            Set<Def> both = new LinkedHashSet<>(a);
            both.addAll(b);
            return both;
        }));
    }

    private Map<Def, Var> renaming() {
        Map<Def, Var> out = new HashMap<>();
        order.forEach((v, defs) -> {
            if (v.type().isScalar()) {
                defs.forEach(d -> out.computeIfAbsent(find(d), root -> out.containsValue(v) ? ids.copy(v) : v));
            }
        });
        return out;
    }

    private final class Renamer extends Rewriter {
        private final Map<Def, Var> names;
        private int at;

        Renamer(Map<Def, Var> names) {
            this.names = names;
        }

        @Override
        public Block block(Block block) {
            List<Stmt> out = block.stmts().stream().map(this::rename).toList();
            return new Block(out);
        }

        private Stmt rename(Stmt s) {
            int outer = at;
            at = s.id();
            Stmt renamed = s.accept(this).get(0);
            at = outer;
            return renamed;
        }

        @Override
        protected Expr expr(Expr e) {
            if (e instanceof Read r) {
                Def d = useOf.get(new Def(at, r.var()));
                return d == null ? e : new Read(names.getOrDefault(find(d), r.var()));
            }
            return super.expr(e);
        }

        @Override
        protected Var defined(Var v) {
            return names.getOrDefault(find(new Def(at, v)), v);
        }
    }
}
