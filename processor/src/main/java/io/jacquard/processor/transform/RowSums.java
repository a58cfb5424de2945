package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows of a matrix that a loop adds to the same bars, {@code bar[j] += m[i][j] * s} with a number {@code s} of trip i: the numbers are kept, and one call behind the
 * loop adds all rows, several at a time. So a dense layer is swept back. The order in which terms come to a bar may change.
 */
final class RowSums extends Rewriter {
    private final Ids ids;
    private final Block whole;

    private RowSums(Block whole, Ids ids) {
        this.whole = whole;
        this.ids = ids;
    }

    static Block apply(Block block, Ids ids) {
        return new RowSums(block, ids).block(block);
    }

    /** The sum of some trips' rows, and where it stands in one of them. */
    private record Sum(Update update, For inner, Element row, Place factor, Place bars) {}

    @Override
    public List<Stmt> loop(For s) {
        List<Stmt> out = new ArrayList<>();
        Optional<Expr> trips = trips(s);
        For loop = s.withBody(block(s.body()));
        List<Stmt> before = new ArrayList<>();
        List<Stmt> after = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        for (Stmt part : loop.body().stmts()) {
            Optional<Sum> sum = trips.isEmpty() ? Optional.empty() : sum(part, loop);
            if (sum.isEmpty()) {
                body.add(part);
                continue;
            }
            Sum found = sum.orElseThrow();
            Var factors = ids.derivative(found.factor.root().name() + "s", Type.array(Scalar.DOUBLE, 1));
            before.add(new Assign(
                    ids.stmt(),
                    new Read(factors),
                    new NewArray(factors.type(), List.of(trips.orElseThrow()), NewArray.Storage.SIZED)));
            body.add(new Assign(ids.stmt(), new Element(new Read(factors), new Read(loop.index())), found.factor));
            rest(part, found).ifPresent(body::add);
            comment(found).ifPresent(after::add);
            after.add(Invoke.of(
                    ids.stmt(),
                    ArrayMethod.ADD_ROWS.call(
                            ((Element) found.row.array()).array(),
                            trips.orElseThrow(),
                            found.inner.bound(),
                            new Read(factors),
                            found.bars)));
        }
        out.addAll(before);
        out.add(loop.withBody(new Block(body)));
        out.addAll(after);
        return out;
    }

    /** How many trips a loop makes that begins or ends at 0; empty if that is not known ahead. */
    private static Optional<Expr> trips(For loop) {
        boolean plain = loop.exit().equals(For.Exit.NONE) && loop.index().type().equals(Type.INT) && loop.hasStride();
        Set<Var> changes = Walk.defined(loop.body());
        changes.add(loop.index());
        Expr end = loop.bound();
        boolean up = plain && loop.stride() == 1 && loop.comparison() == Op.LT && Make.isConst(loop.from(), 0);
        if (plain && loop.stride() == -1 && loop.comparison() == Op.GE && Make.isConst(loop.bound(), 0)) {
            end = Make.plus(loop.from(), 1);
        } else if (!up) {
            return Optional.empty();
        }
        return Walk.reads(end).stream().noneMatch(changes::contains) ? Optional.of(end) : Optional.empty();
    }

    private Optional<Sum> sum(Stmt part, For loop) {
        Optional<For> inner = inner(part);
        return inner.isEmpty()
                ? Optional.empty()
                : inner.orElseThrow().body().stmts().stream()
                        .filter(Update.class::isInstance)
                        .flatMap(u -> sum((Update) u, inner.orElseThrow(), part, loop).stream())
                        .findFirst();
    }

    /** The loop that is a statement, or all that it guards. */
    private static Optional<For> inner(Stmt part) {
        if (part instanceof If guard) {
            List<Stmt> stmts = guard.then().stmts();
            return guard.otherwise().stmts().isEmpty() && stmts.size() == 1 && stmts.get(0) instanceof For inner
                    ? Optional.of(inner)
                    : Optional.empty();
        }
        return part instanceof For inner ? Optional.of(inner) : Optional.empty();
    }

    private Optional<Sum> sum(Update u, For inner, Stmt part, For loop) {
        boolean product = u.op() == Op.ADD
                && u.target() instanceof Element target
                && target.index().equals(new Read(inner.index()))
                && target.type().equals(Type.DOUBLE)
                && u.value() instanceof Apply a
                && a.op() == Op.MUL;
        if (!product || !isFromZero(inner)) {
            return Optional.empty();
        }
        Apply times = (Apply) u.value();
        Expr one = times.arg(0);
        Expr other = times.arg(1);
        if (!isOfRow(one, inner, loop)) {
            Expr swapped = one;
            one = other;
            other = swapped;
        }
        boolean fits = isOfRow(one, inner, loop)
                && other instanceof Place s
                && s.root().isDerivative()
                && s.type().equals(Type.DOUBLE)
                && fixed(s, changed(inner));
        if (!fits) {
            return Optional.empty();
        }
        Sum sum = new Sum(u, inner, (Element) one, (Place) other, ((Element) u.target()).array());
        return isApart(sum, part, loop) && isGuardOf(part, sum) ? Optional.of(sum) : Optional.empty();
    }

    /** Whether it is an element, of the inner loop's number, of the row of the outer loop's number. */
    private static boolean isOfRow(Expr e, For inner, For loop) {
        return e instanceof Element x
                && x.index().equals(new Read(inner.index()))
                && x.type().equals(Type.DOUBLE)
                && x.array() instanceof Element row
                && row.index().equals(new Read(loop.index()));
    }

    /** What a loop gives values, arrays that it writes among them. */
    private static Set<Var> changed(For loop) {
        Set<Var> out = Walk.defined(loop.body());
        out.add(loop.index());
        Walk.each(loop.body(), s -> Walk.written(s).forEach(p -> out.add(p.root())));
        return out;
    }

    private static boolean isFromZero(For inner) {
        return inner.exit().equals(For.Exit.NONE)
                && Make.isConst(inner.from(), 0)
                && inner.comparison() == Op.LT
                && Make.isConst(inner.step(), 1)
                && inner.index().type().equals(Type.INT);
    }

    /** What a guard leaves out, the call leaves out too. */
    private static boolean isGuardOf(Stmt part, Sum sum) {
        return !(part instanceof If guard)
                || guard.condition().equals(Make.apply(Op.NE, sum.factor, Const.zero(sum.factor.type())));
    }

    /** Whether nothing in the loop sees the bars, or changes the matrix, or how much of it is added. */
    private boolean isApart(Sum sum, Stmt part, For loop) {
        Set<Var> changes = changed(loop);
        Place matrix = ((Element) sum.row.array()).array();
        List<Stmt> others = new ArrayList<>(loop.body().stmts());
        others.remove(part);
        rest(part, sum).ifPresent(others::add);
        Block without = new Block(others);
        Set<Var> mentioned = JammedLoop.mentions(without).keySet();
        Set<Var> names = namesOf(sum.bars.root());
        boolean calls = Walk.any(
                without, s -> s instanceof Invoke i && ArrayMethod.of(i.call()).isEmpty());
        return !calls
                && sum.bars.root().isDerivative()
                && !matrix.root().isDerivative()
                && mentioned.stream().noneMatch(names::contains)
                && indices(sum.bars).stream().allMatch(e -> fixed(e, changes))
                && fixed(matrix, changes)
                && fixed(sum.inner.bound(), changes);
    }

    private static List<Expr> indices(Place p) {
        return p instanceof Element e
                ? Stream.concat(indices(e.array()).stream(), Stream.of(e.index()))
                        .toList()
                : List.of();
    }

    private static boolean fixed(Expr e, Set<Var> changes) {
        return Walk.reads(e).stream().noneMatch(changes::contains);
    }

    /** Variables that may stand for the same array at some time. */
    private Set<Var> namesOf(Var array) {
        Set<Var> out = new HashSet<>(Set.of(array));
        boolean[] grows = {true};
        while (grows[0]) {
            grows[0] = false;
            Walk.each(whole, s -> {
                List<Var> same = new ArrayList<>();
                if (s instanceof Assign a && a.target().type().isArray() && a.value() instanceof Place p) {
                    same.addAll(List.of(a.target().root(), p.root()));
                } else if (s instanceof Permute p) {
                    Walk.exchanged(p).forEach(place -> same.add(place.root()));
                }
                if (same.stream().anyMatch(out::contains)) {
                    grows[0] |= out.addAll(same);
                }
            });
        }
        return out;
    }

    /** What else the statement does. */
    private static Optional<Stmt> rest(Stmt part, Sum sum) {
        List<Stmt> left = new ArrayList<>(sum.inner.body().stmts());
        left.remove(sum.update);
        if (left.stream().allMatch(Comment.class::isInstance)) {
            return Optional.empty();
        }
        For inner = sum.inner.withBody(new Block(left));
        return Optional.of(
                part instanceof If guard
                        ? new If(guard.id(), guard.condition(), new Block(List.of(inner)), guard.otherwise())
                        : inner);
    }

    /** That of the statement which is swept back. */
    private Optional<Stmt> comment(Sum sum) {
        return sum.inner.body().stmts().stream()
                .filter(Comment.class::isInstance)
                .reduce((first, second) -> second)
                .map(c -> new Comment(ids.stmt(), ((Comment) c).text()));
    }
}
