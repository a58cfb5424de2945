package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which version of each variable, and of the content of each array, a statement sees. */
public final class Versions {
    private final Map<Integer, Map<Var, Version>> before = new HashMap<>();
    private final Map<Integer, Map<Var, Version>> after = new HashMap<>();
    private final Map<Integer, Map<Var, Version>> heads = new HashMap<>();
    private final Map<Var, Version> last;
    private final Map<Var, Integer> definitions = new HashMap<>();

    private final Regions regions;

    public Versions(Routine routine, Regions regions) {
        this.regions = regions;
        Map<Var, Version> env = new HashMap<>();
        routine.parameters().forEach(p -> env.put(p, new Version(p, Version.Kind.ENTRY, -1)));
        walk(routine.body(), env);
        last = Map.copyOf(env);
    }

    private void walk(Block block, Map<Var, Version> env) {
        for (Stmt s : block.stmts()) {
            before.put(s.id(), Map.copyOf(env));
            if (s instanceof If branch) {
                Map<Var, Version> other = new HashMap<>(env);
                walk(branch.then(), env);
                walk(branch.otherwise(), other);
                Set<Var> vars = new LinkedHashSet<>(env.keySet());
                vars.addAll(other.keySet());
                for (Var v : vars) {
                    Version a = env.get(v);
                    Version b = other.get(v);
                    if (a == null || !a.equals(b)) {
                        env.put(v, new Version(v, Version.Kind.JOIN, s.id()));
                    }
                }
            } else if (s instanceof For loop) {
                loop(loop, env);
            } else {
                changed(s).ifPresent(v -> {
                    definitions.merge(v, 1, Integer::sum);
                    env.put(v, new Version(v, Version.Kind.DEFINITION, s.id()));
                });
            }
            after.put(s.id(), Map.copyOf(env));
        }
    }

    /** The variable that a statement gives a new value, or the array whose elements it changes. */
    private Optional<Var> changed(Stmt s) {
        return s instanceof For loop
                ? Optional.of(loop.index())
                : Walk.target(s)
                        .map(p -> p instanceof Element ? regions.root(p.root()) : p.root())
                        .or(() -> Walk.defines(s));
    }

    private void loop(For loop, Map<Var, Version> env) {
        Set<Var> assigned = new LinkedHashSet<>();
        Walk.each(loop.body(), s -> changed(s).ifPresent(assigned::add));
        for (Var v : assigned) {
            if (env.containsKey(v)) {
                env.put(v, new Version(v, Version.Kind.HEAD, loop.id()));
            }
        }
        definitions.merge(loop.index(), 1, Integer::sum);
        env.put(loop.index(), new Version(loop.index(), Version.Kind.DEFINITION, loop.id()));
        heads.put(loop.id(), Map.copyOf(env));
        Map<Var, Version> body = new HashMap<>(env);
        walk(loop.body(), body);
        for (Var v : assigned) {
            if (env.containsKey(v)) {
                env.put(v, new Version(v, Version.Kind.EXIT, loop.id()));
            }
        }
        env.remove(loop.index());
    }

    private static Version in(Map<Integer, Map<Var, Version>> envs, int stmt, Var v) {
        Version version = envs.getOrDefault(stmt, Map.of()).get(v);
        if (version == null) {
            throw new IllegalStateException(v + " has no value at statement " + stmt);
        }
        return version;
    }

    /** The variables that have a value when the statement begins. */
    public Set<Var> visibleAt(int stmt) {
        return before.getOrDefault(stmt, Map.of()).keySet();
    }

    /** What {@code v} is when the statement begins. */
    public Version before(int stmt, Var v) {
        return in(before, stmt, v);
    }

    /** What {@code v} is when the statement has run. */
    public Version after(int stmt, Var v) {
        return in(after, stmt, v);
    }

    /** Whether this is what the variable holds when the routine ends. */
    public boolean isLast(Version version) {
        return version.equals(last.get(version.var()));
    }

    /** How many statements give {@code v} a value; a parameter's value on entry is not counted. */
    public int definitions(Var v) {
        return definitions.getOrDefault(v, 0);
    }
}
