package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which version of each variable, and of the content of each array, a statement sees. */
public final class Versions {
    private final History history = new History();
    /** When each statement begins, and when it has run. */
    private final Map<Integer, Integer> before = new HashMap<>();

    private final Map<Integer, Integer> after = new HashMap<>();
    private final Map<Var, Integer> definitions = new HashMap<>();

    private final Regions regions;
    private final Helpers helpers;

    public Versions(Routine routine, Regions regions, Helpers helpers) {
        this.regions = regions;
        this.helpers = helpers;
        routine.parameters().forEach(p -> set(p, Version.Kind.ENTRY, -1));
        walk(routine.body());
    }

    private void set(Var v, Version.Kind kind, int stmt) {
        history.set(v, Optional.of(new Version(v, kind, stmt)));
    }

    private void walk(Block block) {
        for (Stmt s : block.stmts()) {
            before.put(s.id(), history.time());
            if (s instanceof If branch) {
                branch(branch);
            } else if (s instanceof For loop) {
                loop(loop);
            } else {
                changed(s).forEach(v -> {
                    definitions.merge(v, 1, Integer::sum);
                    set(v, Version.Kind.DEFINITION, s.id());
                });
            }
            after.put(s.id(), history.time());
        }
    }

    private void branch(If branch) {
        Map<Var, Optional<Version>> then = way(branch.then());
        Map<Var, Optional<Version>> otherwise = way(branch.otherwise());
        // After an exception nothing comes: what follows has seen the other arm.
        if (!Walk.completes(branch.then().stmts())) {
            otherwise.forEach(history::set);
            return;
        }
        if (!Walk.completes(branch.otherwise().stmts())) {
            then.forEach(history::set);
            return;
        }
        Set<Var> vars = new LinkedHashSet<>(then.keySet());
        vars.addAll(otherwise.keySet());
        for (Var v : vars) {
            Optional<Version> kept = history.now(v);
            Optional<Version> one = then.getOrDefault(v, kept);
            if (one.equals(otherwise.getOrDefault(v, kept))) {
                history.set(v, one);
            } else {
                set(v, Version.Kind.JOIN, branch.id());
            }
        }
    }

    /** What a block makes of variables, which are afterwards what they were before it. */
    private Map<Var, Optional<Version>> way(Block block) {
        history.open();
        walk(block);
        return history.back();
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

    private void loop(For loop) {
        Set<Var> assigned = new LinkedHashSet<>();
        Walk.each(loop.body(), s -> assigned.addAll(changed(s)));
        assigned.removeIf(v -> history.now(v).isEmpty());
        assigned.forEach(v -> set(v, Version.Kind.HEAD, loop.id()));
        definitions.merge(loop.index(), 1, Integer::sum);
        set(loop.index(), Version.Kind.DEFINITION, loop.id());
        way(loop.body());
        assigned.forEach(v -> set(v, Version.Kind.EXIT, loop.id()));
        history.set(loop.index(), Optional.empty());
    }

    private Version in(Map<Integer, Integer> times, int stmt, Var v) {
        return Optional.ofNullable(times.get(stmt))
                .flatMap(time -> history.at(time, v))
                .orElseThrow(() -> new IllegalStateException(v + " has no value at statement " + stmt));
    }

    /** Whether a variable has a value when the statement begins. */
    public boolean isVisibleAt(int stmt, Var v) {
        return Optional.ofNullable(before.get(stmt))
                .flatMap(time -> history.at(time, v))
                .isPresent();
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
        return history.now(version.var()).equals(Optional.of(version));
    }

    /** How many statements give {@code v} a value; a parameter's value on entry is not counted. */
    public int definitions(Var v) {
        return definitions.getOrDefault(v, 0);
    }
}
