package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Trips;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Loops each trip of which is swept back right after it ran, so that nothing of it has to be kept. That may be where no trip needs what another one left, and
 * where the bars that come to the loop are known before it runs: a sum that only other sums take up, or elements of a result.
 */
final class Fusion {
    /** What is known of a loop's trips, and where they find what they overwrite. */
    record Trip(Facts facts, Recovery recovery) {}

    /** Variables that are the length of an array, or a constant. */
    private final Set<Var> lengths = new HashSet<>();

    private final Set<Integer> apart;
    private final boolean on;
    private final Function<Facts, Recovery> recoveries;
    private final Map<Integer, Trip> trips = new LinkedHashMap<>();
    /** The loops by those that sweep back. */
    private final Map<Integer, Integer> loops = new HashMap<>();

    /** {@code apart}: the loops that have to run before any of their trips is swept back. */
    Fusion(Facts whole, Set<Integer> apart, boolean on, Function<Facts, Recovery> recoveries) {
        Map<Var, Integer> definitions = Walk.definitions(whole.routine().body());
        Walk.each(whole.routine().body(), s -> {
            boolean length = s instanceof Assign a && (a.value() instanceof Length || a.value() instanceof Const);
            Walk.defines(s).stream()
                    .filter(v -> length && definitions.getOrDefault(v, 0) == 1)
                    .forEach(lengths::add);
        });
        this.apart = apart;
        this.on = on;
        this.recoveries = recoveries;
    }

    /** What is known of any trip of a loop, unless it has to be swept back by a loop of its own. */
    Optional<Facts> trip(For loop, Facts facts) {
        boolean may = on && !apart.contains(loop.id()) && facts.structure().isOutermost(loop.id());
        return may ? new Trips(facts).of(loop) : Optional.empty();
    }

    Recovery recovery(Facts trip) {
        return recoveries.apply(trip);
    }

    /**
     * Whether it saves anything: memory, something dear that is computed twice, or the time in which a sum waits for its last addition. Other innermost loops
     * are faster one by one, each over a few arrays.
     */
    boolean isWorth(For loop, List<Stmt> back, Recovery recovery) {
        if (back.isEmpty()) {
            return false;
        }
        Set<Var> dear = new HashSet<>();
        Set<Var> sums = new HashSet<>();
        boolean[] large = {false};
        Walk.each(loop.body(), s -> {
            large[0] |= s instanceof For
                    || s instanceof Invoke call && !call.call().callee().isLibrary();
            if (s instanceof Assign a && Walk.any(a.value(), Fusion::isDear)) {
                dear.add(a.target().root());
            } else if (s instanceof Update u && u.target() instanceof Read r) {
                sums.add(r.var());
            }
        });
        Block reverse = new Block(back);
        boolean saves = large[0]
                || recovery.trails().stream().anyMatch(Fusion::isMemory)
                || Walk.uses(reverse).keySet().stream().anyMatch(dear::contains);
        return saves || !sums.isEmpty() && !hasTests(reverse);
    }

    private static boolean isMemory(Trail trail) {
        return !(trail.source() instanceof Trail.OfExpr e && e.expr() instanceof Apply a)
                || a.op().isDearerThanMemory();
    }

    private static boolean hasTests(Block block) {
        boolean[] found = {false};
        Walk.each(block, s -> Walk.exprs(s).forEach(e -> found[0] |= Walk.any(e, ZeroTest::isIn)));
        return found[0];
    }

    private static boolean isDear(Expr e) {
        return e instanceof Apply a && a.op().isDearerThanMemory();
    }

    /** The loops fused so far, by those that sweep back: what {@link #forget} goes back to. */
    Set<Integer> made() {
        return new HashSet<>(loops.keySet());
    }

    void forget(Set<Integer> before) {
        Map<Integer, Integer> later = new HashMap<>(loops);
        later.keySet().removeAll(before);
        later.forEach((back, loop) -> {
            loops.remove(back);
            trips.remove(loop);
        });
    }

    void add(For loop, For back, Facts trip, Recovery recovery) {
        trips.put(loop.id(), new Trip(trip, recovery));
        loops.put(back.id(), loop.id());
    }

    /** Of the trips that save anything, the last loop first. */
    List<Recovery> plans() {
        return trips.values().stream()
                .map(Trip::recovery)
                .filter(plan -> !plan.trails().isEmpty())
                .toList();
    }

    /** Of all trips, by their loops. */
    Map<Integer, Recovery> recoveries() {
        Map<Integer, Recovery> out = new LinkedHashMap<>();
        trips.forEach((loop, trip) -> out.put(loop, trip.recovery()));
        return out;
    }

    Set<Integer> apart() {
        return apart;
    }

    Optional<Trip> of(For loop) {
        return Optional.ofNullable(trips.get(loop.id()));
    }

    /** A forward and a reverse sweep with their loops put together; empty if some cannot be, which are {@code apart} from now on. */
    Optional<List<Stmt>> join(List<Stmt> sweeps, HelperSweeps helpers) {
        List<Stmt> out = new ArrayList<>(sweeps);
        boolean fine = true;
        for (Stmt s : sweeps) {
            if (s instanceof For back && loops.containsKey(back.id())) {
                Optional<List<Stmt>> joined = join(out, loops.get(back.id()), back, helpers);
                fine &= joined.isPresent();
                out = joined.orElse(out);
            }
        }
        return fine ? Optional.of(out) : Optional.empty();
    }

    private Optional<List<Stmt>> join(List<Stmt> sweeps, int loop, For back, HelperSweeps helpers) {
        int from = 0;
        while (sweeps.get(from).id() != loop) {
            from++;
        }
        int to = sweeps.indexOf(back);
        For forth = (For) sweeps.get(from);
        List<Stmt> both = new ArrayList<>(forth.body().stmts());
        both.addAll(back.body().stmts());
        Optional<List<Stmt>> body = join(both, helpers);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Facts trip = of(forth).orElseThrow().facts();
        For joined = forth.withBody(new Block(body.orElseThrow()));
        List<Stmt> between = sweeps.subList(from + 1, to);
        List<Stmt> others = new ArrayList<>(sweeps.subList(0, from));
        others.addAll(sweeps.subList(to + 1, sweeps.size()));
        Optional<Set<Integer>> ahead = new Seeds(joined, between, others, helpers).ahead();
        if (ahead.isEmpty()) {
            apart.add(loop);
            return Optional.empty();
        }
        List<Stmt> out = new ArrayList<>(sweeps.subList(0, from));
        between.stream().filter(s -> ahead.orElseThrow().contains(s.id())).forEach(out::add);
        out.addAll(HoistRooms.apply(joined, trip, this::isLength));
        between.stream().filter(s -> !ahead.orElseThrow().contains(s.id())).forEach(out::add);
        out.addAll(sweeps.subList(to + 1, sweeps.size()));
        return Optional.of(out);
    }

    private boolean isLength(Var v) {
        return lengths.contains(v);
    }
}
