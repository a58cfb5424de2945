package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loop of a reverse sweep each trip of which starts from the bars of one row of the result, and leaves nothing to other trips: over the samples of a batch, or
 * the rows of a matrix. All that subscripts say: bars of the result are those of the loop's index, all others belong to the trip.
 */
final class SeparateTrips {
    private final For loop;
    private final Var seeds;
    private final Var ends;

    private SeparateTrips(For loop, Var seeds, Var ends) {
        this.loop = loop;
        this.seeds = seeds;
        this.ends = ends;
    }

    /** The loop, if it is all that a sweep from {@code seeds}, the only seeds, to {@code ends} consists of. */
    static Optional<For> of(Block sweep, List<Var> seeds, Var ends) {
        if (seeds.size() != 1 || seeds.get(0).type().isScalar()) {
            return Optional.empty();
        }
        Var seed = seeds.get(0);
        List<Stmt> sweeping = sweep.stmts().stream()
                .filter(s -> mentions(s, seed) || mentions(s, ends))
                .toList();
        return sweeping.size() == 1 && sweeping.get(0) instanceof For loop && isOverRows(loop)
                ? Optional.of(loop).filter(l -> new SeparateTrips(l, seed, ends).areSeparate())
                : Optional.empty();
    }

    private static boolean isOverRows(For loop) {
        return loop.exit().isBound()
                && loop.hasStride()
                && loop.stride() == 1
                && loop.comparison() == Op.LT
                && Make.isConst(loop.from(), 0);
    }

    private boolean areSeparate() {
        Set<Var> others = derivatives(loop.body());
        others.remove(seeds);
        others.remove(ends);
        return !Walk.any(loop.body(), s -> !isOfTrip(s)) && others.stream().allMatch(v -> isFresh(loop.body(), v));
    }

    private boolean isOfTrip(Stmt s) {
        return Walk.exprs(s).stream().allMatch(this::isOfTrip)
                && Walk.target(s).stream().allMatch(this::isOfTrip);
    }

    /** Whether seeds are read by the loop's index alone. */
    private boolean isOfTrip(Expr e) {
        if (e instanceof Element x && x.array().equals(new Read(seeds))) {
            return x.index().equals(new Read(loop.index()));
        }
        return !e.equals(new Read(seeds)) && e.children().stream().allMatch(this::isOfTrip);
    }

    private static Set<Var> derivatives(Block block) {
        Set<Var> out =
                Walk.uses(block).keySet().stream().filter(Var::isDerivative).collect(Collectors.toSet());
        Walk.defined(block).stream().filter(Var::isDerivative).forEach(out::add);
        return out;
    }

    /** Whether each trip gives a variable a value before it asks for it. */
    private static boolean isFresh(Block block, Var v) {
        List<Stmt> all = block.stmts().stream().filter(s -> mentions(s, v)).toList();
        Stmt first = all.get(0);
        if (first instanceof Assign a && a.target().equals(new Read(v))) {
            return !Walk.reads(a).contains(v);
        }
        return all.size() == 1
                && !mentionsItself(first, v)
                && Walk.blocks(first).stream().allMatch(b -> !mentions(b, v) || isFresh(b, v));
    }

    private static boolean mentions(Block block, Var v) {
        return block.stmts().stream().anyMatch(s -> mentions(s, v));
    }

    private static boolean mentions(Stmt s, Var v) {
        return mentionsItself(s, v) || Walk.blocks(s).stream().anyMatch(b -> mentions(b, v));
    }

    private static boolean mentionsItself(Stmt s, Var v) {
        return Walk.reads(s).contains(v)
                || Walk.defines(s).contains(v)
                || Walk.target(s).filter(p -> p.root().equals(v)).isPresent();
    }
}
