package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Passed.What;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import io.jacquard.processor.plan.Mode;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import io.jacquard.processor.transform.MadeSweeps.Linked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sweeps of a helper that go together, for one way of calling it, in the making. */
final class LinkedSweeps {
    private final Way way;
    private final HelperSweeps helpers;
    private final Facts facts;
    private final String name;
    private final Ids ids;
    private final Mode mode;
    private final Tidy tidy;
    private final Recovery recovery;

    private Demands demands;

    /** {@code demands}: what the helper asks for where it calls itself, as far as that is known. */
    LinkedSweeps(Way way, HelperSweeps helpers, Demands demands) {
        this.way = way;
        this.helpers = helpers;
        this.demands = demands;
        facts = Facts.of(way, helpers.helpers());
        name = way.callee().name();
        ids = helpers.ids();
        mode = helpers.mode();
        tidy = helpers.tidy();
        recovery = helpers.recovery(facts);
    }

    Demands demands() {
        return demands;
    }

    /** The sweeps as the helper itself calls them, before they are written. */
    Linked declared() {
        Optional<Linked> known = Optional.ofNullable(helpers.made().declared.get(way));
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Optional<HelperSweep.Saved> saved = demands.saved() ? Optional.of(saved(List.of())) : Optional.empty();
        HelperSweep forward = saved.map(
                        s -> HelperSweep.declared(forwardCallee(s), forwardParameters(), Optional.of(s)))
                .orElseGet(() -> helpers.unsaved(way));
        HelperSweep reverse = declare(Kind.REVERSE, saved);
        Optional<HelperSweep> tangent = mode.isShared() ? Optional.of(declare(Kind.TANGENT, saved)) : Optional.empty();
        Linked out = new Linked(forward, reverse, tangent);
        helpers.made().declared.put(way, out);
        return out;
    }

    /** Empty if the helper turns out to ask for more than where it calls itself was thought. */
    Optional<Linked> make() {
        Half reverse = reverse();
        Optional<Half> tangent = mode.isShared() ? Optional.of(tangent()) : Optional.empty();
        String written = way.callee().written();
        List<Stmt> forward = new ArrayList<>(
                new Forward(recovery.trails(), mode, true, ids, written, helpers, Optional.of(facts), Optional.empty())
                        .keeping(facts.result().filter(facts::isKept))
                        .sweep(facts.routine().body()));
        List<Var> read = fields(forward, reverse, tangent);
        Map<Var, Var> shapes = shapes(forward, read, reverse, tangent);
        reverse = reverse.with(shapes);
        tangent = tangent.map(half -> half.with(shapes));
        List<Var> fields = read.stream().map(v -> shapes.getOrDefault(v, v)).toList();
        Demands found = new Demands(
                needs(reverse.body()), needs(tangent.map(Half::body).orElse(Block.EMPTY)), !fields.isEmpty());
        Optional<Linked> declared = Optional.ofNullable(helpers.made().declared.get(way));
        if (declared.isEmpty()) {
            demands = found;
        } else if (!demands.or(found).equals(demands)) {
            demands = demands.or(found);
            return Optional.empty();
        }
        helpers.made().plans.add(recovery);
        Optional<HelperSweep.Saved> saved = Optional.empty();
        HelperSweep first;
        if (demands.saved()) {
            HelperSweep.Saved object = declared.flatMap(d -> d.forward().saved())
                    .map(s -> new HelperSweep.Saved(s.object(), fields, true))
                    .orElseGet(() -> saved(fields));
            first = forward(forward, object, declared.map(Linked::forward));
            saved = Optional.of(new HelperSweep.Saved(object.object(), fields, false));
        } else {
            first = helpers.isOffered(way) ? forward(forward) : helpers.unsaved(way);
        }
        HelperSweep last = finish(reverse, saved, declared.map(Linked::reverse));
        Optional<HelperSweep.Saved> left = saved;
        return Optional.of(new Linked(
                first, last, tangent.map(half -> finish(half, left, declared.flatMap(Linked::tangent)))));
    }

    /** The two sweeps behind the forward sweep. */
    private enum Kind {
        REVERSE("Reverse", "Reverse1"),
        TANGENT("Linear", "Tangent1");

        private final String alone;
        private final String besideWide;

        Kind(String alone, String besideWide) {
            this.alone = alone;
            this.besideWide = besideWide;
        }
    }

    /** Of the name of a sweep over one direction. */
    private String suffix(Kind kind) {
        return helpers.areWide() ? kind.besideWide : kind.alone;
    }

    /** A sweep before it is known what it reads. */
    private record Half(
            Kind kind,
            String what,
            Block body,
            Duals all,
            Map<Integer, Var> duals,
            Optional<Var> result,
            List<Var> ends) {
        Half with(Map<Var, Var> replaced) {
            List<Stmt> stmts = body.stmts();
            for (Map.Entry<Var, Var> e : replaced.entrySet()) {
                stmts = Uses.replace(stmts, e.getKey(), new Read(e.getValue()));
            }
            return new Half(kind, what, new Block(stmts), all, duals, result, ends);
        }
    }

    private HelperSweep.Saved saved(List<Var> fields) {
        Type type = helpers.savedType(way);
        return new HelperSweep.Saved(ids.saved("saved", type), fields, true);
    }

    /** What a sweep takes, in the order of its parameters. */
    private List<Passed> passed(Kind kind) {
        boolean scalars = kind == Kind.TANGENT;
        List<Optional<What>> needs = scalars ? demands.tangent() : demands.reverse();
        List<Passed> out = new ArrayList<>();
        for (int i = 0; i < helpers.known(way, needs).size(); i++) {
            int at = i;
            needs.get(i).ifPresent(need -> out.add(new Passed(need, at)));
            if (isDual(i, scalars)) {
                boolean written = helpers.helpers().isWritten(way.callee(), i);
                out.add(new Passed(written ? What.WRITTEN_DUAL : What.DUAL, i));
            }
        }
        facts.result()
                .filter(v -> way.result() && (kind == Kind.REVERSE || v.type().isArray()))
                .ifPresent(v -> out.add(Passed.of(What.RESULT)));
        if (demands.saved()) {
            out.add(Passed.of(What.SAVED));
        }
        return out;
    }

    /** Whether a sweep takes the dot or bar of a parameter: numbers that go in come out as results of the reverse sweep. */
    private boolean isDual(int i, boolean scalars) {
        return way.active().contains(i)
                && (scalars || facts.routine().parameters().get(i).type().isArray());
    }

    private List<Type> ends(Kind kind) {
        return kind == Kind.REVERSE
                ? facts.signature().scalarIndependents().stream()
                        .map(p -> p.var().type())
                        .toList()
                : facts.result().filter(v -> way.result()).map(Var::type).filter(Type::isScalar).stream()
                        .toList();
    }

    private HelperSweep declare(Kind kind, Optional<HelperSweep.Saved> saved) {
        List<Passed> passed = passed(kind);
        String method = helpers.method(way, suffix(kind));
        HelperSweep one = helpers.made().add(HelperSweep.declared(callee(method, kind, passed, saved), passed, saved));
        if (helpers.areWide()) {
            List<Passed> four = new ArrayList<>();
            for (Passed p : passed) {
                for (int i = 0; i < (p.what().isDerivative() ? Sweeps.WIDTH : 1); i++) {
                    four.add(p);
                }
            }
            helpers.made()
                    .wide
                    .put(
                            one.callee(),
                            HelperSweep.declared(callee(helpers.wideName(method), kind, four, saved), four, saved));
        }
        return one;
    }

    private Callee callee(String method, Kind kind, List<Passed> passed, Optional<HelperSweep.Saved> saved) {
        List<Type> types = passed.stream()
                .map(p -> switch (p.what()) {
                    case VALUE, SHAPE, DUAL, WRITTEN_DUAL ->
                        facts.routine().parameters().get(p.parameter()).type();
                    case RESULT -> facts.result().orElseThrow().type();
                    case SAVED -> saved.orElseThrow().object().type();
                })
                .toList();
        return new Callee("", method, types, ends(kind).stream().findFirst().orElse(Type.VOID));
    }

    private List<Optional<What>> needs(Block body) {
        return facts.routine().parameters().stream()
                .map(p -> Needs.of(body, p, helpers.made().all))
                .toList();
    }

    private Map<Integer, Var> duals(Duals duals, boolean scalars) {
        Map<Integer, Var> out = new LinkedHashMap<>();
        for (int i = 0; i < facts.routine().parameters().size(); i++) {
            if (isDual(i, scalars)) {
                out.put(i, duals.of(facts.routine().parameters().get(i)));
            }
        }
        return out;
    }

    private Half reverse() {
        Duals bars = new Duals(facts, ids, "Bar");
        Map<Integer, Var> arrays = duals(bars, false);
        Optional<Var> seed = facts.result().filter(v -> way.result()).map(v -> ids.derivative("resultBar", v.type()));
        List<Stmt> body = new ArrayList<>();
        seed.ifPresent(given -> {
            Var result = facts.result().orElseThrow();
            Var own = result.type().isArray() ? given : ids.derivative(result.name() + "Bar", result.type());
            bars.bind(result, own);
            if (own != given) {
                body.add(new Assign(ids.stmt(), new Read(own), new Read(given)));
            }
        });
        List<Stmt> sweep = new Reverse(facts, recovery, bars, ids, helpers, Optional.empty())
                .sweep(Scope.root(facts.routine().body()));
        List<Var> ends = facts.signature().scalarIndependents().stream()
                .map(p -> bars.of(p.var()))
                .toList();
        ends.forEach(v -> body.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
        body.addAll(sweep);
        return new Half(
                Kind.REVERSE,
                "The reverse sweep of {@code " + name
                        + "}: adds to the bars of what it reads, uses up those of what it writes.",
                helpers.guarded(pooled(body, rules(arrays.values(), seed, ends)), ends),
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

    private Half tangent() {
        Duals dots = new Duals(facts, ids, "Dot");
        Map<Integer, Var> given = duals(dots, true);
        Optional<Var> dot = facts.result().filter(v -> way.result()).map(dots::of);
        List<Var> ends = dot.filter(v -> v.type().isScalar()).stream().toList();
        Optional<Var> array = dot.filter(v -> v.type().isArray());
        List<Stmt> body = new ArrayList<>();
        ends.forEach(v -> body.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
        body.addAll(new LinearTangent(facts, recovery, dots, ids, helpers)
                .sweep(Scope.root(facts.routine().body())));
        return new Half(
                Kind.TANGENT,
                "The tangent of {@code " + name + "} over what was saved.",
                pooled(body, rules(given.values(), array, ends)),
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
        helpers.known(way, facts.routine().parameters()).forEach(read::remove);
        return Sweeps.left(facts.routine().parameters(), forward, read);
    }

    /** Arrays of the pool that the other sweeps ask for their shapes, which the next owner may change, with arrays of those shapes to ask instead. */
    private Map<Var, Var> shapes(List<Stmt> forward, List<Var> fields, Half reverse, Optional<Half> tangent) {
        Map<Var, Var> out = new LinkedHashMap<>();
        Set<Var> taking = Pools.taking(forward);
        for (Var v : fields) {
            boolean ofRows = v.type().dimensions() > 1 && taking.contains(v);
            if (ofRows
                    && !isElementRead(reverse, v)
                    && tangent.filter(half -> isElementRead(half, v)).isEmpty()) {
                Var shape = ids.saved(v.name(), v.type());
                out.put(v, shape);
                forward.add(new Assign(
                        ids.stmt(),
                        new Read(shape),
                        new NewArray(v.type(), List.of(new Read(v)), NewArray.Storage.SHAPED)));
            }
        }
        return out;
    }

    private boolean isElementRead(Half half, Var v) {
        return Needs.of(half.body(), v, helpers.made().all)
                .filter(What.VALUE::equals)
                .isPresent();
    }

    private List<Passed> forwardParameters() {
        List<Passed> out = new ArrayList<>(helpers.known(way, HelperSweeps.values(facts.routine())));
        out.add(Passed.of(What.SAVED));
        return out;
    }

    private Callee forwardCallee(HelperSweep.Saved saved) {
        List<Type> types = new ArrayList<>(
                helpers.known(way, HelperSweeps.types(facts.routine().parameters())));
        types.add(saved.object().type());
        return new Callee(
                "",
                helpers.method(way, "Forward"),
                types,
                facts.result().map(Var::type).orElse(Type.VOID));
    }

    private HelperSweep forward(List<Stmt> forward, HelperSweep.Saved saved, Optional<HelperSweep> known) {
        List<Var> wanted = new ArrayList<>(saved.fields());
        facts.result().ifPresent(wanted::add);
        List<Var> vars = new ArrayList<>(helpers.known(way, facts.routine().parameters()));
        vars.add(saved.object());
        List<Var> there = new ArrayList<>(facts.routine().parameters());
        there.add(saved.object());
        Rules rules = Rules.of(there, wanted, true);
        Block body = tidy.finish(
                tidied(Pools.inHelper(forward, there, facts.result().stream().toList(), saved.fields(), ids), rules),
                rules,
                facts,
                new Duals(facts, ids, ""));
        return helpers.made()
                .add(new HelperSweep(
                        known.map(HelperSweep::callee).orElseGet(() -> forwardCallee(saved)),
                        "The forward sweep of {@code " + name + "}: its value, and what the other sweeps read.",
                        forwardParameters(),
                        new Sweep(vars, body, facts.result(), List.of()),
                        Optional.of(saved)));
    }

    /** Where nothing is saved. */
    private HelperSweep forward(List<Stmt> forward) {
        List<Var> wanted = facts.result().stream().toList();
        Rules rules = Rules.of(facts.routine().parameters(), wanted, true);
        Block body = tidy.primal(Pools.inHelper(forward, rules.given(), wanted, List.of(), ids), rules);
        List<Var> vars = helpers.known(way, facts.routine().parameters());
        Callee callee = new Callee(
                "",
                helpers.method(way, "Forward"),
                HelperSweeps.types(vars),
                facts.result().orElseThrow().type());
        return helpers.made()
                .add(new HelperSweep(
                        callee,
                        "{@code " + name + "}, its result an array of the workspace's.",
                        helpers.known(way, HelperSweeps.values(facts.routine())),
                        new Sweep(vars, body, facts.result(), List.of()),
                        Optional.empty()));
    }

    private Block finished(Half half) {
        Set<Var> given = new HashSet<>();
        Walk.each(half.body(), s -> given.addAll(Walk.reads(s)));
        Rules rules = Rules.of(given, half.ends(), false);
        return mode.isShared()
                ? tidy.finishLanes(half.body(), rules, facts, half.all())
                : tidy.finish(half.body(), rules, facts, half.all());
    }

    private Block pooled(List<Stmt> body, Rules rules) {
        return tidied(Pools.inHelper(body, rules.given(), List.of(), List.of(), ids), rules);
    }

    /** Sweeps that share what was saved with others must not each read it again. */
    private Block tidied(List<Stmt> body, Rules rules) {
        return mode.isShared() ? tidy.apply(body, rules) : tidy.joint(body, rules);
    }

    private HelperSweep finish(Half half, Optional<HelperSweep.Saved> saved, Optional<HelperSweep> known) {
        List<Passed> passed = passed(half.kind());
        List<Var> vars = passed.stream()
                .map(p -> switch (p.what()) {
                    case VALUE, SHAPE -> facts.routine().parameters().get(p.parameter());
                    case DUAL, WRITTEN_DUAL ->
                        Optional.ofNullable(half.duals().get(p.parameter())).orElseThrow();
                    case RESULT -> half.result().orElseThrow();
                    case SAVED -> saved.orElseThrow().object();
                })
                .toList();
        Block body = finished(half);
        Sweep narrow = new Sweep(vars, body, Optional.empty(), half.ends());
        verify(narrow, saved);
        Callee callee = known.map(HelperSweep::callee)
                .orElseGet(() -> HelperSweeps.callee(helpers.method(way, suffix(half.kind())), narrow));
        HelperSweep one = helpers.made().add(new HelperSweep(callee, half.what(), passed, narrow, saved));
        if (helpers.areWide()) {
            widen(half, one, saved);
        }
        return one;
    }

    /** Adds the sweep over several directions. */
    private void widen(Half half, HelperSweep one, Optional<HelperSweep.Saved> saved) {
        Lanes lanes = new Lanes(Sweeps.WIDTH, ids, helpers);
        List<Var> vars = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < one.parameters().size(); i++) {
            for (Var v : lanes.each(one.sweep().parameters().get(i))) {
                vars.add(v);
                passed.add(one.parameters().get(i));
            }
        }
        List<Var> ends = new ArrayList<>();
        half.ends().forEach(v -> ends.addAll(lanes.of(v)));
        Sweep four = new Sweep(vars, lanes.block(one.sweep().body()), Optional.empty(), ends);
        verify(four, saved);
        Map<Callee, HelperSweep> wide = helpers.made().wide;
        Callee callee = Optional.ofNullable(wide.get(one.callee()))
                .map(HelperSweep::callee)
                .orElseGet(
                        () -> HelperSweeps.callee(helpers.wideName(one.callee().name()), four));
        wide.put(one.callee(), helpers.made().add(new HelperSweep(callee, half.what(), passed, four, saved)));
    }

    private void verify(Sweep sweep, Optional<HelperSweep.Saved> saved) {
        List<Var> given = new ArrayList<>(sweep.parameters());
        saved.ifPresent(s -> given.addAll(s.fields()));
        tidy.verified("HelperSweeps", sweep.body(), Rules.of(given, sweep.derivatives(), false));
    }
}
