package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loop of a reverse sweep each trip of which starts from the bars of one row of the result, and leaves nothing to other trips: over the samples of a batch, or
 * the rows of a matrix. All that subscripts say: bars of the result are those of the loop's index, all others belong to the trip.
 */
public final class SeparateTrips {
    private static final Set<ArrayMethod> SAME_PLACES =
            EnumSet.of(ArrayMethod.FILL, ArrayMethod.COPY, ArrayMethod.TAKE, ArrayMethod.ADD);

    private final For loop;
    /** Arrays of which a trip has the row of its number. */
    private final Set<Var> byRow;
    /** Arrays that each trip may use as it likes. */
    private final Set<Var> free;

    private SeparateTrips(For loop, Set<Var> byRow, Set<Var> free) {
        this.loop = loop;
        this.byRow = byRow;
        this.free = free;
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
                ? Optional.of(loop).filter(l -> new SeparateTrips(l, Set.of(seed), Set.of(ends)).areSeparate())
                : Optional.empty();
    }

    /**
     * Whether a reverse sweep in one lane takes each element of the one result to elements of the independents of the same number, and to no others: then the Jacobian is
     * diagonal.
     */
    public static boolean areOfElements(LinearSweeps.LaneSweep sweep) {
        List<Var> seeds = sweep.outputs().stream().flatMap(List::stream).toList();
        List<Var> ends = sweep.inputs().stream().flatMap(List::stream).toList();
        Set<Var> arrays = new HashSet<>(ends);
        arrays.addAll(seeds);
        boolean apart = seeds.size() == 1 && arrays.size() == ends.size() + 1;
        Block body = sweep.body().body();
        for (Stmt s : body.stmts()) {
            Walk.defines(s).stream()
                    .filter(v -> v.isDerivative() && v.type().isArray())
                    .forEach(arrays::add);
        }
        return apart && arrays.stream().allMatch(v -> v.type().dimensions() == 1) && areOfElements(body, arrays);
    }

    private static boolean areOfElements(Block sweep, Set<Var> arrays) {
        return sweep.stmts().stream().allMatch(s -> areOfElements(s, arrays));
    }

    /** Which of two loops runs may depend on bars: one asks for zeros, the other need not. */
    private static boolean areOfElements(Stmt s, Set<Var> arrays) {
        if (s instanceof If branch) {
            return areOfElements(branch.then(), arrays) && areOfElements(branch.otherwise(), arrays);
        }
        if (s instanceof For loop && !loop.isWhile()) {
            return new SeparateTrips(loop, arrays, Set.of()).areSeparate();
        }
        boolean makes = s instanceof Assign a && a.value() instanceof NewArray;
        boolean keepsPlaces = s instanceof Invoke i
                && ArrayMethod.of(i.call())
                        .filter(m -> SAME_PLACES.contains(m) && isInPlace(m, i.call()))
                        .isPresent();
        return makes || keepsPlaces || derivatives(new Block(List.of(s))).isEmpty();
    }

    private static boolean isInPlace(ArrayMethod method, Call call) {
        return method == ArrayMethod.FILL
                || call.args().get(1).equals(call.args().get(3));
    }

    /** Whether a loop counts from zero, one by one, up to its bound. */
    static boolean isOverRows(For loop) {
        return loop.exit().isBound()
                && loop.hasStride()
                && loop.stride() == 1
                && loop.comparison() == Op.LT
                && Make.isConst(loop.from(), 0);
    }

    private boolean areSeparate() {
        Set<Var> others = derivatives(loop.body());
        others.removeAll(byRow);
        others.removeAll(free);
        return !Walk.any(loop.body(), s -> !isOfTrip(s)) && others.stream().allMatch(v -> isFresh(loop.body(), v));
    }

    private boolean isOfTrip(Stmt s) {
        Optional<Place> target = Walk.target(s);
        Expr array = target.filter(Element.class::isInstance)
                .map(p -> (Expr) ((Element) p).array())
                .orElse(Const.of(0));
        return target.stream().allMatch(this::isOfTrip)
                && Walk.exprs(s).stream().allMatch(e -> e.equals(array) || isOfTrip(e));
    }

    /** Whether arrays of rows are read by the loop's index alone. */
    private boolean isOfTrip(Expr e) {
        if (e instanceof Element x && isByRow(x.array())) {
            return x.index().equals(new Read(loop.index()));
        }
        return !isByRow(e) && e.children().stream().allMatch(this::isOfTrip);
    }

    private boolean isByRow(Expr e) {
        return e instanceof Read r && byRow.contains(r.var());
    }

    private static Set<Var> derivatives(Block block) {
        Set<Var> out =
                Walk.uses(block).keySet().stream().filter(Var::isDerivative).collect(Collectors.toSet());
        Walk.defined(block).stream().filter(Var::isDerivative).forEach(out::add);
        return out;
    }

    /** Whether a block gives a variable a value before it asks for it: itself, or in each of its blocks that mention it. */
    static boolean isFresh(Block block, Var v) {
        List<Stmt> all = block.stmts().stream().filter(s -> mentions(s, v)).toList();
        Stmt first = all.get(0);
        if (first instanceof Assign a && a.target().equals(new Read(v))) {
            return !Walk.reads(a).contains(v);
        }
        return all.stream()
                .allMatch(s -> !mentionsItself(s, v)
                        && Walk.blocks(s).stream().allMatch(b -> !mentions(b, v) || isFresh(b, v)));
    }

    private static boolean mentions(Block block, Var v) {
        return block.stmts().stream().anyMatch(s -> mentions(s, v));
    }

    static boolean mentions(Stmt s, Var v) {
        return mentionsItself(s, v) || Walk.blocks(s).stream().anyMatch(b -> mentions(b, v));
    }

    private static boolean mentionsItself(Stmt s, Var v) {
        return Walk.reads(s).contains(v)
                || Walk.defines(s).contains(v)
                || Walk.target(s).filter(p -> p.root().equals(v)).isPresent();
    }
}
