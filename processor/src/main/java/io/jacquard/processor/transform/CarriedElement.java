package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The element of one array that a trip of a loop stores for good, and that the next trip reads before it may have become another. */
final class CarriedElement {
    private final For loop;
    private final Var array;
    private final Aliases aliases;
    private final Set<Var> made;
    private final Set<Var> present;
    /** The last statement that stores each element beside the one at the loop's number; the first; and the last one that reads it. */
    private final Map<Integer, Integer> lastStores = new LinkedHashMap<>();

    private final Map<Integer, Integer> firstStores = new LinkedHashMap<>();
    private final Map<Integer, Integer> lastReads = new LinkedHashMap<>();
    /** The elements that the first trip is sure to read before anybody could see that it has stored anything. */
    private final List<Integer> early = new ArrayList<>();

    private boolean plain = true;
    private int stored;
    private int read;

    private CarriedElement(For loop, Var array, Aliases aliases, Set<Var> made, Set<Var> present) {
        this.loop = loop;
        this.array = array;
        this.aliases = aliases;
        this.made = made;
        this.present = present;
    }

    /** The element to carry, if there is one and the loop reaches the array by its number alone; {@code made} are arrays of the sweep's own, {@code present} those that are not null. */
    static Optional<CarriedElement> of(For loop, Var array, Aliases aliases, Set<Var> made, Set<Var> present) {
        CarriedElement out = new CarriedElement(loop, array, aliases, made, present);
        return array.type().dimensions() == 1
                        && array.type().element().isDifferentiable()
                        && !Walk.defined(loop.body()).contains(array)
                        && out.isFound()
                ? Optional.of(out)
                : Optional.empty();
    }

    private boolean isFound() {
        List<Stmt> stmts = loop.body().stmts();
        boolean[] givenStored = {false};
        for (int k = 0; k < stmts.size(); k++) {
            int at = k;
            Stmt s = stmts.get(k);
            // An array that is missing is to be missed first.
            givenStored[0] |= !areArraysPresent(s);
            if (!givenStored[0]) {
                Walk.exprs(s).forEach(this::certain);
                Walk.target(s).filter(t -> s instanceof Update).ifPresent(this::certain);
            }
            Block part = new Block(List.of(s));
            Walk.each(part, inner -> Walk.exprs(inner).forEach(e -> reads(e, at)));
            Walk.each(
                    part,
                    inner -> Walk.target(inner)
                            .filter(Element.class::isInstance)
                            .ifPresent(target -> {
                                givenStored[0] |= !target.root().isDerivative() && !made.contains(target.root());
                                stores(inner, (Element) target, inner.equals(s), at);
                            }));
        }
        return plain && lastStores.keySet().stream().anyMatch(this::isCarried);
    }

    private boolean areArraysPresent(Stmt s) {
        boolean[] present = {true};
        Walk.each(new Block(List.of(s)), inner -> {
            Walk.target(inner).ifPresent(t -> present[0] &= isPresent(t));
            Walk.exprs(inner).forEach(whole -> Walk.each(whole, e -> present[0] &= isPresent(e)));
        });
        return present[0];
    }

    private boolean isPresent(Expr e) {
        return !(e instanceof Element x)
                || x.root().isDerivative()
                || x.root().equals(array)
                || present.contains(x.root());
    }

    private boolean isCarried(int offset) {
        int before = offset - (int) ((Const) loop.step()).number();
        boolean there = !(loop.from() instanceof Const from) || from.number() + before >= 0;
        boolean carried = there
                && early.contains(before)
                && lastReads.getOrDefault(before, -1) <= firstStores.getOrDefault(before, Integer.MAX_VALUE)
                && lastReads.getOrDefault(before, -1) <= lastStores.getOrDefault(offset, -1);
        if (carried) {
            stored = offset;
            read = before;
        }
        return carried;
    }

    private void reads(Expr whole, int at) {
        Walk.each(whole, e -> {
            if (e instanceof Element x && aliases.find(x.root()).equals(aliases.find(array))) {
                OptionalInt offset = offset(x);
                plain &= offset.isPresent();
                offset.ifPresent(c -> lastReads.put(c, at));
            }
        });
    }

    private void certain(Expr e) {
        if (e instanceof Element x && x.root().equals(array)) {
            offset(x).ifPresent(early::add);
        }
        Walk.certain(e).forEach(this::certain);
    }

    private void stores(Stmt s, Element target, boolean always, int at) {
        if (!aliases.find(target.root()).equals(aliases.find(array))) {
            return;
        }
        OptionalInt offset = offset(target);
        plain &= always && offset.isPresent() && isPlain(s, target.type());
        if (s instanceof Update) {
            reads(target, at);
        }
        offset.ifPresent(c -> {
            firstStores.putIfAbsent(c, at);
            lastStores.put(c, at);
        });
    }

    private static boolean isPlain(Stmt s, Type type) {
        return s instanceof Assign || s instanceof Update u && u.value().type().equals(type);
    }

    /** How far an element is from the one at the loop's number. */
    private OptionalInt offset(Element e) {
        if (!e.array().equals(new Read(array))) {
            return OptionalInt.empty();
        }
        Read number = new Read(loop.index());
        if (e.index().equals(number)) {
            return OptionalInt.of(0);
        }
        boolean beside = e.index() instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.arg(0).equals(number)
                && a.arg(1) instanceof Const c
                && c.value() instanceof Integer;
        if (!beside) {
            return OptionalInt.empty();
        }
        Apply a = (Apply) e.index();
        int size = (int) ((Const) a.arg(1)).number();
        return OptionalInt.of(a.op() == Op.ADD ? size : -size);
    }

    /** The element that the first trip reads. */
    Element first() {
        Expr index = loop.from() instanceof Const c ? Const.of((int) c.number() + read) : beside(loop.from(), read);
        return new Element(new Read(array), index);
    }

    private static Expr beside(Expr number, int offset) {
        if (number instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.arg(1) instanceof Const c
                && c.value() instanceof Integer n) {
            return beside(a.arg(0), offset + (a.op() == Op.ADD ? n : -n));
        }
        return offset == 0 ? number : Make.apply(offset > 0 ? Op.ADD : Op.SUB, number, Const.of(Math.abs(offset)));
    }

    /** The trip with a variable in the place of the element. */
    Block in(Var v, Ids ids) {
        List<Stmt> out = new ArrayList<>();
        List<Stmt> stmts = loop.body().stmts();
        int last = lastStores.getOrDefault(stored, -1);
        for (int k = 0; k < stmts.size(); k++) {
            Stmt s = named(stmts.get(k), k <= last ? read : stored, k == last, v);
            if (k == last && s instanceof Assign a) {
                if (!a.value().equals(new Read(v))) {
                    out.add(step(new Read(v), a.value(), ids));
                }
                out.add(new Assign(a.id(), a.target(), new Read(v)));
            } else {
                out.add(s);
            }
        }
        return new Block(out);
    }

    private static Stmt step(Read v, Expr value, Ids ids) {
        return value instanceof Apply a
                        && (a.op() == Op.ADD || a.op() == Op.SUB)
                        && a.arg(0).equals(v)
                ? new Update(ids.stmt(), v, a.op(), a.arg(1))
                : new Assign(ids.stmt(), v, value);
    }

    private Stmt named(Stmt s, int offset, boolean last, Var v) {
        boolean adds = s instanceof Update u && (last || isAt(u.target(), offset));
        Stmt spelled = adds && s instanceof Update u ? new Assign(u.id(), u.target(), u.result()) : s;
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return isAt(e, offset) ? new Read(v) : super.expr(e);
            }

            @Override
            protected Place target(Place p) {
                return p;
            }
        }.block(new Block(List.of(spelled))).stmts().get(0);
    }

    private boolean isAt(Expr e, int offset) {
        return e instanceof Element x && x.root().equals(array) && offset(x).equals(OptionalInt.of(offset));
    }
}
