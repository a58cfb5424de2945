package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Trail;
import io.jacquard.processor.transform.HelperSweep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much what a plan wants saved takes, that of the helpers which its calls run included. */
final class Storage {
    private final Map<Block, Sizes> sizes = new IdentityHashMap<>();
    private final Map<Var, Recovery> plans = new HashMap<>();
    private final Map<Var, Trail> trails = new LinkedHashMap<>();
    /** Forward sweeps of helpers, by the class of what they save. */
    private final Map<String, HelperSweep> helpers = new HashMap<>();
    /** Classes of what is being measured: a helper that calls itself saves as much as it is deep. */
    private final Set<String> open = new HashSet<>();

    private final TripNames trips;
    private final List<Recovery> ofHelpers;

    Storage(List<Recovery> own, List<Recovery> ofHelpers, List<HelperSweep> helpers, TripNames trips) {
        this.trips = trips;
        this.ofHelpers = ofHelpers;
        own.forEach(this::add);
        ofHelpers.forEach(this::add);
        helpers.stream()
                .filter(h -> !h.isOutside())
                .forEach(h ->
                        h.saved().filter(HelperSweep.Saved::filled).ifPresent(s -> this.helpers.put(s.className(), h)));
    }

    private void add(Recovery plan) {
        plan.trails().forEach(t -> {
            trails.put(t.storage(), t);
            plans.put(t.storage(), plan);
        });
    }

    Optional<Trail> trail(Var storage) {
        return Optional.ofNullable(trails.get(storage));
    }

    Recovery plan(Var storage) {
        return Optional.ofNullable(plans.get(storage)).orElseThrow();
    }

    private Sizes sizes(List<Var> parameters, Block body) {
        return sizes.computeIfAbsent(body, k -> new Sizes(parameters, body, trips));
    }

    /** What a segment saves when it runs. */
    Amount ofSegment(Recovery plan) {
        Routine routine = plan.facts().routine();
        Amount out = Amount.NOTHING;
        for (Trail t : plan.trails()) {
            out = out.plus(of(t, sizes(routine.parameters(), routine.body())));
        }
        return out;
    }

    /** How long rows of trails are that hold arrays, {@code whole} being the sizes of the annotated method. */
    Optional<Size> length(Var storage, int depth, Sizes whole) {
        return trail(storage)
                .filter(t -> t.element().isArray() && depth >= t.loops().size())
                .map(t -> {
                    Routine routine = plan(storage).facts().routine();
                    Sizes own = ofHelpers.contains(plan(storage)) ? sizes(routine.parameters(), routine.body()) : whole;
                    return own.length(saved(t), depth - t.loops().size());
                });
    }

    /** What a trail takes, {@code sizes} being those of the routine that it is of. */
    Amount of(Trail trail, Sizes sizes) {
        Amount out = trail.source() instanceof Trail.OfCall call
                ? ofCall(
                        trail,
                        (Invoke) plan(trail.storage()).facts().structure().stmt(call.stmt()),
                        sizes)
                : Amount.of(trail.element().scalar(), element(trail, sizes));
        List<For> loops = trail.loops();
        for (int i = loops.size() - 1; i >= 0; i--) {
            For loop = loops.get(i);
            out = out.map(each -> sizes.sum(loop, each));
        }
        return out;
    }

    private static Size element(Trail trail, Sizes sizes) {
        if (!trail.element().isArray()) {
            return Size.ONE;
        }
        return sizes.elements(saved(trail));
    }

    /** The array of which a trail holds copies. */
    private static Place saved(Trail trail) {
        return trail.source() instanceof Trail.OfVersion v
                ? new Read(v.version().var())
                : (Place) ((Trail.OfExpr) trail.source()).expr();
    }

    private Amount ofCall(Trail trail, Invoke call, Sizes sizes) {
        String name = trail.element().className();
        Optional<HelperSweep> helper = Optional.ofNullable(helpers.get(name));
        if (helper.isEmpty() || !open.add(name)) {
            String method = Wording.quoted(call.call().callee().written());
            String what = helper.isEmpty() ? "what " + method + " saves" : "what " + method + " saves inside of itself";
            return Amount.of(Scalar.DOUBLE, Sizes.named("(" + what + ")"));
        }
        HelperSweep forward = helper.orElseThrow();
        Amount out = Amount.NOTHING;
        for (Var field : forward.saved().orElseThrow().fields()) {
            out = out.plus(field(field, forward));
        }
        open.remove(name);
        Arguments arguments =
                Arguments.of(forward.sweep().parameters(), call.call().args());
        return out.map(size -> arguments.resolve(size, sizes));
    }

    /** A field of what a helper saves: a trail of its plan, or a variable or array of its own. */
    private Amount field(Var field, HelperSweep helper) {
        Optional<Trail> trail = trail(field);
        if (trail.isPresent()) {
            Routine routine = plan(field).facts().routine();
            return of(trail.orElseThrow(), sizes(routine.parameters(), routine.body()));
        }
        Sizes own = sizes(helper.sweep().parameters(), helper.sweep().body());
        return Amount.of(field.type().scalar(), own.elements(new Read(field)));
    }
}
