package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows of a matrix that a loop adds to the same bars, {@code bar[j] += m[i][j] * s} with a number {@code s} of trip i: the numbers are kept, and one call behind the
 * loop adds all rows, several at a time. So a dense layer is swept back. The order in which terms come to a bar may change.
 */
final class RowSums extends Rewriter {
    private static final Type ARRAY = Type.array(Scalar.DOUBLE, 1);

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
        For loop = s.withBody(block(s.body()));
        Optional<Expr> trips = trips(loop);
        return trips.map(count -> deferred(loop, count)).orElse(List.of(loop));
    }

    private List<Stmt> deferred(For given, Expr trips) {
        List<Stmt> before = new ArrayList<>();
        List<Stmt> after = new ArrayList<>();
        Map<Place, Var> kept = new HashMap<>();
        For loop = given;
        boolean safe = isLength(trips);
        for (Optional<Found> next = find(loop); next.isPresent(); next = find(loop)) {
            Stmt part = next.orElseThrow().part;
            Sum sum = next.orElseThrow().sum;
            Optional<Var> known = isThere(sum, part, loop)
                    ? Optional.of(sum.factor.root())
                    : Optional.ofNullable(kept.get(sum.factor));
            Var factors = known.orElseGet(() -> ids.derivative(sum.factor.root().name() + "s", ARRAY));
            List<Stmt> instead = new ArrayList<>();
            if (known.isEmpty()) {
                NewArray room = new NewArray(ARRAY, List.of(trips), NewArray.Storage.SIZED);
                before.add(new Assign(ids.stmt(), new Read(factors), room));
                Element own = new Element(new Read(factors), new Read(loop.index()));
                instead.add(new Assign(ids.stmt(), own, sum.factor));
            }
            if (isOnce(sum.factor, loop)) {
                kept.put(sum.factor, factors);
            }
            Optional<Stmt> rest = rest(part, sum);
            rest.ifPresent(instead::add);
            if (rest.isEmpty()) {
                comment(sum).ifPresent(after::add);
            }
            Place matrix = ((Element) sum.row.array()).array();
            after.add(Invoke.of(
                    ids.stmt(),
                    ArrayMethod.ADD_ROWS.call(matrix, trips, sum.inner.bound(), new Read(factors), sum.bars)));
            safe &= isLength(sum.inner.bound()) && matrix instanceof Read && sum.bars instanceof Read;
            loop = replaced(loop, part, instead);
        }
        List<Stmt> all = new ArrayList<>(before);
        all.add(loop);
        all.addAll(after);
        if (safe || after.isEmpty()) {
            return all;
        }
        // What no trip asks for need not be there.
        Expr some = Make.apply(Op.GT, trips, Const.of(0));
        return List.of(new If(ids.stmt(), some, new Block(all), Block.EMPTY));
    }

    private record Found(Stmt part, Sum sum) {}

    private static For replaced(For loop, Stmt part, List<Stmt> instead) {
        List<Stmt> body = new ArrayList<>();
        loop.body().stmts().forEach(s -> body.addAll(s == part ? instead : List.of(s)));
        return loop.withBody(new Block(body));
    }

    private Optional<Found> find(For loop) {
        for (Stmt part : loop.body().stmts()) {
            Optional<Sum> sum = sum(part, loop);
            if (sum.isPresent()) {
                return Optional.of(new Found(part, sum.orElseThrow()));
            }
        }
        return Optional.empty();
    }

    /** Whether it is a number of elements of an array that is there, or a constant that is not negative. */
    private static boolean isLength(Expr e) {
        return e instanceof Length l && l.array() instanceof Read
                || e instanceof Const c && c.value() instanceof Integer i && i >= 0;
    }

    /** Whether the factors of all trips are the elements of an array, and stay so. */
    private static boolean isThere(Sum sum, Stmt part, For loop) {
        if (!(sum.factor instanceof Element e)
                || !(e.array() instanceof Read array)
                || !e.index().equals(new Read(loop.index()))) {
            return false;
        }
        boolean before = true;
        boolean stays = true;
        for (Stmt s : loop.body().stmts()) {
            before &= s != part;
            boolean own = before && s instanceof Assign a && a.target().equals(e)
                    || before && s instanceof Update u && u.target().equals(e);
            stays &= own || !changed(new Block(List.of(s))).contains(array.var());
        }
        return stays;
    }

    /** Whether a factor has one value in each trip. */
    private static boolean isOnce(Place factor, For loop) {
        return factor instanceof Read r && Walk.definitions(loop.body()).getOrDefault(r.var(), 0) == 1;
    }

    /** How many trips a loop makes that begins or ends at 0; empty if that is not known ahead. */
    private static Optional<Expr> trips(For loop) {
        boolean plain = loop.exit().equals(For.Exit.NONE) && loop.index().type().equals(Type.INT) && loop.hasStride();
        Set<Var> changes = changed(loop);
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
        Set<Var> out = changed(loop.body());
        out.add(loop.index());
        return out;
    }

    private static Set<Var> changed(Block block) {
        Set<Var> out = Walk.defined(block);
        Walk.each(block, s -> Walk.written(s).forEach(p -> out.add(p.root())));
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
