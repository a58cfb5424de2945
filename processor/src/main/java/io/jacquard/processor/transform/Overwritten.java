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
                    && n.type().dimensions() == 1
                    && n.type().className().isEmpty()
                    && !Walk.any(n.sizes().get(0), Element.class::isInstance)
                    && isOverwritten(array, n.sizes().get(0), stmts, i + 1)) {
                stmts.set(i, new Assign(made.id(), array, n.in(NewArray.Storage.SIZED)));
            }
        }
        return new Block(stmts);
    }

    /** Whether the first statement that has to do with the array assigns all of it; one that adds to all of it is made to. */
    private static boolean isOverwritten(Read array, Expr size, List<Stmt> stmts, int from) {
        for (int i = from; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            if (touches(s, array.var())) {
                if (s instanceof For loop && isWhole(loop, array, size)) {
                    List<Stmt> trip = assigned(loop.body().stmts(), new Element(array, new Read(loop.index())));
                    if (!trip.isEmpty()) {
                        stmts.set(i, loop.withBody(new Block(trip)));
                        return true;
                    }
                }
                return s instanceof Invoke copy && isWhole(copy.call(), array, size);
            }
            if (Walk.defined(new Block(List.of(s))).stream().anyMatch(Walk.reads(size)::contains)) {
                return false;
            }
        }
        return false;
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
    private static boolean isWhole(For loop, Read array, Expr size) {
        boolean[] leaves = {false};
        Walk.each(loop.body(), s -> leaves[0] |= s instanceof Leave || s instanceof Return);
        return loop.exit().equals(For.Exit.NONE)
                && Make.isConst(loop.from(), 0)
                && Make.isConst(loop.step(), 1)
                && loop.comparison() == Op.LT
                && (loop.bound().equals(size) || loop.bound().equals(new Length(array)))
                && !leaves[0]
                && Walk.defined(loop.body()).stream().noneMatch(Walk.reads(size)::contains);
    }

    private static boolean isWhole(Call call, Read array, Expr size) {
        return ArrayMethod.of(call).filter(ArrayMethod.COPY::equals).isPresent()
                && !Walk.reads(call.args().get(0)).contains(array.var())
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
