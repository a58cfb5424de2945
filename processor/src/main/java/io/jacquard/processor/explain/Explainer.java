package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Trail;
import io.jacquard.processor.transform.Decisions;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Jam;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts together what the pipeline decided about a method, from its sweeps and plans. */
public final class Explainer {
    private final Decisions decisions;
    private final Facts facts;
    private final TripNames trips;
    private final Sizes sizes;
    /** Fused loops, by the plans of their trips. */
    private final Map<Recovery, For> fused = new IdentityHashMap<>();
    /** What is another thing in each trip of a fused loop. */
    private final Set<Var> ofTrips = new HashSet<>();

    private final Map<Routine, Reasons> reasons = new IdentityHashMap<>();

    private Explainer(Decisions decisions) {
        this.decisions = decisions;
        facts = decisions.one().facts();
        List<Facts> routines = new ArrayList<>(List.of(facts));
        decisions.oneHelpers().forEach(plan -> routines.add(plan.facts()));
        decisions.manyHelpers().forEach(plan -> routines.add(plan.facts()));
        trips = new TripNames(routines);
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof For loop && decisions.trips().containsKey(loop.id())) {
                Optional.ofNullable(decisions.trips().get(loop.id())).ifPresent(plan -> fused.put(plan, loop));
                ofTrips.add(loop.index());
                ofTrips.addAll(Walk.defined(loop.body()));
            }
        });
        sizes = new Sizes(facts.routine().parameters(), facts.routine().body(), trips);
    }

    /** {@code written}: the method without segments; {@code fuses}: whether loops are fused at all. */
    public static Explanation of(
            String method,
            Facts written,
            Decisions decisions,
            Sweep tangent,
            List<HelperSweep> tangentHelpers,
            Sweep adjoint,
            List<HelperSweep> adjointHelpers,
            LinearSweeps linear,
            boolean fuses) {
        Explainer it = new Explainer(decisions);
        Set<String> uncounted = new LinkedHashSet<>();
        List<Recovery> own = new ArrayList<>(List.of(decisions.one()));
        own.addAll(decisions.trips().values());
        Storage one = new Storage(own, decisions.oneHelpers(), adjointHelpers, it.trips);
        Storage many = new Storage(List.of(decisions.many()), decisions.manyHelpers(), linear.helpers(), it.trips);
        Sizes.Rows rows = (array, depth) -> one.length(array, depth, it.sizes);
        return new Explanation(
                method,
                it.one(adjoint, one),
                it.many(linear, many),
                it.recomputed(),
                Loops.of(decisions, fuses),
                sideBySide(adjoint, adjointHelpers),
                Operations.of(method(written), helpers(written, uncounted), it.trips, Sizes.Rows.NONE),
                Operations.of(code(tangent), among(tangentHelpers), it.trips, Sizes.Rows.NONE),
                Operations.of(code(adjoint), among(adjointHelpers), it.trips, rows),
                uncounted,
                new Legend(it.facts, it.sizes, it.trips));
    }

    private static Operations.Code method(Facts written) {
        return new Operations.Code(
                written.routine().parameters(), written.routine().body());
    }

    private static Operations.Code code(Sweep sweep) {
        return new Operations.Code(sweep.parameters(), sweep.body());
    }

    private static Function<Callee, Optional<Operations.Code>> among(List<HelperSweep> helpers) {
        Map<Callee, Operations.Code> all = new HashMap<>();
        helpers.stream().filter(h -> !h.isOutside()).forEach(h -> all.put(h.callee(), code(h.sweep())));
        return callee -> Optional.ofNullable(all.get(callee));
    }

    private static Function<Callee, Optional<Operations.Code>> helpers(Facts written, Set<String> uncounted) {
        return callee -> {
            if (callee.summary().isPresent()) {
                uncounted.add("`" + callee.written() + "`");
            }
            boolean own = callee.summary().isEmpty() && !callee.isLibrary() && !callee.foreign();
            return own
                    ? Optional.of(written.helpers().routine(callee))
                            .map(r -> new Operations.Code(r.parameters(), r.body()))
                    : Optional.empty();
        };
    }

    /** What the joint sweep and the trips in it store, as far as it is in the text. */
    private List<Stored> one(Sweep adjoint, Storage storage) {
        List<Stored> out = new ArrayList<>();
        for (Var v : Walk.defined(adjoint.body())) {
            storage.trail(v).ifPresent(t -> out.add(row(t, storage)));
        }
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof For loop && Segments.is(loop)) {
                decisions.oneHelpers().stream()
                        .filter(plan -> plan.facts().routine().callee().isSegment())
                        .filter(plan -> Segments.isCallOf(loop, plan.facts().routine()))
                        .forEach(plan -> out.add(segment(loop, plan, storage)));
            }
        });
        return out;
    }

    /** What one segment saves when it runs again, all in an object that the next one uses too. */
    private Stored segment(For loop, Recovery plan, Storage storage) {
        Amount amount = storage.ofSegment(plan)
                .map(size -> Segments.ofLength(size, plan.facts().routine(), loop, sizes));
        String why = "the next segment that runs again puts its own there";
        return new Stored("saved", "what a segment saves when it runs again", why, true, amount);
    }

    private Stored row(Trail trail, Storage storage) {
        Facts of = storage.plan(trail.storage()).facts();
        boolean array = trail.storage().type().isArray() || trail.source() instanceof Trail.OfCall;
        Amount amount = storage.of(trail, sizes).map(this::largest);
        String what = new Wording(of).of(trail) + reused(storage.plan(trail.storage()), array);
        return new Stored(
                trail.storage().name(),
                what,
                reasons.computeIfAbsent(of.routine(), k -> new Reasons(of)).of(trail),
                array,
                amount);
    }

    /** What is stored of a trip that is swept back at once, lies where that of the one before did. */
    private String reused(Recovery plan, boolean array) {
        return array && fused.containsKey(plan)
                ? "; the next trip of "
                        + new Wording(facts)
                                .quoted(Optional.ofNullable(fused.get(plan)).orElseThrow()) + " uses the same room"
                : "";
    }

    /** Of what each trip of a fused loop has to itself, room for the largest is all that is needed. */
    private Size largest(Size size) {
        boolean differs =
                size.atoms().stream().flatMap(atom -> atom.reads().stream()).anyMatch(ofTrips::contains);
        return differs ? Sizes.named("(the largest " + size + " of all trips)") : size;
    }

    /** The fields of a point that take memory of their own: arrays of the caller's that nobody writes are shared with it. */
    private List<Stored> many(LinearSweeps linear, Storage storage) {
        Map<Var, Parameter> parameters = new HashMap<>();
        facts.signature().parameters().forEach(p -> parameters.put(p.var(), p));
        List<Stored> out = new ArrayList<>();
        for (Var v : linear.saved()) {
            Optional<Parameter> parameter = Optional.ofNullable(parameters.get(v));
            Optional<Trail> trail = storage.trail(v);
            boolean shared = parameter.filter(p -> p.isOnlyRead()).isPresent()
                    || linear.shapes().contains(v);
            if (trail.isPresent()) {
                out.add(row(trail.orElseThrow(), storage));
            } else if (v.type().isArray() && !shared && v.type().scalar() != Scalar.OBJECT) {
                String what = parameter
                        .map(p -> p.isWritten() ? "the array that the method writes" : Stored.COPY)
                        .orElse(facts.results().contains(v) ? "the result" : "an array of the method's own");
                out.add(new Stored(
                        v.name(), what, "", true, Amount.of(v.type().scalar(), sizes.elements(new Read(v)))));
            }
        }
        return out;
    }

    private List<String> recomputed() {
        List<Recovery> plans = new ArrayList<>(List.of(decisions.one()));
        plans.addAll(decisions.trips().values());
        plans.addAll(decisions.oneHelpers());
        return Recomputed.of(plans);
    }

    private static Set<String> sideBySide(Sweep adjoint, List<HelperSweep> helpers) {
        Set<String> out = new LinkedHashSet<>();
        List<Block> bodies = new ArrayList<>(List.of(adjoint.body()));
        helpers.forEach(h -> bodies.add(h.sweep().body()));
        for (Block body : bodies) {
            Set<Var> ends = new HashSet<>();
            Walk.each(body, s -> {
                if (s instanceof Assign a && Jam.bound(a).isPresent()) {
                    ends.add(a.target().root());
                } else if (s instanceof For rest && rest.from() instanceof Read end && ends.contains(end.var())) {
                    out.add(Wording.quoted(header(rest)));
                }
            });
        }
        return out;
    }

    private static String header(For rest) {
        return Dump.line(rest.withFrom(Const.of(0)).withBody(Block.EMPTY));
    }
}
