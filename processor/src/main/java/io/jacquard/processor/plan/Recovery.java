package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.analysis.Selection;
import io.jacquard.processor.analysis.Stops;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.*;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The recovery plan of one routine: for each primal value that a sweep needs, whether it is alive, recomputed or on a trail. It is made while the sweeps are
 * written, in the order in which they ask; the forward sweep is written last and saves what was asked for.
 */
public final class Recovery {
    private final Facts facts;
    private final Mode mode;
    private final boolean apart;
    private final Ids ids;
    private final Costs costs;
    private final Evaluated evaluated;
    private final Survival survival;
    private final Map<Trail.Source, Trail> trails = new LinkedHashMap<>();
    private final Deque<Expr> guards = new ArrayDeque<>();
    private final Set<Version> recomputed = new LinkedHashSet<>();

    /**
     * {@code apart}: the sweeps of a helper, methods of their own that are given its parameters as they were when it was called, and share no variable with its
     * forward sweep.
     */
    public Recovery(Facts facts, Mode mode, boolean apart, Ids ids, boolean recompute) {
        this.facts = facts;
        this.mode = mode;
        this.apart = apart;
        this.ids = ids;
        this.survival = new Survival(facts, mode, apart);
        evaluated = new Evaluated(facts);
        this.costs = new Costs(facts, this, survival, new Progressions(facts), mode, recompute);
    }

    /** Whether what is saved serves one sweep only. */
    public boolean isForOneSweep() {
        return mode == Mode.ONE;
    }

    public Collection<Trail> trails() {
        return trails.values();
    }

    /** What it is a plan of. */
    public Facts facts() {
        return facts;
    }

    /** The values that a sweep computes again. */
    public Set<Version> recomputed() {
        return recomputed;
    }

    /** An expression as it was when the statement began, written so that the sweep can evaluate it now. Derivatives pass unchanged. */
    public Expr at(int stmt, Expr e, Scope scope) {
        if (!guards.isEmpty() && isSaved(new Trail.OfExpr(stmt, e, false))) {
            // For what comes before the condition.
            return onTrail(new Trail.OfExpr(stmt, e, false), e, scope);
        }
        Optional<Version> kept = evaluated.of(stmt, e);
        if (kept.isPresent()) return version(kept.orElseThrow(), scope);
        Optional<Expr> rule = guards.isEmpty() ? costs.askedAfter(stmt, e) : Optional.empty();
        if (rule.isPresent()) {
            return onTrail(new Trail.OfExpr(stmt, rule.orElseThrow(), true), e, scope);
        }
        if ((mode.isShared() || guards.isEmpty()) && costs.isWorthSaving(stmt, e)) {
            return onTrail(new Trail.OfExpr(stmt, guarded(e), false), e, scope);
        }
        if (guards.isEmpty() && costs.isWorthNaming(e)) {
            Scope home = scope.of(facts.structure().block(stmt));
            return recovered(
                    new Trail.OfExpr(stmt, e, false),
                    Trail.hint(e),
                    e.type(),
                    home,
                    () -> e.mapChildren(c -> at(stmt, c, home)));
        }
        if (e instanceof Post p) {
            return p.place() instanceof Element el
                    ? element(stmt, el, true, scope)
                    : version(facts.versions().after(stmt, p.place().root()), scope);
        }
        if (e instanceof Read r) {
            return read(stmt, r, scope);
        }
        if (e instanceof Element el) {
            return el.root().isPrimal() ? element(stmt, el, false, scope) : e.mapChildren(c -> at(stmt, c, scope));
        }
        if (e instanceof Length l) {
            return length(stmt, l, scope);
        }
        if (e instanceof Conditional c) {
            Expr condition = at(stmt, c.condition(), scope);
            return new Conditional(
                    condition,
                    under(c.condition(), () -> at(stmt, c.whenTrue(), scope)),
                    under(Make.apply(Op.NOT, c.condition()), () -> at(stmt, c.whenFalse(), scope)));
        }
        if (e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE)) {
            Expr test = a.op() == Op.AND_THEN ? a.arg(0) : Make.apply(Op.NOT, a.arg(0));
            return a.withChildren(List.of(at(stmt, a.arg(0), scope), under(test, () -> at(stmt, a.arg(1), scope))));
        }
        return e.mapChildren(c -> at(stmt, c, scope));
    }

    /** What a variable is after a statement. */
    public Expr after(int stmt, Var v, Scope scope) {
        return version(facts.versions().after(stmt, v), scope);
    }

    /**
     * Runs {@code body} for code that is reached only if {@code test}, a condition of the primal, holds. One on what the statement leaves stands between partials
     * whose operands the statement itself evaluates: they may be saved without it.
     */
    public <T> T under(Expr test, Supplier<T> body) {
        if (Post.isIn(test) || Walk.reads(test).stream().anyMatch(Var::isDerivative)) {
            return body.get();
        }
        guards.push(test);
        try {
            return body.get();
        } finally {
            guards.pop();
        }
    }

    /** A condition, by its parts if they cost nothing to find, else as a saved boolean. */
    public Expr condition(int stmt, Expr e, Scope scope) {
        Optional<Stops.Stop> stop = facts.stops().of(stmt);
        if (stop.isPresent()) {
            return stopped(stop.orElseThrow(), scope);
        }
        return costs.isAvailable(stmt, e) ? at(stmt, e, scope) : onTrail(new Trail.OfExpr(stmt, e, false), e, scope);
    }

    /** Whether this is the last trip, and it was left where the branch says; or the opposite. */
    private Expr stopped(Stops.Stop s, Scope scope) {
        For loop = s.loop();
        Scope outside = scope.of(facts.structure().block(loop.id()));
        Expr last = Make.minus(after(loop.id(), loop.exit().trips().orElseThrow(), outside), 1);
        Expr exit = after(loop.id(), loop.exit().stop().orElseThrow(), outside);
        Expr trip = ordinal(loop, scope);
        Op same = s.holds() ? Op.EQ : Op.NE;
        Op both = s.holds() ? Op.AND_THEN : Op.OR_ELSE;
        Expr there = s.all()
                ? Make.apply(s.holds() ? Op.NE : Op.EQ, exit, Const.of(0))
                : s.exits().stream()
                        .map(k -> Make.apply(same, exit, Const.of(k)))
                        .reduce((a, b) -> Make.apply(s.holds() ? Op.OR_ELSE : Op.AND_THEN, a, b))
                        .orElseThrow();
        return Make.apply(both, Make.apply(s.holds() ? Op.EQ : Op.LT, trip, last), there);
    }

    /** What is evaluated only under a condition must be saved under it. */
    private Expr guarded(Expr e) {
        Expr out = e;
        for (Expr guard : guards) {
            out = new Conditional(guard, out, Const.zero(e.type()));
        }
        return out;
    }

    private Expr read(int stmt, Read r, Scope scope) {
        Var v = r.var();
        if (!v.isPrimal() || isIndex(stmt, v)) {
            return r;
        }
        if (!v.type().isArray()) {
            return version(facts.versions().before(stmt, v), scope);
        }
        Optional<Assign> binding = facts.regions().binding(v);
        if (binding.isEmpty() || survival.isAlive(facts.versions().before(stmt, v))) {
            return r;
        }
        Assign b = binding.orElseThrow();
        Scope home = scope.of(facts.structure().block(b.id()));
        return recovered(v, v.name(), v.type(), home, () -> at(b.id(), b.value(), home));
    }

    /** Whether a variable is the index of a loop around a statement, or of the loop that it is. */
    boolean isIndex(int stmt, Var v) {
        if (facts.structure().stmt(stmt) instanceof For loop && loop.index().equals(v)) {
            return true;
        }
        return facts.structure().loops(stmt).stream()
                .anyMatch(loop -> loop.index().equals(v));
    }

    Expr length(int stmt, Length l, Scope scope) {
        Place place = l.array();
        if (!facts.shapes().isKept(place.root())) {
            boolean made = facts.regions()
                    .origin(place.root())
                    .filter(s -> s.id() == stmt)
                    .isPresent();
            return survival.isReachable(place.root()) && facts.overwrites().staysInPlace(stmt, place, made)
                    ? new Length((Place) path(stmt, place, scope))
                    : onTrail(new Trail.OfExpr(stmt, guarded(l), made), l, scope);
        }
        if (facts.regions().isReturned(place.root()) && !survival.isReachable(place.root())) {
            boolean whole = place instanceof Read
                    && facts.regions().binding(place.root()).isEmpty();
            int call = facts.regions().origin(place.root()).orElseThrow().id();
            return whole
                    ? onTrail(new Trail.OfExpr(call, l, true), l, scope)
                    : new Length((Place) array(stmt, place, false, scope));
        }
        Optional<Assign> allocation = facts.regions().allocation(facts.regions().root(place.root()));
        int depth = facts.regions().path(place).size();
        if (allocation.isPresent()
                && !facts.structure().loops(allocation.orElseThrow().id()).isEmpty()
                && allocation.orElseThrow().value() instanceof NewArray n) {
            Scope home =
                    scope.of(facts.structure().block(allocation.orElseThrow().id()));
            return at(allocation.orElseThrow().id(), n.sizes().get(depth), home);
        }
        return new Length((Place) path(stmt, place, scope));
    }

    /** A row or array, which nothing replaces, found by indices of its time. */
    private Expr path(int stmt, Place place, Scope scope) {
        return place instanceof Element e
                ? new Element((Place) path(stmt, e.array(), scope), at(stmt, e.index(), scope))
                : at(stmt, place, scope);
    }

    private Expr element(int stmt, Element e, boolean after, Scope scope) {
        if (e.type().isArray() && !facts.overwrites().staysInPlace(stmt, e, after)) {
            return onTrail(new Trail.OfExpr(stmt, e, after), e, scope);
        }
        if (e.type().isArray() || survival.survives(stmt, e, after)) {
            return new Element((Place) path(stmt, e.array(), scope), at(stmt, e.index(), scope));
        }
        Var root = facts.regions().root(e.root());
        Version content = survival.resting(stmt, e, after, root)
                .or(() -> survival.started(stmt, e, after, root))
                .filter(v -> guards.isEmpty())
                .orElseGet(() -> after
                        ? facts.versions().after(stmt, root)
                        : facts.versions().before(stmt, root));
        if (guards.isEmpty()
                && loopsOf(new Trail.OfVersion(content)).size()
                        < facts.structure().loops(stmt).size()) {
            Expr copy = onTrail(new Trail.OfVersion(content), new Read(root), scope);
            return onto(copy, stmt, e, scope);
        }
        return onTrail(same(content, new Trail.OfExpr(stmt, guarded(e), after)), e, scope);
    }

    /** The element of a copy that {@code place} is of the original. */
    private Expr onto(Expr copy, int stmt, Place place, Scope scope) {
        if (place instanceof Element e) {
            return new Element((Place) onto(copy, stmt, e.array(), scope), at(stmt, e.index(), scope));
        }
        Optional<Assign> binding = facts.regions().binding(place.root());
        if (binding.isEmpty()) {
            return copy;
        }
        Assign b = binding.orElseThrow();
        return onto(copy, b.id(), (Place) b.value(), scope.of(facts.structure().block(b.id())));
    }

    /** The trail of another statement of the same block that saves the same element of the same content. */
    private Trail.Source same(Version content, Trail.OfExpr wanted) {
        for (Trail.Source source : trails.keySet()) {
            if (source instanceof Trail.OfExpr e
                    && e.expr().equals(wanted.expr())
                    && facts.structure().block(e.stmt()) == facts.structure().block(wanted.stmt())
                    && isFixed(e.expr())
                    && content.equals(
                            e.after()
                                    ? facts.versions().after(e.stmt(), content.var())
                                    : facts.versions().before(e.stmt(), content.var()))) {
                return source;
            }
        }
        return wanted;
    }

    /** An element whose indices mean the same throughout an iteration. */
    private boolean isFixed(Expr e) {
        if (e instanceof Element el) {
            return isFixed(el.array()) && isFixed(el.index());
        }
        if (e instanceof Read r) {
            return r.type().isArray() || facts.versions().definitions(r.var()) == (isParameter(r.var()) ? 0 : 1);
        }
        return e instanceof Const || e instanceof Apply && e.children().stream().allMatch(this::isFixed);
    }

    private boolean isParameter(Var v) {
        return facts.routine().parameters().contains(v);
    }

    /** What a helper saved when it was called by a statement: an object of a class of its own. */
    public Expr saved(int stmt, Type type, String name, Scope scope) {
        return onTrail(new Trail.OfCall(stmt), new Named(type, name), scope);
    }

    /** The index of the trip in which a loop chose last. */
    public Expr last(Selection selection, Scope scope) {
        Named index = new Named(Type.INT, selection.var().name() + "Index");
        return onTrail(new Trail.OfSelection(selection), index, scope);
    }

    /** An array or row as an argument of a call: as the call left it or, where only its shape matters, with any content. */
    public Expr array(int stmt, Place place, boolean content, Scope scope) {
        boolean kept = content
                ? survival.survives(stmt, place, true)
                : survival.isReachable(place.root()) && facts.overwrites().staysInPlace(stmt, place, true);
        return kept ? path(stmt, place, scope) : onTrail(new Trail.OfExpr(stmt, place, true), place, scope);
    }

    /** An array or row as it was when a statement began. */
    public Expr arrayBefore(int stmt, Place place, Scope scope) {
        return survival.survives(stmt, place, false)
                ? path(stmt, place, scope)
                : onTrail(new Trail.OfExpr(stmt, place, false), place, scope);
    }

    /** Lets {@code target} be a new array of zeros, shaped like one that comes from a statement of the block at hand; {@code atEnd}: as it is when the block ends. */
    public Stmt zerosLike(Var target, Stmt origin, Var array, boolean atEnd, Scope scope) {
        return new Zeros(facts, this, ids).like(target, origin, array, atEnd, scope);
    }

    /** Whether the place still holds, without any saving, what the statement left in it. */
    public boolean isAliveAfter(int stmt, Place place) {
        return survival.isAliveAfter(stmt, place);
    }

    private Expr version(Version version, Scope scope) {
        if (survival.isAlive(version)) {
            return new Read(version.var());
        }
        if (costs.isRecomputed(version)) {
            recomputed.add(version);
            Stmt s = facts.structure().stmt(version.stmt());
            Scope home = scope.of(facts.structure().block(s.id()));
            String name = version.var().name();
            return recovered(version, name, version.var().type(), home, () -> at(s.id(), Costs.value(s), home));
        }
        Optional<Progressions.Progression> known =
                costs.progression(version).filter(p -> !isSaved(new Trail.OfVersion(version)));
        if (known.isPresent()) {
            Progressions.Progression p = known.orElseThrow();
            Scope home = scope.of(p.loop().body());
            Scope outside = scope.of(facts.structure().block(p.loop().id()));
            return recovered(
                    version,
                    version.var().name(),
                    version.var().type(),
                    home,
                    () -> p.at(
                            version(p.start(), outside),
                            ordinal(p.loop(), home),
                            e -> at(p.inner().orElseThrow().id(), e, home)));
        }
        return onTrail(new Trail.OfVersion(version), new Read(version.var()), scope);
    }

    boolean isSaved(Trail.Source source) {
        return trails.containsKey(source);
    }

    private Expr recovered(Object key, String name, Type type, Scope home, Supplier<Expr> value) {
        Expr known = home.known().get(key);
        if (known == null) {
            Expr expr = value.get();
            Var v = ids.saved(name, type);
            home.recoverBy(new Assign(ids.stmt(), new Read(v), expr));
            known = new Read(v);
            home.known().put(key, known);
        }
        return known;
    }

    Expr onTrail(Trail.Source source, Expr what, Scope scope) {
        Trail trail = trails.computeIfAbsent(source, k -> newTrail(source, what));
        int depth = trail.loops().size();
        if (depth == 0) {
            return new Read(trail.storage());
        }
        Scope home = scope.of(homeOf(source));
        For innermost = trail.loops().get(depth - 1);
        return recovered(
                source,
                Trail.hint(what),
                trail.element(),
                home,
                () -> new Element(row(trail, depth - 1, scope), ordinal(innermost, scope)));
    }

    private Block homeOf(Trail.Source source) {
        if (source instanceof Trail.OfVersion v && v.version().kind() == Version.Kind.HEAD) {
            return ((For) facts.structure().stmt(v.version().stmt())).body();
        }
        return facts.structure().block(stmtOf(source));
    }

    private static int stmtOf(Trail.Source source) {
        if (source instanceof Trail.OfVersion v) {
            return v.version().stmt();
        }
        if (source instanceof Trail.OfSelection s) {
            return s.selection().loop().id();
        }
        return source instanceof Trail.OfExpr e ? e.stmt() : ((Trail.OfCall) source).stmt();
    }

    private Trail newTrail(Trail.Source source, Expr what) {
        List<For> loops = loopsOf(source);
        Type type = new Type(
                what.type().scalar(),
                loops.size() + what.type().dimensions(),
                what.type().className());
        String name = what instanceof Place p ? p.root().name() : Trail.hint(what);
        Var storage = ids.saved(loops.isEmpty() ? Trail.hint(what) : name + "At", type);
        return new Trail(storage, loops, source);
    }

    /** The loops that a trail of it has a number for each trip of. */
    List<For> loopsOf(Trail.Source source) {
        if (source instanceof Trail.OfVersion v && v.version().kind() == Version.Kind.ENTRY) {
            return List.of();
        }
        if (source instanceof Trail.OfVersion v && v.version().kind() == Version.Kind.HEAD) {
            return facts.structure()
                    .loopsInside((For) facts.structure().stmt(v.version().stmt()));
        }
        return facts.structure().loops(stmtOf(source));
    }

    /** The part of a trail that belongs to the current iteration of its first {@code depth} loops. */
    private Place row(Trail trail, int depth, Scope scope) {
        if (depth == 0) {
            return new Read(trail.storage());
        }
        For loop = trail.loops().get(depth - 1);
        Scope home = scope.of(loop.body());
        Type type = trail.storage().type();
        for (int i = 0; i < depth; i++) {
            type = type.element();
        }
        return (Place) recovered(
                List.of(trail.storage(), depth),
                trail.storage().name(),
                type,
                home,
                () -> new Element(row(trail, depth - 1, home), ordinal(loop, home)));
    }

    /** The iteration that the sweep is in, counted as the forward sweep counted it. */
    Expr ordinal(For loop, Scope scope) {
        Scope body = scope.of(loop.body());
        if (body.counter().isPresent()) {
            return new Read(body.counter().orElseThrow());
        }
        Scope outside = scope.of(facts.structure().block(loop.id()));
        return Loops.ordinal(loop, from -> at(loop.id(), from, outside));
    }

    /** The plan as text: a line for each trail. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        for (Trail trail : trails.values()) {
            StringBuilder line = new StringBuilder(mode.name().toLowerCase(Locale.ROOT))
                    .append(" saves ")
                    .append(trail.element())
                    .append(' ')
                    .append(trail.storage().name());
            for (For loop : trail.loops()) {
                line.append('[')
                        .append(
                                loop.exit().trips().isPresent()
                                        ? "trips"
                                        : JavaText.ofSource().print(Loops.trips(loop)))
                        .append(']');
            }
            lines.add(line.toString());
        }
        return lines.isEmpty() ? mode.name().toLowerCase(Locale.ROOT) + " saves nothing" : String.join("\n", lines);
    }
}
