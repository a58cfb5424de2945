package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Consumption;
import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Independence;
import io.jacquard.processor.analysis.Selection;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reverse sweep: every statement's adjoint, last statement first. It never writes primal state. */
final class Reverse {
    private final Facts facts;
    private final Recovery recovery;
    private final Duals bars;
    private final Ids ids;
    private final Consumption consumption;
    private final Independence independence;
    private final DualStorage storage;
    private final HelperSweeps helpers;
    private final Optional<Fusion> fusion;

    Reverse(Facts facts, Recovery recovery, Duals bars, Ids ids, HelperSweeps helpers, Optional<Fusion> fusion) {
        this.helpers = helpers;
        this.facts = facts;
        this.recovery = recovery;
        this.bars = bars;
        this.ids = ids;
        this.fusion = fusion;
        consumption = new Consumption(facts);
        independence = new Independence(facts);
        storage = new DualStorage(facts, recovery, bars, ids, true);
    }

    /** Of a single trip of a loop in what {@code outer} sweeps. */
    private Reverse(Reverse outer, Facts trip, Recovery recovery, Scope scope) {
        helpers = outer.helpers;
        facts = trip;
        this.recovery = recovery;
        bars = outer.bars;
        ids = outer.ids;
        fusion = outer.fusion;
        consumption = outer.consumption;
        independence = outer.independence;
        storage = outer.storage.ofTrip(trip, recovery, scope);
    }

    List<Stmt> sweep(Scope root) {
        List<Stmt> body = statements(facts.routine().body(), root);
        List<Stmt> out = new ArrayList<>(storage.zeros());
        out.addAll(root.prefix());
        out.addAll(body);
        return out;
    }

    private Block block(Block block, Scope scope) {
        List<Stmt> body = statements(block, scope);
        if (body.isEmpty()) {
            return Block.EMPTY;
        }
        List<Stmt> out = new ArrayList<>(scope.prefix());
        out.addAll(body);
        return new Block(out);
    }

    private List<Stmt> statements(Block block, Scope scope) {
        List<Stmt> out = new ArrayList<>();
        for (int i = block.stmts().size() - 1; i >= 0; i--) {
            out.addAll(statement(block.stmts().get(i), scope));
        }
        return out;
    }

    private List<Stmt> statement(Stmt s, Scope scope) {
        if (s instanceof Assign a) {
            return a.target().type().isArray() ? List.of() : assign(a, a.target(), a.value(), scope);
        }
        if (s instanceof Update u) {
            return update(u, scope);
        }
        if (s instanceof Permute exchange) {
            boolean active = facts.activity().isActive(exchange.one().root());
            return active
                    ? finish(s, Exchange.duals(exchange, p -> storage.of(p, scope), "Bar", ids), scope)
                    : List.of();
        }
        if (s instanceof If branch) {
            return branch(branch, scope);
        }
        if (s instanceof For loop) {
            return loop(loop, scope);
        }
        return s instanceof Invoke call ? invoke(call, scope) : List.of();
    }

    /** A call takes the bar of its result, and gives bars to its arguments: arrays in place, numbers as its own results. */
    private List<Stmt> invoke(Invoke s, Scope scope) {
        if (ArrayCalls.is(s)) {
            return finish(s, new ArrayCalls(facts, p -> storage.of(p, scope), ids).adjoint(s, consumption), scope);
        }
        Optional<Way> way = Way.of(s, facts);
        if (way.isEmpty()) {
            return DualStorage.ended(s, facts, v -> storage.of(new Read(v), scope), ids);
        }
        MadeSweeps.Linked linked = helpers.linked(way.orElseThrow());
        HelperSweep reverse = linked.reverse();
        List<Stmt> out = new ArrayList<>();
        if (reverse.isIdle()) {
            s.result().filter(v -> way.orElseThrow().result()).ifPresent(v -> seed(v, scope, out));
            return out;
        }
        Optional<Replay> replay = Replay.of(s, linked.forward(), reverse, facts.helpers(), recovery, scope, ids);
        replay.ifPresent(r -> out.addAll(r.statements()));
        Optional<Expr> seed = s.result().filter(v -> way.orElseThrow().result()).map(v -> seed(v, scope, out));
        CallArguments arguments = new CallArguments(
                recovery, s, way.orElseThrow(), scope, arg -> storage.of((Place) arg, scope), seed, ids, replay);
        List<Var> parts = new ArrayList<>();
        List<Stmt> spread = new ArrayList<>();
        for (int i : helpers.active(way.orElseThrow())) {
            Expr arg = s.call().args().get(i);
            if (arg.type().isArray()) {
                continue;
            }
            if (!way.orElseThrow().active().contains(i)) {
                parts.add(helpers.unread(arg.type()));
                continue;
            }
            Var part = ids.derivative(helpers.name(way.orElseThrow(), i) + "Part", arg.type());
            parts.add(part);
            spread.addAll(rule(s, Optional.empty(), scope).of(arg, new Read(part)));
        }
        List<Expr> args = arguments.of(reverse);
        out.addAll(arguments.before());
        out.add(new Invoke(
                ids.stmt(), parts, new Call(reverse.callee(), args, s.call().site())));
        out.addAll(Resolve.at(s.id(), spread, recovery, scope, ids));
        out.add(0, new Comment(ids.stmt(), Comments.of(s, facts.result())));
        out.add(Comment.end(ids.stmt()));
        return out;
    }

    private Expr seed(Var result, Scope scope, List<Stmt> out) {
        Place bar = storage.of(new Read(result), scope);
        if (result.type().isArray()) {
            return bar;
        }
        Read b = named(bar, out);
        out.add(new Assign(ids.stmt(), bar, Const.zero(bar.type())));
        return b;
    }

    private List<Stmt> update(Update u, Scope scope) {
        if (u.op() == Op.ADD || u.op() == Op.SUB) {
            if (!facts.activity().isActive(u.target().root())
                    || !facts.activity().isActive(u.value())) {
                return List.of();
            }
            Place bar = storage.of(u.target(), scope);
            boolean self = readsRegion(u.value(), u.target());
            List<Stmt> out = new ArrayList<>();
            Expr seed = self ? named(bar, out) : bar;
            List<Stmt> contributions =
                    rule(u, Optional.empty(), scope).of(u.value(), u.op() == Op.SUB ? Make.neg(seed) : seed);
            out.addAll(self && bar instanceof Read ? ownLast(contributions, bar) : contributions);
            return finish(u, out, scope);
        }
        return assign(u, u.target(), u.result(), scope);
    }

    private List<Stmt> assign(Stmt s, Place target, Expr value, Scope scope) {
        return assign(s, target, value, result(s, target), scope);
    }

    private List<Stmt> assign(Stmt s, Place target, Expr value, Optional<Place> result, Scope scope) {
        if (!facts.activity().isActive(target.root())) {
            return List.of();
        }
        Place bar = storage.of(target, scope);
        boolean zero = !(target instanceof Element e) || consumption.mustZero(s, e);
        List<Stmt> zeroing = zero ? List.of(new Assign(ids.stmt(), bar, Const.zero(bar.type()))) : List.of();
        if (!facts.activity().isActive(value)) {
            return finish(s, new ArrayList<>(zeroing), scope);
        }
        Var b = ids.derivative("b", bar.type());
        List<Stmt> contributions = rule(s, result, scope).of(value, new Read(b));
        List<Stmt> out = new ArrayList<>();
        boolean self = readsRegion(value, target);
        if (!self && (target instanceof Read || Uses.count(contributions, b) == 1)) {
            out.addAll(Uses.replace(contributions, b, bar));
            out.addAll(zeroing);
        } else {
            out.add(new Assign(ids.stmt(), new Read(b), bar));
            out.addAll(zeroing);
            out.addAll(target instanceof Read ? ownLast(contributions, bar) : contributions);
        }
        return finish(s, out, scope);
    }

    /** What a variable passes on to itself comes after what it passes on to others: then its old bar needs no other name. */
    private static List<Stmt> ownLast(List<Stmt> contributions, Place bar) {
        List<Stmt> others = new ArrayList<>();
        List<Stmt> own = new ArrayList<>();
        contributions.forEach(s -> (s instanceof Update u && u.target().equals(bar) ? own : others).add(s));
        others.addAll(own);
        return others;
    }

    private Read named(Place bar, List<Stmt> out) {
        Var b = ids.derivative("b", bar.type());
        out.add(new Assign(ids.stmt(), new Read(b), bar));
        return new Read(b);
    }

    private AdjointRule rule(Stmt s, Optional<Place> result, Scope scope) {
        return new AdjointRule(facts, facts.floors().at(s.id()), p -> storage.of(p, scope), ids, result);
    }

    /** The result itself is the best place to find it again; an element only as long as it is not overwritten. */
    private Optional<Place> result(Stmt s, Place target) {
        return target instanceof Read || recovery.isAliveAfter(s.id(), target) ? Optional.of(target) : Optional.empty();
    }

    private boolean readsRegion(Expr value, Place target) {
        Var root = facts.regions().root(target.root());
        Set<Var> reads = Walk.reads(value);
        return reads.stream().anyMatch(v -> facts.regions().root(v).equals(root));
    }

    private List<Stmt> finish(Stmt s, List<Stmt> raw, Scope scope) {
        if (raw.isEmpty()) {
            return List.of();
        }
        List<Stmt> out = new ArrayList<>();
        out.add(new Comment(ids.stmt(), Comments.of(s, facts.result())));
        out.addAll(Resolve.at(s.id(), raw, recovery, scope, ids));
        out.add(Comment.end(ids.stmt()));
        return out;
    }

    private List<Stmt> branch(If s, Scope scope) {
        Block then = block(s.then(), scope.inner(s.then()));
        Block otherwise = block(s.otherwise(), scope.inner(s.otherwise()));
        if (then.isEmpty() && otherwise.isEmpty()) {
            return List.of();
        }
        Expr condition = recovery.condition(s.id(), s.condition(), scope);
        if (then.isEmpty()) {
            return List.of(new If(ids.stmt(), Conditions.not(condition), otherwise, Block.EMPTY));
        }
        return List.of(new If(ids.stmt(), condition, then, otherwise));
    }

    private List<Stmt> loop(For loop, Scope scope) {
        if (loop.exit().trips().isPresent()) {
            return counted(loop, loop.exit().trips().orElseThrow(), scope);
        }
        Optional<Selection> selection = recovery.isForOneSweep() ? Selection.of(loop, facts) : Optional.empty();
        if (selection.isPresent()) {
            return List.of(selection(selection.orElseThrow(), scope));
        }
        Optional<List<Stmt>> fused = fusion.flatMap(f -> f.trip(loop, facts)).flatMap(trip -> fused(loop, trip, scope));
        if (fused.isPresent()) {
            return fused.orElseThrow();
        }
        Block body = block(loop.body(), scope.inner(loop.body()));
        if (body.isEmpty()) {
            return List.of();
        }
        Expr from = recovery.at(loop.id(), loop.from(), scope);
        Expr bound = recovery.at(loop.id(), loop.bound(), scope);
        For same = new For(ids.stmt(), loop.index(), from, loop.comparison(), bound, loop.step(), body, For.Exit.NONE);
        return List.of(independence.isIndependent(loop) ? same : Reversal.of(same));
    }

    /** The bar of what was chosen last goes to where that came from. */
    private Stmt selection(Selection s, Scope scope) {
        For loop = s.loop();
        Expr last = recovery.last(s, scope);
        Scope body = scope.inner(loop.body());
        Block holder = facts.structure().block(s.choice().id());
        Scope inside = holder == loop.body() ? body : body.inner(holder);
        List<Stmt> stmts = new ArrayList<>(assign(s.choice(), new Read(s.var()), s.value(), Optional.empty(), inside));
        if (inside != body) {
            stmts.addAll(0, inside.prefix());
        }
        stmts.addAll(0, body.prefix());
        Block then = new Block(Uses.replace(stmts, loop.index(), last));
        return new If(ids.stmt(), Make.apply(Op.GE, last, Const.of(0)), then, Block.EMPTY);
    }

    /** What a trip does right after it ran; {@link Fusion} puts that behind what it does then. Empty if it is not worth it. */
    private Optional<List<Stmt>> fused(For loop, Facts trip, Scope scope) {
        Fusion fused = fusion.orElseThrow();
        Recovery own = fused.recovery(trip);
        Set<Integer> before = fused.made();
        List<Stmt> body = new Reverse(this, trip, own, scope).sweep(Scope.root(loop.body()));
        if (!fused.isWorth(loop, body, own)) {
            fused.forget(before);
            return Optional.empty();
        }
        For back = new For(
                ids.stmt(),
                loop.index(),
                loop.from(),
                loop.comparison(),
                loop.bound(),
                loop.step(),
                new Block(body),
                For.Exit.NONE);
        fused.add(loop, back, trip, own);
        return Optional.of(List.of(back));
    }

    private List<Stmt> counted(For loop, Var trips, Scope scope) {
        Var k = ids.saved("k", Type.INT);
        Scope inside = scope.counted(loop.body(), k);
        Block body = block(loop.body(), inside);
        if (body.isEmpty()) {
            return List.of();
        }
        Expr from = recovery.at(loop.id(), loop.from(), scope);
        Expr step = recovery.at(loop.id(), loop.step(), scope);
        Expr count = recovery.after(loop.id(), trips, scope);
        return List.of(Counted.loop(loop, k, new Counted.Range(from, step, count, true), body, ids));
    }
}
