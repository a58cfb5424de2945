package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An array of the sweep's own of which the first that happens is that all of it is assigned need not be zero before; a dot or bar to which the first loop adds at each element is
 * assigned there.
 */
final class Overwritten {
    private final Set<Var> unshared;
    private final Map<Var, Integer> definitions;

    private Overwritten(Block whole) {
        unshared = Uses.unshared(whole);
        // What is made outside of loops has no other name before the first statement that has to do with it, which
        // decides.
        whole.stmts().stream().filter(Assign.class::isInstance).forEach(s -> unshared.addAll(Walk.defines(s)));
        definitions = Walk.definitions(whole);
    }

    static Block apply(Block block) {
        return new Overwritten(block).block(block);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        block.stmts().forEach(s -> stmts.add(Walk.mapBlocks(s, this::block)));
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign made
                    && made.target() instanceof Read array
                    && unshared.contains(array.var())
                    && definitions.getOrDefault(array.var(), 0) == 1
                    && made.value() instanceof NewArray n
                    && n.storage() == NewArray.Storage.ZEROED
                    && n.type().dimensions() <= 2
                    && n.type().dimensions() == n.sizes().size()
                    && n.type().className().isEmpty()
                    && n.sizes().stream().noneMatch(size -> Walk.any(size, Element.class::isInstance))
                    && isOverwritten(array, n.sizes(), stmts, i + 1)) {
                stmts.set(i, new Assign(made.id(), array, n.in(NewArray.Storage.SIZED)));
            }
        }
        return new Block(stmts);
    }

    /** Whether the first statement that has to do with the array, or the row, assigns all of it; one that adds to all of it is made to. */
    private static boolean isOverwritten(Place array, List<Expr> sizes, List<Stmt> stmts, int from) {
        for (int i = from; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            if (touches(s, array.root())) {
                if (s instanceof For loop && isWhole(loop, array, sizes)) {
                    Element element = new Element(array, new Read(loop.index()));
                    List<Stmt> trip = sizes.size() == 1
                            ? assigned(loop.body().stmts(), element)
                            : assignedRow(loop.body().stmts(), element, sizes.subList(1, sizes.size()));
                    if (!trip.isEmpty()) {
                        stmts.set(i, loop.withBody(new Block(trip)));
                    }
                    return !trip.isEmpty();
                }
                return sizes.size() == 1 && s instanceof Invoke copy && isWhole(copy.call(), array, sizes.get(0));
            }
            if (changes(new Block(List.of(s)), sizes)) {
                return false;
            }
        }
        return false;
    }

    /** The trip, of which one statement assigns all of a row; nothing if another has to do with the array, which might look at rows that are yet to come. */
    private static List<Stmt> assignedRow(List<Stmt> trip, Element row, List<Expr> sizes) {
        List<Stmt> out = new ArrayList<>(trip);
        boolean alone = trip.stream().filter(s -> touches(s, row.root())).count() == 1;
        return alone && isOverwritten(row, sizes, out, 0) ? out : List.of();
    }

    private static boolean changes(Block block, List<Expr> sizes) {
        Set<Var> defined = Walk.defined(block);
        return sizes.stream().anyMatch(size -> Walk.reads(size).stream().anyMatch(defined::contains));
    }

    private static boolean touches(Stmt s, Var array) {
        boolean[] found = {false};
        Walk.each(
                new Block(List.of(s)),
                inner -> found[0] |=
                        Walk.reads(inner).contains(array) || Walk.defines(inner).contains(array));
        return found[0];
    }

    /** Whether a loop has a trip for each element, from the first to the last. */
    private static boolean isWhole(For loop, Place array, List<Expr> sizes) {
        return loop.exit().equals(For.Exit.NONE)
                && Make.isConst(loop.from(), 0)
                && Make.isConst(loop.step(), 1)
                && loop.comparison() == Op.LT
                && (loop.bound().equals(sizes.get(0)) || loop.bound().equals(new Length(array)))
                && !changes(loop.body(), sizes);
    }

    private static boolean isWhole(Call call, Place array, Expr size) {
        return ArrayMethod.of(call).filter(ArrayMethod.COPY::equals).isPresent()
                && !Walk.reads(call.args().get(0)).contains(array.root())
                && call.args().get(2).equals(array)
                && Make.isConst(call.args().get(3), 0)
                && (call.args().get(4).equals(size) || call.args().get(4).equals(new Length(array)));
    }

    /** The trip, of which the first thing that it does with the array is to assign the element; nothing if it does anything else, or with another element. */
    private static List<Stmt> assigned(List<Stmt> trip, Element element) {
        List<Stmt> out = new ArrayList<>();
        boolean met = false;
        for (Stmt s : trip) {
            if (!touches(s, element.root())) {
                out.add(s);
                continue;
            }
            if (!met) {
                boolean own = Walk.target(s).filter(element::equals).isPresent();
                boolean adds = s instanceof Update u
                        && (u.op() == Op.ADD || u.op() == Op.SUB)
                        && element.root().isDerivative();
                Expr value = s instanceof Assign a ? a.value() : s instanceof Update u ? u.value() : element;
                if (!own || !(s instanceof Assign || adds) || Walk.reads(value).contains(element.root())) {
                    return List.of();
                }
                met = true;
                out.add(s instanceof Update u ? new Assign(u.id(), element, u.fromZero()) : s);
            } else if (onlyAt(s, element)) {
                out.add(s);
            } else {
                return List.of();
            }
        }
        return met ? out : List.of();
    }

    /** Whether a statement has to do with no other element of the array, nor with the array as a whole. */
    private static boolean onlyAt(Stmt s, Element element) {
        Var array = element.root();
        boolean[] other = {false};
        Walk.each(new Block(List.of(s)), inner -> {
            other[0] |= inner instanceof For && Walk.defines(inner).stream().anyMatch(Walk.reads(element)::contains);
            int[] whole = {0};
            List<Expr> exprs = new ArrayList<>(Walk.exprs(inner));
            Walk.target(inner).ifPresent(exprs::add);
            exprs.forEach(e -> Walk.each(e, x -> {
                whole[0] += x instanceof Read r && r.var().equals(array) ? 1 : 0;
                whole[0] -= x.equals(element) ? 1 : 0;
            }));
            other[0] |= whole[0] != 0;
        });
        return !other[0];
    }
}
