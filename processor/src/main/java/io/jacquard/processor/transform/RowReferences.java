package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A row that an innermost loop goes through gets a name before the loop, and before the loops around it where it is the same: {@code double[] aI = a[i]}. Only
 * where naming it cannot throw what the loop would not, had it no trip, and only while no reference to a row changes.
 */
final class RowReferences extends Rewriter {
    private final RowRanges ranges;
    private final Ids ids;
    private final boolean again;
    /** What rows are called where control is. */
    private Map<Element, Var> names = new LinkedHashMap<>();
    /** The names of rows that are there, whatever happens. */
    private final Set<Var> anywhere = new HashSet<>();

    private RowReferences(RowRanges ranges, boolean again, Ids ids) {
        this.ranges = ranges;
        this.again = again;
        this.ids = ids;
    }

    /** {@code again}: whether all that the sweep reads has been read before, so that a loop that makes a trip throws nothing. */
    static Block apply(Block sweep, RowRanges ranges, boolean again, Ids ids) {
        return new RowReferences(ranges, again, ids).block(sweep);
    }

    @Override
    public Block block(Block block) {
        Map<Element, Var> outer = names;
        names = new LinkedHashMap<>(outer);
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            boolean changes = changesRows(new Block(List.of(s)));
            if (changes) {
                names.clear();
            }
            out.addAll(s.accept(this));
            if (changes) {
                names.clear();
            }
        }
        names = outer;
        spread(out);
        return new Block(out);
    }

    /** A name that can stand anywhere stands before the first statement that reads the row, and all statements read it. */
    private void spread(List<Stmt> stmts) {
        for (int i = 0; i < stmts.size(); i++) {
            if (stmts.get(i) instanceof Assign a
                    && a.target() instanceof Read name
                    && anywhere.contains(name.var())
                    && a.value() instanceof Element row) {
                int first = firstReader(stmts, i, row);
                stmts.remove(i);
                stmts.add(first, a);
                List<Stmt> readers = stmts.subList(first + 1, firstChange(stmts, i + 1, row));
                List<Stmt> renamed =
                        elementsOf(row, name).block(new Block(readers)).stmts();
                for (int k = 0; k < renamed.size(); k++) {
                    readers.set(k, renamed.get(k));
                }
            }
        }
    }

    /** The first statement before {@code end} that reads the row while it is the same, or the comment on it; {@code end} if there is none. */
    private static int firstReader(List<Stmt> stmts, int end, Element row) {
        int first = end;
        for (int k = end - 1; k >= 0 && !mayChange(stmts.get(k), row); k--) {
            boolean explains = stmts.get(k) instanceof Comment && first == k + 1;
            if (explains || reads(stmts.get(k), row)) {
                first = k;
            }
        }
        return first;
    }

    private static int firstChange(List<Stmt> stmts, int from, Element row) {
        int at = from;
        while (at < stmts.size() && !mayChange(stmts.get(at), row)) {
            at++;
        }
        return at;
    }

    /** Whether a row may be another array behind a statement, or another row. */
    private static boolean mayChange(Stmt s, Element row) {
        Block block = new Block(List.of(s));
        Set<Var> defined = Walk.defined(block);
        return changesRows(block) || Walk.reads(row).stream().anyMatch(defined::contains);
    }

    private static boolean reads(Stmt s, Element row) {
        Predicate<Expr> part = e -> e instanceof Element x && x.array().equals(row)
                || e instanceof Length l && l.array().equals(row);
        return Walk.any(
                new Block(List.of(s)),
                x -> Walk.exprs(x).stream().anyMatch(e -> Walk.any(e, part))
                        || Walk.target(x).filter(p -> Walk.any(p, part)).isPresent());
    }

    /** Reads and writes elements of a row, and reads its length, by its name. */
    private static Rewriter elementsOf(Element row, Read name) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                Expr inner = super.expr(e);
                return inner instanceof Element x && x.array().equals(row)
                        ? new Element(name, x.index())
                        : inner instanceof Length l && l.array().equals(row) ? new Length(name) : inner;
            }
        };
    }

    @Override
    public List<Stmt> loop(For s) {
        List<Stmt> out = new ArrayList<>();
        if (!InvariantElements.isInnermost(s)) {
            nameRowsOfInnerLoops(s, out);
            ranges.enter(s);
            out.addAll(super.loop(s));
            ranges.leave(s);
            return out;
        }
        if (changesRows(s.body())) {
            return List.of(s);
        }
        List<Stmt> ofTrips = new ArrayList<>();
        Map<Element, Var> here = new LinkedHashMap<>();
        for (Element row : rows(s)) {
            boolean always = ranges.isRow(row);
            if (always || ranges.isRowOfHeader(row, s)) {
                here.put(row, name(row, always, out));
            } else if (again && s.exit().isBound() && isReadInEachTrip(row, s)) {
                here.put(row, newName(row, ofTrips));
            }
        }
        For loop = (For) named(here).loop(s).get(0);
        if (ofTrips.isEmpty()) {
            out.add(loop);
        } else {
            // Without a trip there need not be such a row.
            ofTrips.add(loop);
            out.addAll(TripGuard.around(loop, ofTrips, ids));
        }
        return out;
    }

    /** Those that are the same in all trips of a loop get their names before it. */
    private void nameRowsOfInnerLoops(For s, List<Stmt> before) {
        if (changesRows(s.body())) {
            return;
        }
        Set<Var> own = Walk.defined(s.body());
        own.add(s.index());
        Walk.each(s.body(), inner -> {
            if (inner instanceof For loop && InvariantElements.isInnermost(loop)) {
                rows(loop).stream()
                        .filter(row -> Walk.reads(row).stream().noneMatch(own::contains) && ranges.isRow(row))
                        .forEach(row -> name(row, true, before));
            }
        });
    }

    /** What a row is called; if it has no name yet, it gets one {@code before} what reads it. {@code always}: it is there, whatever happens. */
    private Var name(Element row, boolean always, List<Stmt> before) {
        Var known = names.get(row);
        if (known != null) {
            return known;
        }
        Var name = newName(row, before);
        if (always) {
            anywhere.add(name);
            names.put(row, name);
        }
        return name;
    }

    private Var newName(Element row, List<Stmt> before) {
        Var rows = row.root();
        String text = ElementName.of(row);
        Var name = rows.isDerivative() ? ids.derivative(text, row.type()) : ids.saved(text, row.type());
        before.add(new Assign(ids.stmt(), new Read(name), row));
        return name;
    }

    private static Rewriter named(Map<Element, Var> rows) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return e instanceof Element row && rows.containsKey(row) ? new Read(rows.get(row)) : super.expr(e);
            }
        };
    }

    /** Whether each trip reads a row, and the header does not. */
    private static boolean isReadInEachTrip(Element row, For loop) {
        return Walk.exprs(loop).stream().noneMatch(e -> Walk.any(e, row::equals))
                && loop.body().stmts().stream()
                        .anyMatch(s -> Walk.exprs(s).stream().anyMatch(e -> Walk.isCertainIn(e, row))
                                || Walk.target(s)
                                        .filter(p -> Walk.isCertainIn(p, row))
                                        .isPresent());
    }

    /** Whether a row may become another array, or a name of rows another matrix. */
    private static boolean changesRows(Block block) {
        boolean[] found = {false};
        Walk.each(block, s -> {
            boolean row = s instanceof Assign a && a.target().type().isArray() && a.target() instanceof Element;
            boolean matrix = Walk.defines(s).stream().anyMatch(v -> v.type().dimensions() > 1);
            boolean call = s instanceof Invoke i
                    && i.call().args().stream().anyMatch(e -> e.type().dimensions() > 1);
            found[0] |= row || matrix || call;
        });
        return found[0];
    }

    /** The rows that do not change in a loop and of which it reads the length, or reads or writes other elements in other trips. */
    private static Set<Element> rows(For loop) {
        Set<Var> own = Walk.defined(loop.body());
        own.add(loop.index());
        Set<Var> written = new HashSet<>();
        Walk.each(loop.body(), s -> Walk.target(s).map(Place::root).ifPresent(written::add));
        Set<Element> rows = new LinkedHashSet<>();
        for (Expr head : List.of(loop.from(), loop.bound())) {
            Walk.each(head, e -> {
                if (e instanceof Length l && l.array() instanceof Element row && row.array() instanceof Read) {
                    rows.add(row);
                }
            });
        }
        List<Stmt> all = new ArrayList<>();
        Walk.each(loop.body(), all::add);
        for (Stmt s : all) {
            List<Expr> exprs = new ArrayList<>(Walk.exprs(s));
            Walk.target(s).ifPresent(exprs::add);
            for (Expr whole : exprs) {
                Walk.each(whole, e -> {
                    if (e instanceof Element x
                            && x.array() instanceof Element row
                            && row.array() instanceof Read
                            && row.type().dimensions() == 1
                            && Walk.reads(row.index()).stream().noneMatch(own::contains)
                            && Walk.reads(x.index()).stream().anyMatch(own::contains)) {
                        rows.add(row);
                    }
                });
            }
        }
        // An index that is an element itself may be overwritten.
        rows.removeIf(row -> Walk.any(row.index(), e -> e instanceof Element x && written.contains(x.root())));
        return rows;
    }
}
