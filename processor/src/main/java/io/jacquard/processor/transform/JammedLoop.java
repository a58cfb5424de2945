package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the statements of several trips of a loop may run side by side: no trip uses what another one left, but for sums, to which all trips add in their
 * order. The order in which terms come to a bar may change.
 */
final class JammedLoop {
    /** Beyond this the text is not worth it. */
    private static final int STATEMENTS = 16;

    private final For loop;
    private final Map<Var, Integer> mentions;
    private final Set<Var> made;
    private final Map<Var, Set<Var>> names;
    private final List<Stmt> all = new ArrayList<>();
    private final Set<Var> own = new LinkedHashSet<>();
    /** Names of rows that are the same in all trips. */
    private final Set<Var> shared = new HashSet<>();
    /** The rows that variables of a trip stand for. */
    private final Map<Var, Place> rows = new HashMap<>();

    /**
     * {@code mentions}: in the whole sweep; {@code made}: arrays that nobody else sees when an exception leaves it; {@code names}: what variables of the sweep
     * that stand for arrays or rows of others are names of.
     */
    JammedLoop(For loop, Map<Var, Integer> mentions, Set<Var> made, Map<Var, Set<Var>> names) {
        this.made = made;
        this.names = names;
        this.loop = loop;
        this.mentions = mentions;
        Walk.each(loop.body(), all::add);
    }

    /** How often each variable is mentioned, be it read or given a value. */
    static Map<Var, Integer> mentions(Block block) {
        Map<Var, Integer> out = Walk.uses(block);
        Walk.definitions(block).forEach((v, n) -> out.merge(v, n, Integer::sum));
        return out;
    }

    /** The variables that live within one trip. */
    Set<Var> own() {
        return own;
    }

    /** Those of them that all trips may share. */
    Set<Var> shared() {
        return shared;
    }

    boolean mayBe() {
        return isPlainHeader()
                && throwsOneKind()
                && isSimpleBody()
                && addsUp()
                && variablesAreApart()
                && arraysAreApart();
    }

    /** Which of two exceptions comes first must not change. */
    private boolean throwsOneKind() {
        return all.stream()
                .flatMap(s -> Walk.exprs(s).stream())
                .noneMatch(e -> Walk.any(e, x -> x instanceof Apply a && a.mayThrow()));
    }

    private boolean isPlainHeader() {
        Expr bound = loop.bound();
        boolean length = bound instanceof Length l && l.array() instanceof Read;
        return loop.exit().equals(For.Exit.NONE)
                && Make.isConst(loop.from(), 0)
                && loop.comparison() == Op.LT
                && Make.isConst(loop.step(), 1)
                && loop.index().type().equals(Type.INT)
                && (length || bound instanceof Read);
    }

    private boolean isSimpleBody() {
        Set<Var> changes = Walk.defined(loop.body());
        changes.add(loop.index());
        for (Stmt s : loop.body().stmts()) {
            boolean row = s instanceof Assign a
                    && a.target() instanceof Read r
                    && r.type().isArray();
            if (row && Walk.reads(((Assign) s).value()).stream().noneMatch(changes::contains)) {
                shared.add(((Assign) s).target().root());
            }
        }
        Set<Var> different = new HashSet<>(changes);
        different.removeAll(shared);
        long statements = all.stream().filter(s -> !(s instanceof Comment)).count();
        return statements <= STATEMENTS
                && Walk.reads(loop.bound()).stream().noneMatch(changes::contains)
                && loop.body().stmts().stream()
                        .allMatch(s -> s instanceof For inner ? isSimple(inner, different) : isSimple(s));
    }

    private static boolean isSimple(For inner, Set<Var> changes) {
        Set<Var> header = Walk.reads(inner);
        return inner.exit().equals(For.Exit.NONE)
                && header.stream().noneMatch(changes::contains)
                && inner.body().stmts().stream().allMatch(JammedLoop::isSimple);
    }

    private static boolean isSimple(Stmt s) {
        return s instanceof Comment
                || s instanceof Update
                || s instanceof Assign a
                        && !(a.value() instanceof NewArray)
                        && !(a.target() instanceof Element e && e.type().isArray());
    }

    /** Whether an inner loop waits for one addition to start the next. */
    private boolean addsUp() {
        return loop.body().stmts().stream()
                .filter(For.class::isInstance)
                .flatMap(inner -> ((For) inner).body().stmts().stream())
                .anyMatch(s -> s instanceof Update u && isSum(u) && u.target() instanceof Read);
    }

    private static boolean isSum(Update u) {
        return u.op() == Op.ADD || u.op() == Op.SUB;
    }

    /** Each variable that gets a value is either begun anew in each trip and seen in no other, or a sum that trips add to in one statement. */
    private boolean variablesAreApart() {
        Map<Var, Integer> here = mentions(loop.body());
        Set<Var> indices = new HashSet<>();
        all.stream().filter(For.class::isInstance).forEach(s -> indices.add(((For) s).index()));
        for (Var v : Walk.defined(loop.body())) {
            boolean local = mentions.getOrDefault(v, 0).equals(here.getOrDefault(v, 0));
            if (indices.contains(v)) {
                if (!local && isMentionedOutsideOf(v)) {
                    return false;
                }
            } else if (local && isBegun(v)) {
                own.add(v);
            } else if (!isSumOfTrips(v)) {
                return false;
            }
        }
        return true;
    }

    /** An index belongs to its loops alone, of which there may be several. */
    private boolean isMentionedOutsideOf(Var index) {
        return loop.body().stmts().stream()
                .filter(s -> !(s instanceof For f && f.index().equals(index)))
                .anyMatch(s -> mentions(new Block(List.of(s))).containsKey(index));
    }

    /** Whether the first mention of a variable in a trip gives it a value. */
    private boolean isBegun(Var v) {
        for (Stmt s : loop.body().stmts()) {
            if (mentions(new Block(List.of(s))).containsKey(v)) {
                if (s instanceof For inner) {
                    return isBegunIn(inner, v);
                }
                return s instanceof Assign a && isBeginning(a, v);
            }
        }
        return false;
    }

    /** A variable of the inner loop's own trips. */
    private boolean isBegunIn(For inner, Var v) {
        boolean onlyThere = mentions(inner.body()).getOrDefault(v, 0).equals(mentions.getOrDefault(v, 0));
        return onlyThere
                && inner.body().stmts().stream()
                        .filter(s -> mentions(new Block(List.of(s))).containsKey(v))
                        .findFirst()
                        .filter(s -> s instanceof Assign a && isBeginning(a, v))
                        .isPresent();
    }

    private boolean isBeginning(Assign a, Var v) {
        boolean begins =
                a.target().equals(new Read(v)) && !Walk.reads(a.value()).contains(v);
        if (begins && v.type().isArray()) {
            if (!(a.value() instanceof Place row)) {
                return false;
            }
            rows.put(v, row);
        }
        return begins;
    }

    private boolean isSumOfTrips(Var v) {
        List<Stmt> where = all.stream()
                .filter(s -> mentions(new Block(List.of(s))).containsKey(v))
                .filter(s -> !(s instanceof For))
                .toList();
        boolean adds = where.stream()
                .allMatch(s -> s instanceof Update u
                        && isSum(u)
                        && u.target().equals(new Read(v))
                        && !Walk.reads(u.value()).contains(v));
        boolean inOrder = where.size() == 1 && loop.body().stmts().contains(where.get(0));
        return v.type().isScalar()
                && adds
                && (inOrder || v.isDerivative() && v.type().isDifferentiable());
    }

    /** Each array that is written is accessed in some dimension at the trip's own index alone, or is one of bars that are only added to. */
    private boolean arraysAreApart() {
        Set<Var> written = new LinkedHashSet<>();
        for (Stmt s : all) {
            Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> written.add(root(p)));
        }
        return written.stream()
                .allMatch(array -> own.containsAll(names.getOrDefault(array, Set.of()))
                        && (array.isDerivative() || made.contains(array))
                        && (isOnlyAddedTo(array) || isAtOwnIndex(array)));
    }

    private Var root(Place p) {
        Place row = rows.get(p.root());
        return row == null ? p.root() : root(row);
    }

    private List<Expr> path(Place p) {
        if (p instanceof Element e) {
            List<Expr> out = new ArrayList<>(path(e.array()));
            out.add(e.index());
            return out;
        }
        Place row = rows.get(p.root());
        return row == null ? List.of() : path(row);
    }

    private boolean isOnlyAddedTo(Var array) {
        if (!array.isDerivative()) {
            return false;
        }
        return all.stream().allMatch(s -> {
            Optional<Place> target = Walk.target(s);
            boolean adds = s instanceof Update u && isSum(u);
            boolean writes = target.filter(p -> p instanceof Element && root(p).equals(array))
                    .isPresent();
            List<Expr> read = new ArrayList<>();
            if (s instanceof Update u) {
                read.add(u.value());
            } else if (s instanceof Assign a && !a.target().type().isArray()) {
                read.add(a.value());
            }
            return (!writes || adds)
                    && read.stream().noneMatch(e -> elements(e).stream().anyMatch(p -> root(p).equals(array)));
        });
    }

    private boolean isAtOwnIndex(Var array) {
        List<Element> accesses = new ArrayList<>();
        for (Stmt s : all) {
            boolean names = s instanceof Assign a && a.target().type().isArray();
            List<Expr> exprs = new ArrayList<>(names ? List.of() : Walk.exprs(s));
            Walk.target(s).ifPresent(exprs::add);
            exprs.forEach(
                    e -> elements(e).stream().filter(p -> root(p).equals(array)).forEach(accesses::add));
        }
        for (int d = 0; d < array.type().dimensions(); d++) {
            int dimension = d;
            if (accesses.stream()
                    .allMatch(p ->
                            path(p).size() > dimension && path(p).get(dimension).equals(new Read(loop.index())))) {
                return true;
            }
        }
        return false;
    }

    /** The elements, not rows, that an expression reads. */
    private static List<Element> elements(Expr e) {
        List<Element> out = new ArrayList<>();
        Walk.each(e, x -> {
            if (x instanceof Element el && !el.type().isArray()) {
                out.add(el);
            }
        });
        return out;
    }
}
