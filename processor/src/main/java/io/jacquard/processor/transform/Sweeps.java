package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Result;
import io.jacquard.processor.analysis.Role;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.verify.Verifier;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import io.jacquard.processor.plan.Mode;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import io.jacquard.processor.transform.LinearSweeps.Factored;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts the sweeps of each companion together. */
public final class Sweeps {
    /** How many directions a wide sweep takes. */
    public static final int WIDTH = 4;

    private final Facts written;
    private final Facts facts;
    private final Signature signature;
    private final Ids ids;
    private final Set<Switch> off;
    private final Tidy tidy;
    private final List<Recovery> plans = new ArrayList<>();
    private final HelperSweeps tangentHelpers;
    private HelperSweeps adjointHelpers;
    private final HelperSweeps linearHelpers;
    private Optional<Recovery> one = Optional.empty();
    private Optional<Recovery> many = Optional.empty();
    private Optional<Fusion> fused = Optional.empty();

    /** {@code cut}: the same method with loops that the user marked in segments, for sweeps that run backwards or more than once. */
    public Sweeps(Facts written, Facts cut, Ids ids, Set<Switch> off, Verifier verifier) {
        this.written = written;
        facts = cut;
        this.ids = ids;
        this.off = off;
        tidy = new Tidy(ids, off, verifier);
        signature = facts.signature();
        tangentHelpers = helpers(written, Mode.ONE, false);
        adjointHelpers = helpers(cut, Mode.ONE, false);
        linearHelpers = helpers(cut, Mode.MANY, isWide());
    }

    /** Whether there are sweeps over several directions at once. The Jacobian of a function of one number has a single row. */
    private boolean isWide() {
        return !signature.hasGradient();
    }

    private HelperSweeps helpers(Facts of, Mode mode, boolean wide) {
        return new HelperSweeps(of.helpers(), ids, mode, wide, off, tidy, Optional.empty());
    }

    /** The sweeps of helpers that {@link #tangent} calls. */
    public List<HelperSweep> tangentHelpers() {
        return tangentHelpers.all();
    }

    /** The sweeps of helpers that {@link #adjoint} calls. */
    public List<HelperSweep> adjointHelpers() {
        return adjointHelpers.all();
    }

    /** The sweeps that companions of other classes' methods call, with those of the helpers that they need; all that may carry a derivative does. */
    public List<HelperSweep> calls() {
        Callee method = facts.helpers().entry();
        Way way = new Way(
                method,
                callable(),
                method.result().isDifferentiable(),
                method.result().isArray());
        HelperSweeps sweeps = new HelperSweeps(facts.helpers(), ids, Mode.OFFERED, false, off, tidy, Optional.of(way));
        sweeps.tangent(way);
        sweeps.linked(way);
        return sweeps.all();
    }

    /** Whether there are such sweeps. Records are not handed to other classes by their components yet. */
    public boolean isCallable() {
        return !signature.hasRecords();
    }

    /** The parameters whose derivatives such sweeps take: independents, and arrays that are written, in or out of {@code of}. */
    private Set<Integer> callable() {
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < signature.own().size(); i++) {
            Parameter p = signature.own().get(i);
            if (p.var().type().isDifferentiable() && (p.independent() || p.isWritten())) {
                out.add(i);
            }
        }
        return out;
    }

    /** What companions of other classes' methods know of this one, without its sweeps. */
    public List<Summary.Part> parts() {
        Set<Integer> active = callable();
        List<Summary.Part> out = new ArrayList<>();
        for (Parameter p : signature.own()) {
            int i = out.size();
            out.add(new Summary.Part(
                    p.name(),
                    p.role() != Role.OUTPUT,
                    p.isWritten(),
                    p.nullable(),
                    active.contains(i),
                    false,
                    facts.helpers().flow(facts.helpers().entry(), i)));
        }
        return out;
    }

    public Sweep tangent() {
        Duals dots = new Duals(written, ids, "Dot");
        List<Var> parameters = new ArrayList<>(primals());
        List<Var> given = bind(dots, p -> p.independent() || p.dependent());
        parameters.addAll(given);
        // A result has a dot even if nothing flows into it.
        List<Var> derivatives =
                written.dependentResults().stream().map(dots::of).toList();
        List<Stmt> body = Pools.inSweep(
                new Tangent(written, dots, ids, tangentHelpers).sweep(new HashSet<>(given)), parameters, ids);
        Rules rules = Rules.of(parameters, derivatives, true);
        Block finished = tidy.finish(tidy.apply(body, rules), rules, written, dots);
        return GivenResults.of(new Sweep(parameters, finished, written.results(), derivatives), signature, ids);
    }

    private List<Stmt> forward(Recovery recovery, Mode mode, HelperSweeps helpers, Optional<Fusion> fusion) {
        return new Forward(recovery.trails(), mode, false, ids, name(), helpers, Optional.of(facts), fusion)
                .sweep(facts.routine().body());
    }

    private String name() {
        return signature.primal().callee().name();
    }

    private List<Var> primals() {
        return facts.routine().parameters();
    }

    private List<Var> bind(Duals duals, Predicate<Parameter> which) {
        List<Var> out = new ArrayList<>();
        for (Parameter p : signature.parameters()) {
            if (which.test(p)) {
                out.add(duals.of(p.var()));
            }
        }
        return out;
    }

    public Sweep adjoint() {
        Set<Integer> apart = new HashSet<>();
        while (true) {
            int before = plans.size();
            adjointHelpers = helpers(facts, Mode.ONE, false);
            Fusion fusion = new Fusion(facts, apart, !off.contains(Switch.FUSE), trip -> unplanned(trip, Mode.ONE));
            Optional<Sweep> out = adjoint(fusion);
            if (out.isPresent()) {
                one = Optional.of(plans.get(before));
                fused = Optional.of(fusion);
                plans.addAll(fusion.plans());
                return out.orElseThrow();
            }
            plans.subList(before, plans.size()).clear();
        }
    }

    /** Empty if loops turned out to need bars that are not known where they run: these are now in {@code fusion.apart}. */
    private Optional<Sweep> adjoint(Fusion fusion) {
        Recovery recovery = recovery(facts, Mode.ONE);
        Duals bars = new Duals(facts, ids, "Bar");
        List<Var> parameters = new ArrayList<>(primals());
        List<Var> resultBars = resultBars();
        parameters.addAll(resultBars);
        parameters.addAll(bind(bars, p -> p.var().type().isArray() && (p.independent() || p.dependent())));
        List<Stmt> reverse = reverse(recovery, bars, resultBars, adjointHelpers, Optional.of(fusion));
        List<Stmt> body = new ArrayList<>(forward(recovery, Mode.ONE, adjointHelpers, Optional.of(fusion)));
        for (int i = 0; i < resultBars.size(); i++) {
            if (resultBars.get(i).type().isArray()) {
                String stem = signature.dependents(signature.results()).get(i).stem();
                body.add(sameShape(
                        stem, resultBars.get(i), facts.dependentResults().get(i)));
            }
        }
        List<Var> derivatives = signature.scalarIndependents().stream()
                .map(p -> bars.of(p.var()))
                .toList();
        derivatives.forEach(v -> body.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
        Rules behind = Rules.of(there(parameters, body), derivatives, false);
        body.addAll(tidy.verified("Reverse", new Block(reverse), behind).stmts());
        Optional<List<Stmt>> joined = fusion.join(body, adjointHelpers);
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        bindResults(bars, resultBars);
        Rules rules = Rules.of(parameters, derivatives, true);
        Block finished = tidy.finish(
                tidy.joint(Pools.inSweep(joined.orElseThrow(), parameters, ids), rules), rules, facts, bars);
        return Optional.of(new Sweep(parameters, finished, facts.results(), derivatives));
    }

    /** The adjoint of a scalar without its value, where that is worth a sweep of its own. */
    public Optional<Gradient> gradient(Sweep joint) {
        return new Gradients(signature, primals(), ids, off, tidy).of(joint);
    }

    /** A bar for each result that is a dependent. */
    private List<Var> resultBars() {
        return signature.results().stream()
                .filter(Result::dependent)
                .map(r -> ids.derivative(r.stem() + "Bar", r.type()))
                .toList();
    }

    private void bindResults(Duals duals, List<Var> vars) {
        for (int i = 0; i < vars.size(); i++) {
            duals.bind(facts.dependentResults().get(i), vars.get(i));
        }
    }

    private Recovery recovery(Facts of, Mode mode) {
        Recovery recovery = unplanned(of, mode);
        plans.add(recovery);
        return recovery;
    }

    private Recovery unplanned(Facts of, Mode mode) {
        return new Recovery(of, mode, false, ids, !off.contains(Switch.RECOMPUTE));
    }

    /** The recovery plans made so far, as text. */
    public List<String> plans() {
        List<Recovery> all = new ArrayList<>(plans);
        all.addAll(adjointHelpers.plans());
        all.addAll(linearHelpers.plans());
        return all.stream().map(Recovery::describe).toList();
    }

    /** All sweeps as text, each companion's followed by those of its helpers. */
    public String dump(Sweep tangent, Sweep adjoint, LinearSweeps linear) {
        StringBuilder out = new StringBuilder(tangent.dump("jvp"));
        tangentHelpers().forEach(helper -> out.append(helper.dump()));
        out.append(adjoint.dump("vjp"));
        adjointHelpers().forEach(helper -> out.append(helper.dump()));
        gradient(adjoint).ifPresent(gradient -> out.append(gradient.sweep().dump("gradient")));
        return out.append(linear.dump()).toString();
    }

    private Stmt sameShape(String stem, Var resultBar, Var result) {
        Type type = resultBar.type();
        Type text = Type.object("String");
        Callee check = new Callee("io.jacquard.support.Checks", "shape", List.of(text, type, text, type), Type.VOID);
        List<Expr> args = List.of(
                new Named(text, "\"" + resultBar.name() + "\""),
                new Read(resultBar),
                new Named(text, "\"" + stem + "\""),
                new Read(result));
        return Invoke.of(ids.stmt(), new Call(check, args, 0));
    }

    /** The reverse sweep with its seeds: the bar of a result starts as {@code resultBar}, which is never changed. */
    private List<Stmt> reverse(
            Recovery recovery, Duals bars, List<Var> seeds, HelperSweeps helpers, Optional<Fusion> fusion) {
        List<Var> own = new ArrayList<>();
        for (Var result : facts.dependentResults()) {
            own.add(ids.derivative(result.name() + "Bar", result.type()));
        }
        bindResults(bars, own);
        List<Stmt> body = new Reverse(facts, recovery, bars, ids, helpers, fusion)
                .sweep(Scope.root(facts.routine().body()));
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Var bar = own.get(i);
            if (bar.type().isScalar()) {
                out.add(new Assign(ids.stmt(), new Read(bar), new Read(seeds.get(i))));
            } else if (isWritten(body, bar)) {
                out.add(new Assign(
                        ids.stmt(),
                        new Read(bar),
                        DualStorage.like(new Read(facts.dependentResults().get(i)))));
                out.add(copy(seeds.get(i), bar));
            } else {
                body = Uses.replace(body, bar, new Read(seeds.get(i)));
            }
        }
        out.addAll(body);
        return out;
    }

    private Stmt copy(Var from, Var to) {
        Expr source = new Read(from);
        Expr target = new Read(to);
        Callee rows = new Callee("io.jacquard.support.Rows", "copy", List.of(), Type.VOID);
        return Invoke.of(
                ids.stmt(),
                from.type().dimensions() == 1
                        ? ArrayMethod.COPY.call(source, Const.of(0), target, Const.of(0), new Length(new Read(to)))
                        : new Call(rows, List.of(source, target), 0));
    }

    private static boolean isWritten(List<Stmt> body, Var array) {
        return Walk.any(
                new Block(body),
                s -> s instanceof Invoke call
                        ? isWritten(call.call(), array)
                        : Walk.target(s).map(p -> p.root().equals(array)).orElse(false));
    }

    private static boolean isWritten(Call call, Var array) {
        return ArrayMethod.of(call).map(m -> m.args(call, ArrayMethod.Part.TARGET)).orElse(call.args()).stream()
                .anyMatch(arg -> Walk.reads(arg).contains(array));
    }

    /** What was decided on the way; once the sweeps of all companions are there. */
    public Decisions decisions() {
        return new Decisions(
                one.orElseThrow(),
                fused.orElseThrow().recoveries(),
                fused.orElseThrow().apart(),
                many.orElseThrow(),
                adjointHelpers.plans(),
                linearHelpers.plans());
    }

    public LinearSweeps linear() {
        Recovery recovery = recovery(facts, Mode.MANY);
        many = Optional.of(recovery);
        Duals bars = new Duals(facts, ids, "Bar");
        List<Var> barInputs = bind(bars, Parameter::independent);
        List<Var> barOutputs = new ArrayList<>(bind(bars, p -> p.dependent()));
        List<Var> resultBars = resultBars();
        barOutputs.addAll(0, resultBars);
        List<Stmt> reverse = new ArrayList<>();
        scalars(barInputs).forEach(v -> reverse.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
        reverse.addAll(reverse(recovery, bars, resultBars, linearHelpers, Optional.empty()));

        Duals dots = new Duals(facts, ids, "Dot");
        List<Var> dotInputs = bind(dots, Parameter::independent);
        List<Var> dotOutputs = new ArrayList<>(bind(dots, p -> p.dependent()));
        List<Var> resultDots = facts.dependentResults().stream().map(dots::of).toList();
        dotOutputs.addAll(0, resultDots);
        Scope root = Scope.root(facts.routine().body());
        List<Stmt> tangent = new ArrayList<>();
        scalars(dotOutputs).forEach(v -> tangent.add(new Assign(ids.stmt(), new Read(v), Const.zero(v.type()))));
        tangent.addAll(new LinearTangent(facts, recovery, dots, ids, linearHelpers).sweep(root));

        List<Stmt> forward = forward(recovery, Mode.MANY, linearHelpers, Optional.empty());
        List<Var> there = there(primals(), forward);
        Rules back = Rules.of(seeded(there, barOutputs, barInputs), scalars(barInputs), false);
        Block plainReverse = tidy.apply(Pools.inSweep(reverse, back.given(), ids), back);
        Block reverseBody = guarded(plainReverse, back);
        Rules ahead = Rules.of(seeded(there, dotInputs, dotOutputs), scalars(dotOutputs), false);
        Block tangentBody = tidy.apply(Pools.inSweep(tangent, ahead.given(), ids), ahead);
        List<Var> saved = saved(forward, reverseBody, tangentBody);
        Optional<Factored> factored =
                isWide() ? factored(plainReverse, there, saved, barInputs, barOutputs, bars) : Optional.empty();
        bindResults(bars, resultBars);
        Block fastReverse = tidy.finishLanes(reverseBody, back, facts, bars);
        Block fastTangent = tidy.finishLanes(tangentBody, ahead, facts, dots);
        List<LaneSweep> reverses = new ArrayList<>();
        List<LaneSweep> tangents = new ArrayList<>();
        for (int width : isWide() ? List.of(1, WIDTH) : List.of(1)) {
            LaneSweep reversed = lanes(width, fastReverse, barInputs, barOutputs, scalars(barInputs));
            reverses.add(verified(reversed, saved, reversed.outputs(), reversed.inputs()));
            LaneSweep forwards = lanes(width, fastTangent, dotInputs, dotOutputs, scalars(dotOutputs));
            tangents.add(verified(forwards, saved, forwards.inputs(), forwards.outputs()));
        }
        Rules first = Rules.of(primals(), saved, true);
        Block body = tidy.finish(tidy.apply(forward, first), first, facts, new Duals(facts, ids, ""));
        Sweep sweep = new Sweep(primals(), body, facts.results(), List.of());
        List<Var> independents = signature.independents().stream()
                .filter(p -> !p.isWritten())
                .map(Parameter::var)
                .toList();
        Set<Var> shapes = new ShapesOnly(forward, saved, tangents, reverses, factored).among(independents);
        return new LinearSweeps(sweep, saved, shapes, tangents, reverses, factored, linearHelpers.all());
    }

    private Block guarded(Block reverse, Rules rules) {
        return off.contains(Switch.ZERO_GUARDS)
                ? reverse
                : tidy.verified("ZeroGuards", ZeroGuards.apply(reverse, rules.wanted(), ids, linearHelpers), rules);
    }

    /** The Jacobian in two factors, if a reverse sweep has them. */
    private Optional<Factored> factored(
            Block reverse, List<Var> there, List<Var> saved, List<Var> inputs, List<Var> outputs, Duals bars) {
        List<Var> dependents = new ArrayList<>(facts.dependentResults());
        signature.parameters().stream().filter(Parameter::dependent).forEach(p -> dependents.add(p.var()));
        Set<Var> passives = new HashSet<>();
        signature.parameters().stream().filter(p -> p.isOnlyRead()).forEach(p -> passives.add(p.var()));
        return Factoring.of(reverse, inputs, outputs, dependents, passives, new RowRanges(facts, bars.all()), ids)
                .map(f -> {
                    Rules rules = Rules.of(seeded(there, outputs, List.of(f.weights())), List.of(), false);
                    Block body = tidy.verified("Factoring", DeadStores.apply(f.sweep(), Set.of()), rules);
                    Block fast = tidy.finishLanes(guarded(body, rules), rules, facts, bars);
                    LaneSweep wide = lanes(WIDTH, fast, List.of(f.weights()), outputs, List.of());
                    Rules listing = Rules.of(seeded(there, List.of(f.terms()), List.of()), List.of(), false);
                    Block terms = tidy.verified("Factoring", DeadStores.apply(f.listing(), Set.of()), listing);
                    return new Factored(
                            verified(wide, saved, wide.outputs(), wide.inputs()),
                            new Sweep(List.of(f.terms()), terms, Optional.empty(), List.of()));
                });
    }

    /** What has a value once the forward sweep has run. */
    private static List<Var> there(List<Var> parameters, List<Stmt> forward) {
        List<Var> out = new ArrayList<>(parameters);
        out.addAll(Walk.defined(new Block(forward)));
        return out;
    }

    /** What a sweep starts from: its seeds, and the arrays that it adds to. */
    private static List<Var> seeded(List<Var> there, List<Var> seeds, List<Var> ends) {
        List<Var> out = new ArrayList<>(there);
        out.addAll(seeds);
        ends.stream().filter(v -> v.type().isArray()).forEach(out::add);
        return out;
    }

    private LaneSweep verified(LaneSweep sweep, List<Var> saved, List<List<Var>> seeds, List<List<Var>> ends) {
        List<Var> given = seeded(
                saved,
                seeds.stream().flatMap(List::stream).toList(),
                ends.stream().flatMap(List::stream).toList());
        tidy.verified("Lanes", sweep.body().body(), Rules.of(given, sweep.body().derivatives(), false));
        return sweep;
    }

    private static List<Var> scalars(List<Var> vars) {
        return vars.stream().filter(v -> v.type().isScalar()).toList();
    }

    /** What the sweeps read of the forward sweep, and the value. */
    private List<Var> saved(List<Stmt> forward, Block... sweeps) {
        Set<Var> read = new HashSet<>();
        for (Block sweep : sweeps) {
            Walk.each(sweep, s -> {
                read.addAll(Walk.reads(s));
                Walk.target(s).ifPresent(p -> read.add(p.root()));
            });
        }
        read.addAll(facts.results());
        signature.parameters().stream()
                .filter(p -> p.dependent() || p.independent())
                .forEach(p -> read.add(p.var()));
        return left(primals(), forward, read);
    }

    /** Those of the variables in {@code read} that are there when a forward sweep has run: its loops' indices are not. */
    static List<Var> left(List<Var> parameters, List<Stmt> forward, Set<Var> read) {
        Set<Var> there = new LinkedHashSet<>(parameters);
        Set<Var> indices = new HashSet<>();
        Walk.each(new Block(forward), s -> {
            there.addAll(Walk.defines(s));
            if (s instanceof For loop) {
                indices.add(loop.index());
            }
        });
        return there.stream()
                .filter(v -> read.contains(v) && !indices.contains(v))
                .toList();
    }

    private LaneSweep lanes(int width, Block body, List<Var> inputs, List<Var> outputs, List<Var> ends) {
        if (width == 1) {
            return new LaneSweep(
                    1,
                    inputs.stream().map(List::of).toList(),
                    outputs.stream().map(List::of).toList(),
                    new Sweep(List.of(), body, Optional.empty(), ends));
        }
        Lanes lanes = new Lanes(width, ids, linearHelpers);
        Block wide = lanes.block(body);
        List<Var> wideEnds = new ArrayList<>();
        ends.forEach(v -> wideEnds.addAll(lanes.of(v)));
        return new LaneSweep(
                width,
                inputs.stream().map(lanes::of).toList(),
                outputs.stream().map(lanes::of).toList(),
                new Sweep(List.of(), wide, Optional.empty(), wideEnds));
    }
}
