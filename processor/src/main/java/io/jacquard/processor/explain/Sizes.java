package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers, lengths and trips of a method or sweep as formulas of what it is given. Rows of an array that is given count as long as its first one. What cannot be
 * told ahead stays a name of its own.
 */
final class Sizes {
    private final Map<Var, List<Stmt>> made = new HashMap<>();
    private final Set<Var> given;
    private final TripNames trips;
    /** What is known of rows of trails, which no statement tells. */
    private final Rows rows;

    private final boolean estimate;
    private final Map<Var, Size> known = new HashMap<>();
    /** What is being looked up: a variable may be made of itself. */
    private final Set<Var> open = new HashSet<>();

    /** How long an array is that lies at some depth in another, if that is known. */
    interface Rows {
        Rows NONE = (array, depth) -> Optional.empty();

        Optional<Size> length(Var array, int depth);
    }

    /** For sizes that are exact. */
    Sizes(List<Var> parameters, Block body, TripNames trips) {
        this(parameters, body, trips, Rows.NONE, false);
    }

    /** {@code estimate}: whether a quotient counts as if it had no remainder. */
    Sizes(List<Var> parameters, Block body, TripNames trips, Rows rows, boolean estimate) {
        this.trips = trips;
        this.rows = rows;
        this.estimate = estimate;
        given = Set.copyOf(parameters);
        Walk.each(
                body,
                s -> Walk.defines(s)
                        .forEach(v ->
                                made.computeIfAbsent(v, k -> new ArrayList<>()).add(s)));
    }

    /** A whole number. */
    Size of(Expr e) {
        if (e instanceof Const c && c.type().scalar().isIntegral()) {
            return Size.of((long) c.number());
        }
        if (e instanceof Convert c && c.arg().type().scalar().isIntegral()) {
            return of(c.arg());
        }
        if (e instanceof Length l) {
            return length(l.array(), 0);
        }
        if (e instanceof Read r) {
            return number(r);
        }
        if (e instanceof Apply a && a.type().scalar().isIntegral()) {
            switch (a.op()) {
                case ADD:
                    return of(a.arg(0)).plus(of(a.arg(1)));
                case SUB:
                    return of(a.arg(0)).minus(of(a.arg(1)));
                case MUL:
                    Size product = of(a.arg(0)).times(of(a.arg(1)));
                    return product.isWieldy() ? product : Size.of(Atom.of(a));
                case DIV, FLOOR_DIV:
                    return divided(a);
                default:
                    break;
            }
        }
        if (estimate && e instanceof Apply a && Segments.isEnd(e)) {
            return of(a.arg(2)).plus(Size.ONE).times(of(a.arg(1)));
        }
        return Size.of(Segments.isCount(e) ? new Atom(e, Segments.COUNT) : Atom.of(e));
    }

    /** Java's division rounds, so a quotient is taken apart no further. */
    private Size divided(Apply a) {
        Size over = of(a.arg(0));
        Size under = of(a.arg(1));
        if (estimate && a.arg(1) instanceof Const c && c.number() != 0) {
            return over.times(Ratio.of(1, (long) c.number()));
        }
        if (a.op() == Op.FLOOR_DIV) {
            return Size.of(Atom.of(a));
        }
        String text = new SizeText(Atom::factor).of(over);
        String first = over.terms().size() > 1 ? "(" + text + ")" : text;
        String second = under.terms().size() > 1
                        || !under.atoms().isEmpty() && under.toString().contains("*")
                ? "(" + under + ")"
                : under.toString();
        return Size.of(new Atom(a, first + " / " + second));
    }

    private Size number(Read r) {
        Optional<Size> before = trips.name(r.var())
                .map(name -> Size.of(new Atom(r, name)))
                .or(() -> Optional.ofNullable(known.get(r.var())));
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        Optional<Assign> once = once(r.var()).filter(a -> isPlain(a.value()) && open.add(r.var()));
        Size out = once.map(a -> of(a.value())).filter(Size::isWieldy).orElseGet(() -> Size.of(Atom.of(r)));
        once.ifPresent(a -> open.remove(r.var()));
        known.put(r.var(), out);
        return out;
    }

    /** What is better said by a formula than by the name that it has got. */
    private boolean isPlain(Expr e) {
        boolean plain = e instanceof Const
                || estimate && Segments.isEnd(e)
                || e instanceof Length
                || e instanceof Read
                || e instanceof Convert
                || e instanceof Apply a
                        && (a.op() == Op.ADD || a.op() == Op.SUB || a.op() == Op.MUL || estimate && a.op() == Op.DIV);
        return plain && (e instanceof Length || e.children().stream().allMatch(this::isPlain));
    }

    /** The statement that gives a variable its only value. */
    private Optional<Assign> once(Var v) {
        List<Stmt> all = made.getOrDefault(v, List.of());
        return all.size() == 1 && !given.contains(v) && all.get(0) instanceof Assign a
                ? Optional.of(a)
                : Optional.empty();
    }

    /** The statement that makes the array of a variable; arrays that change places are of one size, or nobody knows. */
    private Optional<Assign> source(Var array) {
        List<Stmt> all = made.getOrDefault(array, List.of()).stream()
                .filter(s -> !(s instanceof Permute))
                .toList();
        boolean one = all.size() == 1 && !given.contains(array) && all.get(0) instanceof Assign;
        boolean moves = all.size() < made.getOrDefault(array, List.of()).size();
        return one && (!moves || sameAsPartners(array)) ? Optional.of((Assign) all.get(0)) : Optional.empty();
    }

    private boolean sameAsPartners(Var array) {
        Set<List<Expr>> sizes = new HashSet<>();
        made.getOrDefault(array, List.of()).stream()
                .filter(Permute.class::isInstance)
                .flatMap(s -> Walk.exchanged((Permute) s).stream())
                .forEach(p -> made.getOrDefault(p.root(), List.of()).stream()
                        .filter(s -> !(s instanceof Permute))
                        .forEach(s -> sizes.add(
                                s instanceof Assign a && a.value() instanceof NewArray n
                                        ? n.sizes()
                                        : List.of(new Read(p.root())))));
        return sizes.size() == 1;
    }

    /** How long a place is, or a row of it {@code depth} levels down. */
    Size length(Place place, int depth) {
        if (place instanceof Element e) {
            return length(e.array(), depth + 1);
        }
        Var v = place.root();
        Optional<Assign> source = source(v).filter(a -> open.add(v));
        if (source.isPresent()) {
            Optional<Size> known = length(source.orElseThrow().value(), depth);
            open.remove(v);
            if (known.isPresent()) {
                return known.orElseThrow();
            }
        }
        Optional<Size> told = rows.length(v, depth);
        if (told.isPresent()) {
            return told.orElseThrow();
        }
        Place row = place;
        for (int i = 0; i < depth; i++) {
            row = new Element(row, Const.of(0));
        }
        return Size.of(Atom.of(new Length(row)));
    }

    private Optional<Size> length(Expr value, int depth) {
        if (value instanceof NewArray n) {
            return n.isByModel()
                    ? length(n.sizes().get(0), depth)
                    : depth < n.sizes().size() ? Optional.of(of(n.sizes().get(depth))) : Optional.empty();
        }
        return value instanceof Place p ? Optional.of(length(p, depth)) : Optional.empty();
    }

    /** How many numbers an array or row holds, those of its rows counted. */
    Size elements(Place place) {
        Size out = Size.ONE;
        for (int depth = 0; depth < place.type().dimensions(); depth++) {
            out = out.times(length(place, depth));
        }
        return out;
    }

    /** The number of trips of a loop, of one run of it. */
    Size trips(For loop) {
        if (loop.exit().trips().isPresent()) {
            return number(new Read(loop.exit().trips().orElseThrow()));
        }
        return isCounted(loop)
                ? of(Loops.trips(loop))
                : trips.counter(loop).map(v -> number(new Read(v))).orElseGet(() -> named("trips"));
    }

    private static boolean isCounted(For loop) {
        return loop.exit().equals(For.Exit.NONE) && loop.hasStride() && !loop.isWhile();
    }

    /** The sum over the trips of a loop. What changes from trip to trip in no way that is known is taken once, and said to be a sum. */
    Size sum(For loop, Size each) {
        Size trips = trips(loop);
        Set<Var> changing = new HashSet<>(Walk.defined(loop.body()));
        Atom index = Atom.of(new Read(loop.index()));
        Size odd = each.having(a -> a.reads().stream().anyMatch(changing::contains)
                || !a.equals(index) && a.reads().contains(loop.index()));
        Size plain = each.minus(odd);
        boolean counted = isCounted(loop);
        Size from = of(loop.from());
        boolean simple = plain.isWieldy() && from.isWieldy() && trips.isWieldy();
        Size known = !plain.atoms().contains(index)
                ? plain.times(trips)
                : counted && simple ? plain.summed(index, from, loop.stride(), trips) : unknown(loop, plain);
        Size all = odd.isZero() ? known : known.plus(unknown(loop, odd));
        return estimate ? inTrips(all, trips) : all;
    }

    /** Segments times their length are the trips that they are made of. */
    private Size inTrips(Size size, Size segments) {
        Optional<Atom> count = segments.atoms().stream()
                .filter(atom -> Segments.isCount(atom.expr()))
                .findFirst();
        if (count.isEmpty()) {
            return size;
        }
        Apply call = (Apply) count.orElseThrow().expr();
        Size all = of(call.arg(0));
        return call.arg(1) instanceof Read r
                        && once(r.var()).filter(a -> a.value() instanceof Const).isPresent()
                ? size.map(atom -> atom.equals(count.orElseThrow())
                        ? all.times(Ratio.of(
                                1, (long) ((Const) once(r.var()).orElseThrow().value()).number()))
                        : Size.of(atom))
                : size.contracted(Size.of(count.orElseThrow()), of(call.arg(1)), all);
    }

    private static Size unknown(For loop, Size each) {
        String what = each.isWieldy() ? each.toString() : "all";
        return named("(the sum of " + what + " over "
                + (loop.isWhile() ? "the trips" : loop.index().name()) + ")");
    }

    /** Something that has no formula. */
    static Size named(String text) {
        return Size.of(new Atom(new Named(Type.INT, text), text));
    }
}
