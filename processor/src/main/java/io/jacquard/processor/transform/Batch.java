package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The loop over the samples of a batch in a forward sweep, if its trips may run in any order and at once: each writes arrays that it makes itself, and the row of its number
 * of arrays that were made before the loop. All that subscripts and definitions say; nothing but this loop is asked for, the trips of which are known to have terms of their own.
 */
public final class Batch {
    /** A method has at most so many slots for its parameters. */
    private static final int MOST_SLOTS = 255;

    private final Block forward;
    private final For loop;
    private final Set<Var> parameters;
    /** What there is outside of the loop, too. */
    private final Set<Var> outside;
    /** Arrays of which a trip has the row of its number. */
    private final Set<Var> rows;
    /** Arrays that a trip has for itself. */
    private final Set<Var> own;

    private Batch(Block forward, For loop, Set<Var> parameters, Set<Var> wanted) {
        this.forward = forward;
        this.loop = loop;
        this.parameters = parameters;
        outside = new HashSet<>(parameters);
        outside.addAll(wanted);
        forward.stmts().stream().filter(s -> s != loop).forEach(s -> addMentioned(s, outside));
        outside.addAll(Walk.reads(loop));
        rows = outside.stream().filter(this::isMadeBefore).collect(Collectors.toSet());
        own = ownArrays();
    }

    /** The loop, if a thread may run some of its trips while another runs others. */
    public static Optional<For> of(LinearSweeps linear) {
        Sweep forward = linear.forward();
        if (!forward.pieces().pieces().isEmpty() || !SelfContained.is(linear)) {
            return Optional.empty();
        }
        Set<Var> wanted = new HashSet<>(linear.saved());
        wanted.addAll(forward.values());
        return linear.factored()
                .flatMap(f -> listing(f.terms().body()))
                .flatMap(listed -> forward.body().stmts().stream()
                        .filter(s -> s instanceof For loop
                                && SeparateTrips.isOverRows(loop)
                                && loop.index().equals(listed.index()))
                        .map(For.class::cast)
                        .filter(loop ->
                                new Batch(forward.body(), loop, Set.copyOf(forward.parameters()), wanted).isFree())
                        .findFirst());
    }

    /** The loop whose trips are announced to have terms of their own: that of the forward sweep has the same index. */
    private static Optional<For> listing(Block terms) {
        return terms.stmts().stream()
                .filter(s ->
                        Walk.blocks(s).stream().anyMatch(b -> b.stmts().stream().anyMatch(Factoring::announcesTrip)))
                .filter(For.class::isInstance)
                .map(For.class::cast)
                .findFirst();
    }

    private static void addMentioned(Stmt s, Set<Var> out) {
        out.addAll(Walk.reads(s));
        out.addAll(Walk.defines(s));
        Walk.blocks(s).forEach(b -> b.stmts().forEach(inner -> addMentioned(inner, out)));
    }

    private boolean isFree() {
        Set<Var> inside = new HashSet<>();
        loop.body().stmts().forEach(s -> addMentioned(s, inside));
        inside.remove(loop.index());
        return loop.exit().trips().isEmpty()
                && slots(inside) <= MOST_SLOTS
                && isOfTrip(loop.bound())
                && !Walk.any(loop.body(), s -> !isOfTrip(s))
                && inside.stream().allMatch(v -> outside.contains(v) ? keepsValue(v) : isIndex(v) || isFresh(v));
    }

    /** What a lambda around the loop takes from outside, and the two ends of its piece: parameters of a method. */
    private int slots(Set<Var> inside) {
        return 2
                + inside.stream()
                        .filter(outside::contains)
                        .mapToInt(v -> v.type().isArray() ? 1 : 2)
                        .sum();
    }

    /** Whether a variable has one value, given before the loop. */
    private boolean keepsValue(Var v) {
        int definitions = Walk.definitions(forward).getOrDefault(v, 0);
        return parameters.contains(v) ? definitions == 0 : definitions == 1 && isDefinedBefore(v);
    }

    private boolean isDefinedBefore(Var v) {
        return before().stream().anyMatch(s -> Walk.defines(s).contains(v));
    }

    private List<Stmt> before() {
        return forward.stmts().subList(0, forward.stmts().indexOf(loop));
    }

    private boolean isIndex(Var v) {
        return !Walk.any(
                loop.body(), s -> !(s instanceof For) && Walk.defines(s).contains(v));
    }

    private boolean isFresh(Var v) {
        return SeparateTrips.isFresh(loop.body(), v);
    }

    /** An array that the sweep makes before the loop, and does not touch up to there. */
    private boolean isMadeBefore(Var v) {
        return v.type().isArray()
                && !parameters.contains(v)
                && keepsValue(v)
                && before().stream()
                        .filter(s -> SeparateTrips.mentions(s, v))
                        .allMatch(s -> s instanceof Assign a
                                && a.target().equals(new Read(v))
                                && a.value() instanceof NewArray n
                                && n.storage() == NewArray.Storage.FRESH);
    }

    private Set<Var> ownArrays() {
        Set<Var> out = Walk.defined(loop.body()).stream()
                .filter(v -> v.type().isArray() && !outside.contains(v))
                .collect(Collectors.toSet());
        boolean changed = true;
        while (changed) {
            changed = out.removeIf(v -> Walk.any(
                    loop.body(),
                    s -> Walk.defines(s).contains(v) && !(s instanceof Assign a && isOwn(a.value(), out))));
        }
        return out;
    }

    private boolean isOwn(Expr e, Set<Var> arrays) {
        if (e instanceof NewArray n) {
            return n.storage() == NewArray.Storage.FRESH;
        }
        if (e instanceof Element x) {
            return isRow(x) || isOwn(x.array(), arrays) && isOfTrip(x.index());
        }
        return e instanceof Read r && arrays.contains(r.var());
    }

    /** The row of this trip, or its element. */
    private boolean isRow(Element e) {
        return e.array() instanceof Read r
                && rows.contains(r.var())
                && e.index().equals(new Read(loop.index()));
    }

    private boolean isOfTrip(Stmt s) {
        if (s instanceof Permute || s instanceof Return || s instanceof Labeled || s instanceof Leave) {
            return false;
        }
        if (s instanceof For inner && inner.exit().trips().isPresent()
                || Walk.defines(s).stream().anyMatch(outside::contains)) {
            return false;
        }
        if (s instanceof Invoke i) {
            return isOfTrip(i.call());
        }
        boolean keeps = s instanceof Assign a
                && a.target() instanceof Element
                && a.value().type().isArray();
        return Walk.target(s).stream().allMatch(p -> p instanceof Read || isOwn(p, own))
                && (!keeps || isOwn(((Assign) s).value(), own))
                && Walk.exprs(s).stream().allMatch(e -> isRead(s, e));
    }

    /** What a statement evaluates; the array of its target has been looked at. */
    private boolean isRead(Stmt s, Expr e) {
        boolean target = s instanceof Assign a
                && a.target() instanceof Element x
                && x.array().equals(e);
        return target || isOfTrip(e);
    }

    /** Copies and fills of a trip's own arrays, and what takes numbers alone. */
    private boolean isOfTrip(Call call) {
        if (Forward.isSnapshot(call)) {
            Element row = new Element((Place) call.args().get(0), call.args().get(1));
            return isOwn(row, own)
                    && isOfTrip(row.index())
                    && isOfTrip(call.args().get(2));
        }
        Optional<ArrayMethod> method = ArrayMethod.of(call);
        boolean targets = method.isPresent()
                ? method.get().args(call, ArrayMethod.Part.TARGET).stream().allMatch(e -> isOwn(e, own))
                : call.args().stream()
                        .allMatch(a -> a.type().isScalar() && a.type().scalar() != Scalar.OBJECT);
        return targets && call.args().stream().allMatch(this::isOfTrip);
    }

    /** Whether arrays of rows are read by the loop's index alone, but for how many rows they have. */
    private boolean isOfTrip(Expr e) {
        if (e instanceof Element x && isRow(x) || e instanceof Length n && isRows(n.array())) {
            return true;
        }
        boolean call = !(e instanceof Call c) || isOfTrip(c);
        return call
                && !(e instanceof After)
                && !isRows(e)
                && e.children().stream().allMatch(this::isOfTrip);
    }

    private boolean isRows(Expr e) {
        return e instanceof Read r && rows.contains(r.var());
    }
}
