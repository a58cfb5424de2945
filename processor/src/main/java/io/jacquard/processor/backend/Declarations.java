package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each variable is declared: in the innermost block that holds all its accesses, with its first assignment if that is the first access, else just
 * before; outside a loop around which its value flows.
 */
final class Declarations {
    /** A declaration of its own before a statement; with a first value where Java could not see one. */
    record Separate(Var var, boolean initialised) {}

    private final Map<Stmt, Set<Var>> accessed = new IdentityHashMap<>();
    private final Map<List<Stmt>, Map<Var, List<Stmt>>> accesses = new IdentityHashMap<>();
    private final Map<Integer, List<Separate>> before = new HashMap<>();
    private final Map<Integer, Var> fused = new HashMap<>();

    /** For a body in which {@code given} are declared already, and {@code wanted} are read after its end. */
    Declarations(Block body, Set<Var> given, Set<Var> wanted) {
        Set<Var> vars = new LinkedHashSet<>();
        body.stmts().forEach(s -> vars.addAll(accessed(s)));
        vars.addAll(wanted);
        vars.removeAll(given);
        Walk.each(body, s -> {
            if (s instanceof For loop) {
                vars.remove(loop.index());
            }
        });
        for (Var v : vars) {
            declare(v, body.stmts(), wanted.contains(v));
        }
    }

    List<Separate> before(Stmt s) {
        return before.getOrDefault(s.id(), List.of());
    }

    /** Whether the statement is the declaration of its target. */
    boolean isDeclaration(Stmt s) {
        return fused.containsKey(s.id());
    }

    private void declare(Var v, List<Stmt> stmts, boolean readAfterwards) {
        List<Stmt> at = accessing(stmts, v);
        if (at.isEmpty()) {
            throw new IllegalStateException(v + " is never assigned");
        }
        Stmt first = at.get(0);
        if (at.size() == 1 && !readAfterwards && !isAccessedBy(first, v)) {
            if (first instanceof For loop && !flowsAround(loop.body(), v)) {
                declare(v, loop.body().stmts(), false);
                return;
            }
            if (first instanceof If branch) {
                boolean then = isAccessedIn(branch.then(), v);
                boolean otherwise = isAccessedIn(branch.otherwise(), v);
                if (then != otherwise) {
                    declare(v, (then ? branch.then() : branch.otherwise()).stmts(), false);
                    return;
                }
            }
        }
        boolean defines = Walk.defines(first).contains(v)
                && !(first instanceof Update)
                && !Walk.reads(first).contains(v);
        if (defines) {
            fused.put(first.id(), v);
            return;
        }
        Assigned state = new Assigned(v);
        state.run(at, false);
        boolean initialised = state.readTooEarly || readAfterwards && !state.run(at, false);
        before.computeIfAbsent(first.id(), k -> new ArrayList<>()).add(new Separate(v, initialised));
    }

    /** The statements of a block that mention a variable. */
    private List<Stmt> accessing(List<Stmt> block, Var v) {
        Map<Var, List<Stmt>> known = accesses.get(block);
        if (known == null) {
            known = new HashMap<>();
            for (Stmt s : block) {
                for (Var accessed : accessed(s)) {
                    known.computeIfAbsent(accessed, k -> new ArrayList<>()).add(s);
                }
            }
            accesses.put(block, known);
        }
        return known.getOrDefault(v, List.of());
    }

    /** Whether a statement's own expressions or target mention the variable, those of its blocks left out. */
    private static boolean isAccessedBy(Stmt s, Var v) {
        return Walk.reads(s).contains(v) || Walk.defines(s).contains(v);
    }

    private boolean isAccessedIn(Block block, Var v) {
        return !accessing(block.stmts(), v).isEmpty();
    }

    private boolean flowsAround(Block body, Var v) {
        Assigned state = new Assigned(v);
        state.run(accessing(body.stmts(), v), false);
        return state.readTooEarly;
    }

    /** The variables that a statement or the blocks in it mention: asked for once a variable, so computed once. */
    private Set<Var> accessed(Stmt s) {
        Set<Var> known = accessed.get(s);
        if (known == null) {
            Set<Var> all = Walk.reads(s);
            all.addAll(Walk.defines(s));
            Walk.blocks(s).forEach(block -> block.stmts().forEach(inner -> all.addAll(accessed(inner))));
            accessed.put(s, all);
            known = all;
        }
        return known;
    }

    /** Java's definite assignment, for one variable. */
    private final class Assigned {
        private final Var var;
        private boolean readTooEarly;

        Assigned(Var var) {
            this.var = var;
        }

        /** Over the statements of a block that mention the variable. */
        boolean run(List<Stmt> stmts, boolean before) {
            boolean assigned = before;
            for (Stmt s : stmts) {
                if (Walk.reads(s).contains(var) && !assigned) {
                    readTooEarly = true;
                }
                if (s instanceof If branch) {
                    boolean then = run(accessing(branch.then().stmts(), var), assigned);
                    boolean otherwise = run(accessing(branch.otherwise().stmts(), var), assigned);
                    assigned = then && otherwise;
                } else if (s instanceof For loop) {
                    run(accessing(loop.body().stmts(), var), assigned);
                } else if (Walk.defines(s).contains(var)) {
                    assigned = true;
                }
            }
            return assigned;
        }
    }
}
