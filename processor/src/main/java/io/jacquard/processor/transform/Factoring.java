package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The Jacobian as a product of two factors. Where a reverse sweep adds {@code vector[j] * s} to bars of an independent, {@code s} a number that the loop does
 * not change, that is a <em>term</em>: the sweep that is made here stops at {@code s}, its weight, and a listing says which vector stands where. The matrix of
 * weights has a row for each dependent, the matrix of vectors depends on the point alone.
 */
final class Factoring extends Rewriter {
    private static final String ROWS = "rows";

    /** What was made of a reverse sweep: one that leaves weights in {@code weights}, and what adds the terms to {@code terms}, in the same order. */
    record Factors(Block sweep, Var weights, Block listing, Var terms) {}

    private final List<Var> bars;
    private final Set<Var> passives;
    private final Ids ids;
    private final RowRanges ranges;
    private final Block whole;
    private final Map<Var, Integer> definitions;
    private final Set<Var> written = new HashSet<>();
    private final Var weights;
    private final Var term;
    private final Var terms;
    private Optional<Expr> last = Optional.empty();
    private int sites;
    private boolean hasVectors;
    private boolean fails;

    private Factoring(Block whole, List<Var> bars, Set<Var> passives, RowRanges ranges, Ids ids) {
        this.passives = passives;
        this.whole = whole;
        this.bars = bars;
        this.ranges = ranges;
        this.ids = ids;
        definitions = Walk.definitions(whole);
        Walk.each(whole, s -> {
            Walk.written(s).stream().filter(Element.class::isInstance).forEach(p -> written.add(p.root()));
            if (s instanceof Invoke call) {
                written.addAll(Walk.reads(call.call()));
            }
        });
        weights = ids.derivative("weight", Type.array(Scalar.DOUBLE, 1));
        term = ids.saved("term", Type.INT);
        terms = ids.saved("terms", Type.object("Terms"));
    }

    /**
     * Empty if there is no term longer than one number, or bars of independents are more than added to. {@code bars}: those of the independents; {@code seeds}:
     * those of the {@code dependents}; {@code passives}: the caller's arrays that are neither independent nor written.
     */
    static Optional<Factors> of(
            Block reverse,
            List<Var> bars,
            List<Var> seeds,
            List<Var> dependents,
            Set<Var> passives,
            RowRanges ranges,
            Ids ids) {
        boolean fit = bars.stream()
                .allMatch(b -> b.type().scalar() == Scalar.DOUBLE && b.type().dimensions() <= 2);
        return fit ? new Factoring(reverse, bars, passives, ranges, ids).factors(seeds, dependents) : Optional.empty();
    }

    private Optional<Factors> factors(List<Var> seeds, List<Var> dependents) {
        List<Stmt> all = new ArrayList<>();
        all.add(new Assign(ids.stmt(), new Read(term), Const.of(0)));
        all.addAll(block(whole).stmts());
        for (Var bar : bars) {
            if (bar.type().isScalar()) {
                push(new Read(bar), placed("element", bar, Const.of(0), Const.of(0)), all);
            }
        }
        if (fails || !hasVectors) {
            return Optional.empty();
        }
        Block both = new Block(all);
        Block sweep = commented(without(both, this::isListing), next -> !(next instanceof Comment));
        Block listing =
                commented(without(both, s -> isOfLanes(s) || Walk.defines(s).contains(term)), this::isListing);
        if (fails) {
            return Optional.empty();
        }
        Block listed = SeparateTrips.of(sweep, seeds, weights)
                .filter(loop -> isOverRows(loop, dependents.get(0)))
                .map(loop -> announced(listing, loop, dependents.get(0)))
                .orElse(listing);
        return Optional.of(new Factors(sweep, weights, listed, terms));
    }

    /** Whether a loop makes no more trips than a dependent has rows. */
    private boolean isOverRows(For loop, Var dependent) {
        ranges.enter(loop);
        boolean fits = ranges.isRow(new Element(new Read(dependent), new Read(loop.index())));
        ranges.leave(loop);
        return fits && dependent.type().dimensions() <= 2;
    }

    /** Lets each trip of a loop say how many dependents it is swept back from. */
    private Block announced(Block listing, For loop, Var dependent) {
        Expr rows = dependent.type().dimensions() == 1
                ? Const.of(1)
                : new Length(new Element(new Read(dependent), new Read(loop.index())));
        return new Block(listing.stmts().stream()
                .map(s -> {
                    if (s.id() != loop.id()) {
                        return s;
                    }
                    List<Stmt> body = new ArrayList<>(List.of(
                            new Comment(ids.stmt(), "these rows of the result alone lead to the terms of this trip"),
                            listed(ROWS, List.of(rows))));
                    body.addAll(((For) s).body().stmts());
                    return (Stmt) ((For) s).withBody(new Block(body));
                })
                .toList());
    }

    /** Whether a statement says that a trip of a loop has terms of its own. */
    static boolean announcesTrip(Stmt s) {
        return s instanceof Invoke i
                && i.call().callee().name().equals(ROWS)
                && i.call().callee().isMember();
    }

    private boolean isListing(Stmt s) {
        return s instanceof Invoke i && Walk.reads(i).contains(terms);
    }

    /** Whether a statement is one of the derivatives: what it tests, or gives a value. */
    private boolean isOfLanes(Stmt s) {
        boolean test = s instanceof If branch && mentionsLanes(branch.condition());
        boolean call = s instanceof Invoke i && mentionsLanes(i.call());
        if (test) {
            fails |= Walk.blocks(s).stream().anyMatch(b -> Walk.any(b, this::isListing));
        }
        if (call) {
            fails |= Walk.defines(s).stream().anyMatch(v -> !v.isDerivative());
        }
        return test || call || Walk.written(s).stream().anyMatch(p -> p.root().isDerivative());
    }

    private static boolean mentionsLanes(Expr e) {
        return Walk.any(e, x -> x instanceof Read r && r.var().isDerivative());
    }

    /** Without such statements, and without loops and branches that have nothing to do any more. */
    private static Block without(Block block, Predicate<Stmt> which) {
        return new Block(block.stmts().stream()
                .filter(s -> !which.test(s))
                .map(s -> Walk.mapBlocks(s, inner -> without(inner, which)))
                .filter(s -> !isIdle(s))
                .toList());
    }

    private static boolean isIdle(Stmt s) {
        boolean may = s instanceof If || s instanceof For loop && loop.exit().isBound();
        return may && Walk.blocks(s).stream().allMatch(b -> b.stmts().stream().allMatch(Comment.class::isInstance));
    }

    /** Keeps the comments whose next statement is such. */
    private static Block commented(Block block, Predicate<Stmt> announced) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < block.stmts().size(); i++) {
            Stmt s = block.stmts().get(i);
            boolean kept = !(s instanceof Comment)
                    || i + 1 < block.stmts().size()
                            && announced.test(block.stmts().get(i + 1));
            if (kept) {
                out.add(Walk.mapBlocks(s, inner -> commented(inner, announced)));
            }
        }
        return new Block(out);
    }

    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        last = Optional.empty();
        for (Stmt s : block.stmts()) {
            out.addAll(s.accept(this));
            boolean changed = last.isPresent() && Walk.any(new Block(List.of(s)), this::mayChangeWeight);
            if (changed) {
                last = Optional.empty();
            }
        }
        last = Optional.empty();
        return new Block(out);
    }

    private boolean mayChangeWeight(Stmt s) {
        Set<Var> reads = Walk.reads(last.orElseThrow());
        return s instanceof Invoke
                || Walk.defines(s).stream().anyMatch(reads::contains)
                || Walk.written(s).stream().anyMatch(p -> reads.contains(p.root()));
    }

    @Override
    protected Expr expr(Expr e) {
        fails |= e instanceof Read r && bars.contains(r.var()) && r.type().isArray();
        return super.expr(e);
    }

    @Override
    public List<Stmt> loop(For s) {
        boolean innermost =
                s.body().stmts().stream().allMatch(inner -> Walk.blocks(inner).isEmpty());
        if (innermost) {
            return new TermLoop(s).split();
        }
        ranges.enter(s);
        List<Stmt> out = super.loop(s);
        ranges.leave(s);
        return out;
    }

    @Override
    public List<Stmt> update(Update s) {
        if (!isBar(s.target())) {
            return super.update(s);
        }
        Element element = (Element) s.target();
        List<Stmt> out = new ArrayList<>();
        if (s.op() != Op.ADD && s.op() != Op.SUB || !s.value().type().equals(Type.DOUBLE)) {
            fails = true;
            return out;
        }
        expr(s.value());
        push(s.fromZero(), placed("element", element.root(), row(element), element.index()), out);
        return out;
    }

    private boolean isBar(Place p) {
        return p instanceof Element && bars.contains(p.root());
    }

    private static Expr row(Element element) {
        return element.array() instanceof Element row ? row.index() : Const.of(0);
    }

    /** A weight and its term, or another term of the same weight. */
    private void push(Expr weight, Placed add, List<Stmt> out) {
        if (last.equals(Optional.of(weight))) {
            String also = "also" + Character.toUpperCase(add.what.charAt(0)) + add.what.substring(1);
            out.add(listed(also, add.where));
            return;
        }
        out.add(new Assign(ids.stmt(), new Element(new Read(weights), new Read(term)), weight));
        out.add(new Update(ids.stmt(), new Read(term), Op.ADD, Const.of(1)));
        List<Expr> args = new ArrayList<>(List.of(Const.of(sites++)));
        args.addAll(add.where);
        out.add(listed(add.what, args));
        last = Optional.of(weight);
    }

    /** A statement of the listing. */
    private Stmt listed(String method, List<Expr> args) {
        List<Expr> all = new ArrayList<>(List.of(new Read(terms)));
        all.addAll(args);
        List<Type> types = all.stream().map(Expr::type).toList();
        return Invoke.of(ids.stmt(), new Call(new Callee("", method, types, Type.VOID).asForeign(), all, 0));
    }

    /** A term: what it is called, and where it stands. */
    private record Placed(String what, List<Expr> where) {}

    private Placed placed(String what, Var bar, Expr... where) {
        List<Expr> all = new ArrayList<>(List.of(Const.of(bars.indexOf(bar))));
        all.addAll(List.of(where));
        return new Placed(what, all);
    }

    /** An array that nobody changes while sweeps run, nor what its name stands for. */
    private boolean isSteady(Place array) {
        Var root = array.root();
        if (root.isDerivative() || written.contains(root)) {
            return false;
        }
        return switch (definitions.getOrDefault(root, 0)) {
            case 0 -> true;
            case 1 -> isNameOfSteady(root);
            default -> false;
        };
    }

    private boolean isNameOfSteady(Var name) {
        return isNameOf(name, this::isSteady);
    }

    private boolean isNameOf(Var name, Predicate<Place> which) {
        return Walk.any(
                whole,
                s -> s instanceof Assign a
                        && a.target().equals(new Read(name))
                        && a.value() instanceof Place p
                        && which.test(p));
    }

    /** Whether an array that is steady is the caller's, the same at all points. */
    private boolean isPassive(Place array) {
        return passives.contains(array.root()) || isNameOf(array.root(), this::isPassive);
    }

    /** An innermost loop, which is split into its terms and the rest. */
    private final class TermLoop {
        private final For loop;
        private final Set<Var> changes = new HashSet<>();

        TermLoop(For loop) {
            this.loop = loop;
            changes.add(loop.index());
            for (Stmt s : loop.body().stmts()) {
                changes.addAll(Walk.defines(s));
                Walk.written(s).forEach(p -> changes.add(p.root()));
            }
        }

        List<Stmt> split() {
            List<Stmt> out = new ArrayList<>();
            List<Stmt> rest = new ArrayList<>();
            List<Stmt> body = loop.body().stmts();
            for (int i = 0; i < body.size(); i++) {
                Stmt s = body.get(i);
                if (s instanceof Update u && isBar(u.target()) && isCounted()) {
                    List<Stmt> terms = new ArrayList<>();
                    if (term(u, terms)) {
                        if (i > 0 && body.get(i - 1) instanceof Comment comment) {
                            out.add(new Comment(ids.stmt(), comment.text()));
                        }
                        out.addAll(terms);
                        continue;
                    }
                }
                rest.add(s);
            }
            Block left = new Block(rest);
            if (!rest.stream().allMatch(Comment.class::isInstance)) {
                Optional<Expr> before = last;
                int pushed = sites;
                out.addAll(Factoring.super.loop(loop.withBody(left)));
                last = sites == pushed ? before : Optional.empty();
            }
            return out;
        }

        private boolean isCounted() {
            return loop.exit().isBound()
                    && loop.hasStride()
                    && loop.stride() == 1
                    && loop.comparison() == Op.LT
                    && loop.index().type().equals(Type.INT)
                    && isInvariant(loop.from())
                    && isInvariant(loop.bound())
                    && loop.bound().type().equals(Type.INT);
        }

        private boolean isInvariant(Expr e) {
            return !(e instanceof Call) && Walk.reads(e).stream().noneMatch(changes::contains);
        }

        /** The number that is added to the loop's index; empty if an expression is anything else. */
        private Optional<Expr> offset(Expr index) {
            if (index.equals(new Read(loop.index()))) {
                return Optional.of(Const.of(0));
            }
            if (index instanceof Apply a && a.type().equals(Type.INT)) {
                int moving = a.arg(0).equals(new Read(loop.index())) ? 0 : 1;
                Expr other = a.arg(1 - moving);
                boolean sum = a.op() == Op.ADD || a.op() == Op.SUB && moving == 0;
                if (sum && a.arg(moving).equals(new Read(loop.index())) && isInvariant(other)) {
                    return Optional.of(a.op() == Op.ADD ? other : negated(other));
                }
            }
            return Optional.empty();
        }

        private static Expr negated(Expr e) {
            return e instanceof Const c && c.value() instanceof Integer i ? Const.of(-i) : Make.neg(e);
        }

        private boolean term(Update s, List<Stmt> out) {
            Element target = (Element) s.target();
            Optional<Expr> at = offset(target.index());
            boolean sum = s.op() == Op.ADD || s.op() == Op.SUB;
            if (!sum
                    || at.isEmpty()
                    || !isInvariant(row(target))
                    || !s.value().type().equals(Type.DOUBLE)) {
                return false;
            }
            Optional<Element> vector = vector(s.value());
            if (vector.isEmpty()) {
                return false;
            }
            expr(s.value());
            Element element = vector.orElseThrow();
            Expr weight = weight(s.op() == Op.SUB ? Make.neg(s.value()) : s.value(), element);
            Expr from = loop.from();
            Placed add = placed(
                    isPassive(element.array()) ? "passive" : "vector",
                    target.root(),
                    row(target),
                    sum(from, at.orElseThrow()),
                    Make.isConst(from, 0) ? loop.bound() : Make.apply(Op.SUB, loop.bound(), from),
                    element.array(),
                    sum(from, offset(element.index()).orElseThrow()));
            hasVectors = true;
            if (isThere(element) && Make.isConst(from, 0)) {
                push(weight, add, out);
                return true;
            }
            // Without a trip there need be no such row, nor a difference of the bounds.
            List<Stmt> guarded = new ArrayList<>();
            last = Optional.empty();
            push(weight, add, guarded);
            last = Optional.empty();
            out.addAll(TripGuard.around(loop, guarded, ids));
            return true;
        }

        private boolean isThere(Element element) {
            return !(element.array() instanceof Element row) || ranges.isRow(row) || ranges.isRowOfHeader(row, loop);
        }

        private static Expr sum(Expr a, Expr b) {
            if (a instanceof Const c && c.value() instanceof Integer i) {
                return Make.plus(b, i);
            }
            return b instanceof Const c && c.value() instanceof Integer i ? Make.plus(a, i) : Make.add(a, b);
        }

        /** The element of an array that is the only factor of a product to change with the loop. */
        private Optional<Element> vector(Expr e) {
            if (unwidened(e) instanceof Element x) {
                boolean fits = x.type().scalar().isFloating()
                        && offset(x.index()).isPresent()
                        && isInvariant(x.array())
                        && isSteady(x.array());
                return fits ? Optional.of(x) : Optional.empty();
            }
            if (e instanceof Apply a && a.type().equals(Type.DOUBLE)) {
                return switch (a.op()) {
                    case NEG -> vector(a.arg(0));
                    case MUL ->
                        isInvariant(a.arg(0))
                                ? vector(a.arg(1))
                                : isInvariant(a.arg(1)) ? vector(a.arg(0)) : Optional.empty();
                    case DIV -> isInvariant(a.arg(1)) ? vector(a.arg(0)) : Optional.empty();
                    default -> Optional.empty();
                };
            }
            return Optional.empty();
        }

        /** What is widened to {@code double}, if that is. */
        private static Expr unwidened(Expr e) {
            return e instanceof Convert c && c.type().equals(Type.DOUBLE) ? c.arg() : e;
        }

        /** A product with one for its vector. */
        private Expr weight(Expr e, Element vector) {
            if (unwidened(e).equals(vector)) {
                return Const.of(1.0);
            }
            Apply a = (Apply) e;
            return switch (a.op()) {
                case NEG -> Make.neg(weight(a.arg(0), vector));
                case DIV -> Make.div(weight(a.arg(0), vector), a.arg(1));
                default ->
                    isInvariant(a.arg(0))
                            ? Make.mul(a.arg(0), weight(a.arg(1), vector))
                            : Make.mul(weight(a.arg(0), vector), a.arg(1));
            };
        }
    }
}
