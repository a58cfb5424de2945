package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Effects;
import io.jacquard.processor.analysis.Regions;
import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a loop cannot be cut into segments. */
record Refusal(String headline, String note, String help) {
    private static final String RUNS_AGAIN = "the reverse sweep runs the trips of a segment again";

    static Optional<Refusal> of(Routine routine, For loop, Checkpoint mark, State state, Program known) {
        Set<Callee> called = new LinkedHashSet<>();
        collect(loop.body(), known, called);
        Optional<Callee> foreign = called.stream().filter(Callee::foreign).findFirst();
        if (foreign.isPresent()) {
            return Optional.of(new Refusal(
                    "the loop calls `" + foreign.orElseThrow().name() + "` of another class",
                    RUNS_AGAIN + ", and it may give something else then",
                    "call it in a loop before this one, and keep what it gives in an array"));
        }
        Optional<Callee> reading =
                called.stream().filter(Callee::isOfObject).findFirst().filter(c -> callsObjects(known));
        if (reading.isPresent()) {
            return Optional.of(new Refusal(
                    "the loop calls `" + reading.orElseThrow().name() + "`, which reads fields of an object",
                    RUNS_AGAIN + ", and another call on an object may have changed them then",
                    "call methods that are not annotated outside this method, and pass what they give"));
        }
        if (called.contains(routine.callee())) {
            return Optional.of(new Refusal(
                    "the loop calls `" + routine.callee().written() + "`, of which it is a part",
                    "a segment would run again all segments of the calls inside it",
                    "remove the annotation, or write the recursion as a loop"));
        }
        if (mark.snapshots() > 0 && !isBounded(loop)) {
            return Optional.of(new Refusal(
                    "the header of the loop does not bound its trips",
                    "where snapshots are evenly spaced, the number of trips is known before the first",
                    "give the length of a segment, `every`, in place of `snapshots`"));
        }
        return arrays(routine, loop, state, new Effects(known));
    }

    private static boolean callsObjects(Program known) {
        boolean[] found = {false};
        known.calls(call -> found[0] |= call.callee().isMember());
        return found[0];
    }

    private static Optional<Refusal> arrays(Routine routine, For loop, State state, Effects effects) {
        Regions regions = new Regions(routine);
        Set<Var> changed = Walk.defined(loop.body());
        Set<Var> written = new HashSet<>();
        Set<Var> remade = new HashSet<>();
        Walk.each(loop.body(), s -> {
            Walk.target(s)
                    .filter(Element.class::isInstance)
                    .ifPresent(p -> (p.type().isArray() ? remade : written).add(regions.root(p.root())));
            if (s instanceof Invoke call) {
                effects.writtenBy(call.call()).forEach(p -> written.add(regions.root(p.root())));
            }
        });
        for (Var v : state.arrays()) {
            if (changed.contains(v) || remade.contains(regions.root(v))) {
                boolean object = v.type().isScalar();
                return Optional.of(new Refusal(
                        "`" + v.name() + "` gets " + (object ? "another object" : "an array or a row")
                                + " in this loop",
                        RUNS_AGAIN
                                + " from copies of its numbers and of the elements of its arrays, and of nothing else",
                        object
                                ? "declare the variable inside the loop"
                                : "create the array or its rows before the loop"));
            }
            Var root = regions.root(v);
            long names = state.arrays().stream()
                    .filter(w -> regions.root(w).equals(root))
                    .count();
            if (names > 1 && written.contains(root)) {
                return Optional.of(new Refusal(
                        "the loop writes to `" + v.name() + "`, and knows that array or rows of it by another name",
                        RUNS_AGAIN + " from copies of its arrays, one for each name",
                        "use one name inside the loop"));
            }
        }
        return Optional.empty();
    }

    /** Whether the header says how many trips there are at most, and tells it before the first. */
    private static boolean isBounded(For loop) {
        if (loop.isWhile() || !loop.hasStride() || !loop.index().type().equals(Type.INT)) {
            return false;
        }
        Set<Var> changed = Walk.defined(loop.body());
        boolean[] steady = {true};
        for (Expr e : List.of(loop.from(), loop.bound())) {
            steady[0] &= !Walk.any(e, x -> x instanceof Element);
            steady[0] &= Walk.reads(e).stream().noneMatch(changed::contains);
        }
        return steady[0];
    }

    /** The methods that statements call, and those that these call. */
    private static void collect(Block block, Program known, Set<Callee> called) {
        Walk.each(block, s -> {
            if (s instanceof Invoke call && called.add(call.call().callee())) {
                Callee callee = call.call().callee();
                if (!callee.isLibrary()) {
                    collect(known.helper(callee).body(), known, called);
                }
            }
        });
    }
}
