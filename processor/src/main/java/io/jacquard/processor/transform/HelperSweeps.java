package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Helpers;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import io.jacquard.processor.plan.Mode;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sweeps of helpers that one companion needs, made when a sweep first calls for them: callees before their callers. */
final class HelperSweeps {
    private final Helpers helpers;
    private final Ids ids;
    private final Mode mode;
    private final boolean recompute;
    private final boolean guards;
    private final Tidy tidy;

    private final HelperNames names = new HelperNames();
    private final Map<Callee, HelperSweep> all = new LinkedHashMap<>();
    private final Map<Callee, HelperSweep> primals = new HashMap<>();
    private final Map<Way, HelperSweep> tangents = new HashMap<>();
    private final Map<Way, Linked> linked = new HashMap<>();
    private final Map<Callee, HelperSweep> wide = new HashMap<>();
    private final List<Recovery> plans = new ArrayList<>();

    /** The sweeps of one way that go together: {@code tangent} only where there are many for one forward sweep. */
    record Linked(HelperSweep forward, HelperSweep reverse, Optional<HelperSweep> tangent) {}

    HelperSweeps(Helpers helpers, Ids ids, Mode mode, Set<Switch> off, Tidy tidy) {
        this.helpers = helpers;
        this.ids = ids;
        this.mode = mode;
        recompute = !off.contains(Switch.RECOMPUTE);
        guards = !off.contains(Switch.ZERO_GUARDS);
        this.tidy = tidy;
    }

    List<HelperSweep> all() {
        return List.copyOf(all.values());
    }

    List<Recovery> plans() {
        return plans;
    }

    /** The sweep over four directions beside a sweep over one. */
    HelperSweep wide(Callee narrow) {
        return Optional.ofNullable(wide.get(narrow)).orElseThrow();
    }

    Optional<HelperSweep> of(Callee callee) {
        return Optional.ofNullable(all.get(callee));
    }

    private HelperSweep add(HelperSweep sweep) {
        all.put(sweep.callee(), sweep);
        return sweep;
    }

    Var parameter(Way way, int i) {
        return helpers.routine(way.callee()).parameters().get(i);
    }

    /** The helper as its author wrote it. */
    HelperSweep primal(Callee helper) {
        HelperSweep known = primals.get(helper);
        if (known == null) {
            Routine routine = helpers.routine(helper);
            Optional<Var> result = Facts.result(routine);
            Rules rules = Rules.of(routine.parameters(), result.stream().toList(), true);
            Block body = tidy.primal(
                    new Forward(List.of(), mode, ids, helper.name(), this, Optional.empty()).sweep(routine.body()),
                    rules);
            Sweep sweep = new Sweep(routine.parameters(), body, result, List.of());
            known = add(new HelperSweep(
                    callee(names.method(helper.name(), ""), sweep),
                    "{@code " + helper.name() + "} as it is written.",
                    values(routine),
                    sweep,
                    Optional.empty()));
            primals.put(helper, known);
        }
        return known;
    }

    private static List<Passed> values(Routine routine) {
        List<Passed> out = new ArrayList<>();
        for (int i = 0; i < routine.parameters().size(); i++) {
            out.add(new Passed(Passed.What.VALUE, i));
        }
        return out;
    }

    private static Callee callee(String name, Sweep sweep) {
        Type result = sweep.value()
                .or(() -> sweep.derivatives().stream().findFirst())
                .map(Var::type)
                .orElse(Type.VOID);
        return new Callee("", name, sweep.parameters().stream().map(Var::type).toList(), result);
    }

    /** Value and tangent together. */
    HelperSweep tangent(Way way) {
        HelperSweep known = tangents.get(way);
        if (known == null) {
            Facts facts = Facts.of(way, helpers);
            Duals dots = new Duals(facts, ids, "Dot");
            Signature parameters = new Signature();
            Set<Var> given = new HashSet<>();
            for (int i = 0; i < facts.routine().parameters().size(); i++) {
                parameters.add(facts.routine().parameters().get(i), new Passed(Passed.What.VALUE, i));
                if (way.active().contains(i)) {
                    Var dot = dots.of(facts.routine().parameters().get(i));
                    parameters.add(dot, new Passed(Passed.What.DUAL, i));
                    given.add(dot);
                }
            }
            List<Var> derivatives =
                    way.result() ? List.of(dots.of(facts.result().orElseThrow())) : List.of();
            List<Stmt> body = new Tangent(facts, dots, ids, this).sweep(given);
            Rules rules = Rules.of(parameters.vars, derivatives, true);
            Block finished = tidy.finish(tidy.joint(body, rules), rules, facts, dots);
            Sweep sweep = new Sweep(parameters.vars, finished, facts.result(), derivatives);
            String name = way.callee().name();
            known = add(new HelperSweep(
                    callee(names.method(name, "Tangent"), sweep),
                    "The tangent of {@code " + name + "}, with its value.",
                    parameters.passed,
                    sweep,
                    Optional.empty()));
            tangents.put(way, known);
        }
        return known;
    }

    /** Parameters of a sweep as they are collected, with what each of them stands for. */
    private static final class Signature {
        private final List<Var> vars = new ArrayList<>();
        private final List<Passed> passed = new ArrayList<>();

        void add(Var v, Passed what) {
            vars.add(v);
            passed.add(what);
        }
    }

    /** The forward sweep and the reverse sweep, and in a companion that runs many sweeps the linear tangent. */
    Linked linked(Way way) {
        Linked known = linked.get(way);
        if (known == null) {
            known = new Linking(way).make();
            linked.put(way, known);
        }
        return known;
    }

    /** One way of calling a helper, its sweeps in the making. */
    private final class Linking {
        private final Way way;
        private final Facts facts;
        private final String name;
        private final Recovery recovery;

        Linking(Way way) {
            this.way = way;
            facts = Facts.of(way, helpers);
            name = way.callee().name();
            recovery = new Recovery(facts, mode, true, ids, recompute);
        }

        Linked make() {
            Half reverse = reverse();
            Optional<Half> tangent = mode == Mode.MANY ? Optional.of(tangent()) : Optional.empty();
            plans.add(recovery);
            List<Stmt> forward = new Forward(recovery.trails(), mode, ids, name, HelperSweeps.this, Optional.of(facts))
                    .sweep(facts.routine().body());
            List<Var> fields = fields(forward, reverse, tangent);
            if (fields.isEmpty()) {
                return new Linked(
                        primal(way.callee()),
                        finish(reverse, Optional.empty()),
                        tangent.map(half -> finish(half, Optional.empty())));
            }
            Type type = Type.object(names.type(name, "Saved"));
            Var object = ids.saved("saved", type);
            HelperSweep first = forward(forward, new HelperSweep.Saved(object, fields, true));
            Optional<HelperSweep.Saved> saved = Optional.of(new HelperSweep.Saved(object, fields, false));
            return new Linked(first, finish(reverse, saved), tangent.map(half -> finish(half, saved)));
        }

        /** A sweep before it is known what it reads. */
        private record Half(
                String suffix,
                String what,
                Block body,
                Duals all,
                Map<Integer, Var> duals,
                Optional<Var> result,
                List<Var> ends) {}

        private Map<Integer, Var> duals(Duals duals, boolean scalars) {
            Map<Integer, Var> out = new LinkedHashMap<>();
            for (int i = 0; i < facts.routine().parameters().size(); i++) {
                Var p = facts.routine().parameters().get(i);
                if (way.active().contains(i) && (scalars || p.type().isArray())) {
                    out.put(i, duals.of(p));
                }
            }
            return out;
        }

        private Half reverse() {
            Duals bars = new Duals(facts, ids, "Bar");
            Map<Integer, Var> arrays = duals(bars, false);
            Optional<Var> seed =
                    facts.result().filter(v -> way.result()).map(v -> ids.derivative("resultBar", v.type()));
            List<Stmt> body = new ArrayList<>();
            seed.ifPresent(given -> {
                Var result = facts.result().orElseThrow();
                Var own = result.type().isArray() ? given : ids.derivative(result.name() + "Bar", result.type());
                bars.bind(result, own);
                if (own != given) {
                    body.add(new Assign(ids.stmt(), new Read(own), new Read(given)));
                }
            });
            List<Stmt> sweep = new Reverse(facts, recovery, bars, ids, HelperSweeps.this)
                    .sweep(Scope.root(facts.routine().body()));
            List<Var> ends = facts.signature().scalarIndependents().stream()
                    .map(p -> bars.of(p.var()))
                    .toList();
            ends.forEach(v -> body.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
            body.addAll(sweep);
            return new Half(
                    "Reverse",
                    "The reverse sweep of {@code " + name
                            + "}: adds to the bars of what it reads, uses up those of what it writes.",
                    guarded(tidied(body, rules(arrays.values(), seed, ends)), ends),
                    bars,
                    arrays,
                    seed,
                    ends);
        }

        /** Of a sweep that runs behind the forward sweep, before it is known what it needs of that. */
        private Rules rules(Collection<Var> duals, Optional<Var> result, List<Var> ends) {
            List<Var> given = new ArrayList<>(facts.routine().parameters());
            given.addAll(Walk.defined(facts.routine().body()));
            recovery.trails().forEach(t -> given.add(t.storage()));
            given.addAll(duals);
            result.ifPresent(given::add);
            return Rules.of(given, ends, false);
        }

        private Block guarded(Block body, List<Var> ends) {
            return guards && mode == Mode.MANY
                    ? ZeroGuards.apply(body, Set.copyOf(ends), ids, HelperSweeps.this)
                    : body;
        }

        private Half tangent() {
            Duals dots = new Duals(facts, ids, "Dot");
            Map<Integer, Var> given = duals(dots, true);
            Optional<Var> dot = facts.result().filter(v -> way.result()).map(dots::of);
            List<Var> ends = dot.filter(v -> v.type().isScalar()).stream().toList();
            Optional<Var> array = dot.filter(v -> v.type().isArray());
            List<Stmt> body = new ArrayList<>();
            ends.forEach(v -> body.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
            body.addAll(new LinearTangent(facts, recovery, dots, ids, HelperSweeps.this)
                    .sweep(Scope.root(facts.routine().body())));
            return new Half(
                    "Tangent",
                    "The tangent of {@code " + name + "} over what was saved.",
                    tidied(body, rules(given.values(), array, ends)),
                    dots,
                    given,
                    array,
                    ends);
        }

        /** What the sweeps read of the forward sweep; the parameters they are given anew. */
        private List<Var> fields(List<Stmt> forward, Half reverse, Optional<Half> tangent) {
            List<Block> bodies = new ArrayList<>(List.of(reverse.body()));
            tangent.ifPresent(half -> bodies.add(half.body()));
            Set<Var> read = new HashSet<>();
            bodies.forEach(body -> read.addAll(Walk.uses(body).keySet()));
            facts.routine().parameters().forEach(read::remove);
            return Sweeps.left(List.of(), forward, read);
        }

        private HelperSweep forward(List<Stmt> forward, HelperSweep.Saved saved) {
            List<Var> wanted = new ArrayList<>(saved.fields());
            facts.result().ifPresent(wanted::add);
            List<Var> vars = new ArrayList<>(facts.routine().parameters());
            vars.add(saved.object());
            List<Passed> passed = new ArrayList<>(values(facts.routine()));
            passed.add(Passed.of(Passed.What.SAVED));
            Rules rules = Rules.of(vars, wanted, true);
            Block body = tidy.finish(tidied(forward, rules), rules, facts, new Duals(facts, ids, ""));
            Sweep sweep = new Sweep(vars, body, facts.result(), List.of());
            return add(new HelperSweep(
                    callee(names.method(name, "Forward"), sweep),
                    "The forward sweep of {@code " + name + "}: its value, and what the other sweeps read.",
                    passed,
                    sweep,
                    Optional.of(saved)));
        }

        private Block finished(Half half) {
            Set<Var> given = new HashSet<>();
            Walk.each(half.body(), s -> given.addAll(Walk.reads(s)));
            return tidy.finish(half.body(), Rules.of(given, half.ends(), false), facts, half.all());
        }

        /** Sweeps that share what was saved with others must not each read it again. */
        private Block tidied(List<Stmt> body, Rules rules) {
            return mode == Mode.ONE ? tidy.joint(body, rules) : tidy.apply(body, rules);
        }

        private HelperSweep finish(Half half, Optional<HelperSweep.Saved> saved) {
            Signature parameters = new Signature();
            for (int i = 0; i < facts.routine().parameters().size(); i++) {
                int at = i;
                Var p = facts.routine().parameters().get(i);
                Needs.of(half.body(), p, all).ifPresent(need -> parameters.add(p, new Passed(need, at)));
                if (half.duals().containsKey(i)) {
                    Passed.What what = helpers.isWritten(way.callee(), i) ? Passed.What.WRITTEN_DUAL : Passed.What.DUAL;
                    parameters.add(half.duals().get(i), new Passed(what, i));
                }
            }
            half.result().ifPresent(v -> parameters.add(v, Passed.of(Passed.What.RESULT)));
            saved.ifPresent(s -> parameters.add(s.object(), Passed.of(Passed.What.SAVED)));
            Block body = finished(half);
            Sweep narrow = new Sweep(parameters.vars, body, Optional.empty(), half.ends());
            verify(narrow, saved);
            if (mode == Mode.ONE) {
                return add(new HelperSweep(
                        callee(names.method(name, half.suffix()), narrow),
                        half.what(),
                        parameters.passed,
                        narrow,
                        saved));
            }
            String method = names.method(name, half.suffix() + 1);
            HelperSweep one =
                    add(new HelperSweep(callee(method, narrow), half.what(), parameters.passed, narrow, saved));
            Lanes lanes = new Lanes(Sweeps.WIDTH, ids, HelperSweeps.this);
            List<Var> vars = new ArrayList<>();
            List<Passed> passed = new ArrayList<>();
            for (int i = 0; i < parameters.vars.size(); i++) {
                for (Var v : lanes.each(parameters.vars.get(i))) {
                    vars.add(v);
                    passed.add(parameters.passed.get(i));
                }
            }
            List<Var> ends = new ArrayList<>();
            half.ends().forEach(v -> ends.addAll(lanes.of(v)));
            Sweep four = new Sweep(vars, lanes.block(body), Optional.empty(), ends);
            verify(four, saved);
            String wideName = names.method(method.substring(0, method.length() - 1), String.valueOf(Sweeps.WIDTH));
            wide.put(one.callee(), add(new HelperSweep(callee(wideName, four), half.what(), passed, four, saved)));
            return one;
        }
    }

    private void verify(Sweep sweep, Optional<HelperSweep.Saved> saved) {
        List<Var> given = new ArrayList<>(sweep.parameters());
        saved.ifPresent(s -> given.addAll(s.fields()));
        tidy.verified("HelperSweeps", sweep.body(), Rules.of(given, sweep.derivatives(), false));
    }

    /** The primal call of a helper; one of the library stays what it is. */
    Invoke primal(Invoke s, List<Expr> args) {
        Callee callee = s.call().callee();
        return new Invoke(
                s.id(),
                s.results(),
                new Call(
                        callee.isLibrary() ? callee : primal(callee).callee(),
                        args,
                        s.call().site()));
    }
}
