package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which version of each variable, and of the content of each array, a statement sees. */
public final class Versions {
    private final Map<Integer, Map<Var, Version>> before = new HashMap<>();
    private final Map<Integer, Map<Var, Version>> after = new HashMap<>();
    private final Map<Integer, Map<Var, Version>> heads = new HashMap<>();
    private final Map<Var, Version> last;
    private final Map<Var, Integer> definitions = new HashMap<>();

    private final Regions regions;
    private final Helpers helpers;

    public Versions(Routine routine, Regions regions, Helpers helpers) {
        this.regions = regions;
        this.helpers = helpers;
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
                if (!Walk.completes(branch.then().stmts())) {
                    // An exception: what comes after has seen the other arm.
                    env.clear();
                    env.putAll(other);
                } else if (!Walk.completes(branch.otherwise().stmts())) {
                    other = env;
                }
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
                changed(s).forEach(v -> {
                    definitions.merge(v, 1, Integer::sum);
                    env.put(v, new Version(v, Version.Kind.DEFINITION, s.id()));
                });
            }
            after.put(s.id(), Map.copyOf(env));
        }
    }

    /** The variables that a statement gives a new value, and the arrays whose elements it changes. */
    private Set<Var> changed(Stmt s) {
        Set<Var> out = new LinkedHashSet<>(Walk.defines(s));
        Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> out.add(regions.root(p.root())));
        if (s instanceof Permute exchange) {
            Walk.exchanged(exchange).forEach(p -> out.add(regions.root(p.root())));
        }
        if (s instanceof Invoke call) {
            helpers.written(call).forEach(p -> out.add(regions.root(p.root())));
        }
        return out;
    }

    private void loop(For loop, Map<Var, Version> env) {
        Set<Var> assigned = new LinkedHashSet<>();
        Walk.each(loop.body(), s -> assigned.addAll(changed(s)));
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
