package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Helpers;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import io.jacquard.processor.plan.Mode;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.transform.MadeSweeps.Linked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sweeps of helpers that one companion needs, made when a sweep first calls for them: callees before their callers. A sweep that is called for while it is
 * being made is declared: it gets its name, and what it takes.
 */
final class HelperSweeps {
    private final Helpers helpers;
    private final Ids ids;
    private final Mode mode;
    /** Whether sweeps take four directions as well as one. */
    private final boolean wide;

    private final boolean recompute;
    private final boolean guards;
    private final Tidy tidy;

    private MadeSweeps made = new MadeSweeps();
    private final Set<Object> open = new HashSet<>();
    private final Map<Way, LinkedSweeps> making = new HashMap<>();
    private final Map<Way, Demands> demands = new HashMap<>();
    private final OutsideSweeps outside;
    /** How the annotated method is called from other classes, where its own sweeps are made for those. */
    private final Optional<Way> own;

    HelperSweeps(Helpers helpers, Ids ids, Mode mode, boolean wide, Set<Switch> off, Tidy tidy, Optional<Way> own) {
        this.own = own;
        this.wide = wide;
        outside = new OutsideSweeps(ids);
        this.helpers = helpers;
        this.ids = ids;
        this.mode = mode;
        recompute = !off.contains(Switch.RECOMPUTE);
        guards = !off.contains(Switch.ZERO_GUARDS);
        this.tidy = tidy;
    }

    Helpers helpers() {
        return helpers;
    }

    Ids ids() {
        return ids;
    }

    Mode mode() {
        return mode;
    }

    Tidy tidy() {
        return tidy;
    }

    MadeSweeps made() {
        return made;
    }

    /** Those that are called: nobody calls one with nothing to do, unless it is there for other classes. */
    List<HelperSweep> all() {
        Set<Callee> offered = new HashSet<>();
        own.flatMap(way -> Optional.ofNullable(made.linked.get(way))).ifPresent(linked -> {
            offered.add(linked.reverse().callee());
            offered.add(linked.tangent().orElseThrow().callee());
        });
        return made.all.values().stream()
                .filter(h -> !h.isIdle() || offered.contains(h.callee()))
                .toList();
    }

    List<Recovery> plans() {
        return made.plans;
    }

    boolean areWide() {
        return wide;
    }

    /** The sweep over four directions beside a sweep over one, if there is one. */
    Optional<HelperSweep> wide(Callee narrow) {
        return Optional.ofNullable(made.wide.get(narrow));
    }

    Optional<HelperSweep> of(Callee callee) {
        return Optional.ofNullable(made.all.get(callee));
    }

    /** The parameters whose derivatives the sweeps of a way take; some need not carry any in its calls, if they are of another class. */
    List<Integer> active(Way way) {
        return way.callee()
                .summary()
                .map(Summary::active)
                .orElseGet(() -> way.active().stream().sorted().toList());
    }

    /** What a parameter is called where it is declared. */
    String name(Way way, int i) {
        return way.callee()
                .summary()
                .map(s -> s.parts().get(i).name())
                .orElseGet(
                        () -> helpers.routine(way.callee()).parameters().get(i).name());
    }

    /** Takes a result of a sweep that nobody reads. */
    Var unread(Type type) {
        return ids.derivative("unread", type);
    }

    /** Whether other classes call the method where it saves nothing: one that makes its result may have the array from their pool. */
    boolean isOffered(Way way) {
        return isOwn(way) && way.callee().result().isArray();
    }

    private boolean isOwn(Way way) {
        return own.filter(way::equals).isPresent();
    }

    /** What callers of the sweeps of a way know of, one for each parameter: for those of other classes, not the fields. */
    <T> List<T> known(Way way, List<T> parameters) {
        return isOwn(way)
                ? parameters.subList(0, parameters.size() - way.callee().fields())
                : parameters;
    }

    /** The name of a sweep. */
    String method(Way way, String suffix) {
        return isOwn(way)
                ? suffix.substring(0, 1).toLowerCase(Locale.ROOT) + suffix.substring(1)
                : made.names.method(way.callee().name(), suffix);
    }

    /** The name of the sweep over four directions beside one over one. */
    String wideName(String narrow) {
        return made.names.method(narrow.substring(0, narrow.length() - 1), String.valueOf(Sweeps.WIDTH));
    }

    /** The class of what a forward sweep saves. */
    Type savedType(Way way) {
        return Type.object(
                isOwn(way) ? Summary.SAVED : made.names.type(way.callee().name(), Summary.SAVED));
    }

    /** What is called where nothing is saved. */
    HelperSweep unsaved(Way way) {
        // The method itself is called as it is, and not written.
        return isOwn(way)
                ? HelperSweep.declared(way.callee(), List.of(), Optional.empty())
                : primal(way.callee(), way.kept());
    }

    private HelperSweep outside(Callee method, String sweep) {
        HelperSweep known = outside.of(method, sweep);
        return of(known.callee()).orElseGet(() -> made.add(known));
    }

    private Linked outside(Callee method) {
        HelperSweep reverse = outside(method, Summary.REVERSE);
        HelperSweep tangent = outside(method, Summary.LINEAR);
        boolean runs = method.summary().orElseThrow().has(Summary.FORWARD);
        return new Linked(
                runs ? outside(method, Summary.FORWARD) : outside.primal(method), reverse, Optional.of(tangent));
    }

    Recovery recovery(Facts facts) {
        return new Recovery(facts, mode, true, ids, recompute);
    }

    Block guarded(Block body, List<Var> ends) {
        return guards && mode.isShared() ? ZeroGuards.apply(body, Set.copyOf(ends), ids, this) : body;
    }

    /** The helper as its author wrote it; {@code kept}: its result is a new array each time. */
    HelperSweep primal(Callee helper, boolean kept) {
        // Only a workspace makes a difference.
        return primal(new MadeSweeps.Primal(helper, kept && mode.reuses()));
    }

    private HelperSweep primal(MadeSweeps.Primal primal) {
        Callee helper = primal.helper();
        Optional<HelperSweep> known = Optional.ofNullable(made.primals.get(primal));
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Routine routine = helpers.routine(helper);
        List<Passed> passed = values(routine);
        String what = helper.isSegment()
                ? "Some trips of a loop of {@code " + helper.written()
                        + "}. Cells hold the numbers that pass from trip to trip."
                : "{@code " + helper.name() + "} as it is written.";
        if (!open.add(primal)) {
            String name = made.names.method(helper.name(), "");
            HelperSweep declared = HelperSweep.declared(
                    new Callee("", name, types(routine.parameters()), helper.result()), passed, Optional.empty());
            made.primals.put(primal, declared);
            return declared;
        }
        Optional<Var> result = Facts.result(routine);
        Rules rules = Rules.of(routine.parameters(), result.stream().toList(), true);
        List<Stmt> written = new Forward(
                        List.of(), mode, false, ids, helper.name(), this, Optional.empty(), Optional.empty())
                .keeping(primal.kept() ? result : Optional.empty())
                .sweep(routine.body());
        Block body = tidy.primal(
                Pools.inHelper(written, routine.parameters(), result.stream().toList(), List.of(), ids), rules);
        Sweep sweep = new Sweep(routine.parameters(), body, result, List.of());
        Callee callee = Optional.ofNullable(made.primals.get(primal))
                .map(HelperSweep::callee)
                .orElseGet(() -> callee(made.names.method(helper.name(), ""), sweep));
        HelperSweep out = made.add(new HelperSweep(callee, what, passed, sweep, Optional.empty()));
        made.primals.put(primal, out);
        open.remove(primal);
        return out;
    }

    static List<Type> types(List<Var> vars) {
        return vars.stream().map(Var::type).toList();
    }

    static List<Passed> values(Routine routine) {
        List<Passed> out = new ArrayList<>();
        for (int i = 0; i < routine.parameters().size(); i++) {
            out.add(new Passed(Passed.What.VALUE, i));
        }
        return out;
    }

    static Callee callee(String name, Sweep sweep) {
        Type result = sweep.value()
                .or(() -> sweep.derivatives().stream().findFirst())
                .map(Var::type)
                .orElse(Type.VOID);
        return new Callee("", name, types(sweep.parameters()), result);
    }

    /** Value and tangent together. */
    HelperSweep tangent(Way way) {
        if (way.callee().summary().isPresent()) {
            return outside(way.callee(), Summary.TANGENT);
        }
        Optional<HelperSweep> known = Optional.ofNullable(made.tangents.get(way));
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Facts facts = Facts.of(way, helpers);
        Duals dots = new Duals(facts, ids, "Dot");
        List<Var> parameters = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        Set<Var> given = new HashSet<>();
        for (int i = 0; i < known(way, facts.routine().parameters()).size(); i++) {
            Var p = facts.routine().parameters().get(i);
            parameters.add(p);
            passed.add(new Passed(Passed.What.VALUE, i));
            if (way.active().contains(i)) {
                given.add(dots.of(p));
                parameters.add(dots.of(p));
                passed.add(new Passed(Passed.What.DUAL, i));
            }
        }
        String name = way.callee().name();
        List<Var> derivatives = way.result() ? List.of(dots.of(facts.result().orElseThrow())) : List.of();
        if (!open.add(way)) {
            Sweep unwritten = new Sweep(parameters, Block.EMPTY, facts.result(), derivatives);
            HelperSweep declared =
                    HelperSweep.declared(callee(method(way, "Tangent"), unwritten), passed, Optional.empty());
            made.tangents.put(way, declared);
            return declared;
        }
        List<Stmt> body = new Tangent(facts, dots, ids, this).sweep(given);
        List<Var> there = new ArrayList<>(parameters);
        there.addAll(facts.routine().parameters());
        Rules rules = Rules.of(there, derivatives, true);
        List<Var> kept = new ArrayList<>(derivatives);
        facts.result().ifPresent(kept::add);
        Block finished =
                tidy.finish(tidy.joint(Pools.inHelper(body, there, kept, List.of(), ids), rules), rules, facts, dots);
        Sweep sweep = new Sweep(parameters, finished, facts.result(), derivatives);
        Callee callee = Optional.ofNullable(made.tangents.get(way))
                .map(HelperSweep::callee)
                .orElseGet(() -> callee(method(way, "Tangent"), sweep));
        String what = "The tangent of {@code " + name + "}, with its value.";
        HelperSweep out = made.add(new HelperSweep(callee, what, passed, sweep, Optional.empty()));
        made.tangents.put(way, out);
        open.remove(way);
        return out;
    }

    /** The forward sweep and the reverse sweep, and in a companion that runs many sweeps the linear tangent. */
    Linked linked(Way way) {
        if (way.callee().summary().isPresent()) {
            return outside(way.callee());
        }
        Optional<Linked> known = Optional.ofNullable(made.linked.get(way));
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Optional<LinkedSweeps> unfinished = Optional.ofNullable(making.get(way));
        if (unfinished.isPresent()) {
            return unfinished.orElseThrow().declared();
        }
        MadeSweeps before = made.copy();
        Optional<Linked> out = attempt(way);
        while (out.isEmpty()) {
            made = before.copy();
            out = attempt(way);
        }
        making.remove(way);
        made.linked.put(way, out.orElseThrow());
        return out.orElseThrow();
    }

    /** Empty if the helper asks for more when it calls itself than was thought, which is then known. */
    private Optional<Linked> attempt(Way way) {
        Demands known =
                demands.getOrDefault(way, Demands.none(way.callee().parameters().size()));
        LinkedSweeps sweeps = new LinkedSweeps(way, this, known);
        making.put(way, sweeps);
        Optional<Linked> out = sweeps.make();
        demands.put(way, sweeps.demands());
        return out;
    }

    /** The primal call of a helper; one of the library stays what it is. {@code kept}: the result is a new array each time. */
    Invoke primal(Invoke s, List<Expr> args, boolean kept) {
        Callee callee = s.call().callee();
        boolean pooled = mode.reuses()
                && callee.summary()
                        .filter(m -> m.saved().isEmpty() && m.has(Summary.FORWARD))
                        .isPresent();
        return new Invoke(
                s.id(),
                s.results(),
                new Call(
                        pooled
                                ? outside(callee, Summary.FORWARD).callee()
                                : callee.isLibrary()
                                        ? callee
                                        : primal(callee, kept).callee(),
                        args,
                        s.call().site()));
    }
}
