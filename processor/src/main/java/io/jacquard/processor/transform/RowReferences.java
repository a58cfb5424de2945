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
    private Map<Element, Var> named = new LinkedHashMap<>();
    /** Names of rows that are there, whatever happens. */
    private final Set<Var> anywhere = new HashSet<>();

    private RowReferences(RowRanges ranges, boolean again, Ids ids) {
        this.ranges = ranges;
        this.again = again;
        this.ids = ids;
    }

    /** {@code again}: whether all that the sweep reads has been read before, so that a loop that makes a trip throws nothing. */
    static Block apply(Block sweep, RowRanges ranges, boolean again, Ids ids) {
        ranges.recovered(sweep);
        return new RowReferences(ranges, again, ids).block(sweep);
    }

    @Override
    public Block block(Block block) {
        Map<Element, Var> outer = named;
        named = new LinkedHashMap<>(outer);
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            boolean changes = changesRows(new Block(List.of(s)));
            if (changes) {
                named.clear();
            }
            out.addAll(s.accept(this));
            if (changes) {
                named.clear();
            }
        }
        named = outer;
        return new Block(spread(out));
    }

    /** A name that can stand anywhere stands before the first statement that reads the row, and is what all of them read. */
    private List<Stmt> spread(List<Stmt> stmts) {
        List<Stmt> out = new ArrayList<>(stmts);
        for (int i = 0; i < out.size(); i++) {
            if (!(out.get(i) instanceof Assign a && a.target() instanceof Read name && anywhere.contains(name.var()))) {
                continue;
            }
            Element row = (Element) a.value();
            int first = i;
            for (int k = i - 1; k >= 0 && !ends(out.get(k), row); k--) {
                boolean says = out.get(k) instanceof Comment && first == k + 1;
                first = says || reads(out.get(k), row) ? k : first;
            }
            int end = i + 1;
            while (end < out.size() && !ends(out.get(end), row)) {
                end++;
            }
            out.remove(i);
            out.add(first, a);
            List<Stmt> readers = out.subList(first + 1, end);
            List<Stmt> renamed = elementsOf(row, name).block(new Block(readers)).stmts();
            for (int k = 0; k < renamed.size(); k++) {
                readers.set(k, renamed.get(k));
            }
        }
        return out;
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

    private static boolean reads(Stmt s, Element row) {
        Predicate<Expr> part = e -> e instanceof Element x && x.array().equals(row)
                || e instanceof Length l && l.array().equals(row);
        return Walk.any(
                new Block(List.of(s)),
                x -> Walk.exprs(x).stream().anyMatch(e -> Walk.any(e, part))
                        || Walk.target(x).filter(p -> Walk.any(p, part)).isPresent());
    }

    /** Whether what a row is called may be another array behind a statement. */
    private static boolean ends(Stmt s, Element row) {
        Block block = new Block(List.of(s));
        Set<Var> defined = Walk.defined(block);
        return changesRows(block) || Walk.reads(row).stream().anyMatch(defined::contains);
    }

    @Override
    public List<Stmt> loop(For s) {
        boolean innermost = s.body().stmts().stream().allMatch(RowReferences::hasNoLoop);
        if (!innermost) {
            List<Stmt> out = ofInnerLoops(s);
            ranges.enter(s);
            out.addAll(super.loop(s));
            ranges.leave(s);
            return out;
        }
        if (changesRows(s.body())) {
            return List.of(s);
        }
        List<Stmt> out = new ArrayList<>();
        List<Stmt> ofTrips = new ArrayList<>();
        Map<Element, Var> here = new LinkedHashMap<>();
        for (Element row : rows(s)) {
            boolean always = ranges.isRow(row);
            if (always || ranges.isRowOfHeader(row, s)) {
                Var name = named.get(row);
                if (name == null) {
                    name = name(row);
                    out.add(new Assign(ids.stmt(), new Read(name), row));
                    if (always) {
                        anywhere.add(name);
                        named.put(row, name);
                    }
                }
                here.put(row, name);
            } else if (again && s.exit().isBound() && isReadInEachTrip(row, s)) {
                Var name = name(row);
                ofTrips.add(new Assign(ids.stmt(), new Read(name), row));
                here.put(row, name);
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

    /** Names for rows of inner loops that are the same in all trips of a loop. */
    private List<Stmt> ofInnerLoops(For s) {
        List<Stmt> out = new ArrayList<>();
        Set<Var> own = Walk.defined(s.body());
        own.add(s.index());
        if (changesRows(s.body())) {
            return out;
        }
        Walk.each(s.body(), inner -> {
            if (inner instanceof For loop && loop.body().stmts().stream().allMatch(RowReferences::hasNoLoop)) {
                for (Element row : rows(loop)) {
                    boolean same = Walk.reads(row).stream().noneMatch(own::contains);
                    if (same && !named.containsKey(row) && ranges.isRow(row)) {
                        Var name = name(row);
                        out.add(new Assign(ids.stmt(), new Read(name), row));
                        anywhere.add(name);
                        named.put(row, name);
                    }
                }
            }
        });
        return out;
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

    private static boolean hasNoLoop(Stmt s) {
        return !(s instanceof For)
                && Walk.blocks(s).stream().allMatch(b -> b.stmts().stream().allMatch(RowReferences::hasNoLoop));
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

    private Var name(Element row) {
        Var rows = row.root();
        String name = ElementName.of(row);
        return rows.isDerivative() ? ids.derivative(name, row.type()) : ids.saved(name, row.type());
    }
}
