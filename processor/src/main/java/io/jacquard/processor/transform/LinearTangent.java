package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tangent sweep over a saved point: dots only, in the order of the primal. */
final class LinearTangent {
    private final Facts facts;
    private final Recovery recovery;
    private final Duals dots;
    private final Ids ids;
    private final DualStorage storage;
    private final HelperSweeps helpers;

    LinearTangent(Facts facts, Recovery recovery, Duals dots, Ids ids, HelperSweeps helpers) {
        this.helpers = helpers;
        this.facts = facts;
        this.recovery = recovery;
        this.dots = dots;
        this.ids = ids;
        storage = new DualStorage(facts, recovery, dots, ids, false);
    }

    List<Stmt> sweep(Scope root) {
        List<Stmt> body = statements(facts.routine().body(), root);
        List<Stmt> out = new ArrayList<>(storage.zeros());
        facts.signature().outputs().stream()
                .filter(p -> !p.independent())
                .forEach(p -> out.addAll(DualStorage.cleared(p.var(), dots.of(p.var()), facts, ids)));
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
        block.stmts().forEach(s -> out.addAll(statement(s, scope)));
        return out;
    }

    private List<Stmt> statement(Stmt s, Scope scope) {
        if (s instanceof Assign a) {
            return a.target().type().isArray() ? allocation(a) : step(a, a.target(), a.value(), scope);
        }
        if (s instanceof Update u) {
            return u.op() == Op.ADD || u.op() == Op.SUB ? sum(u, scope) : step(u, u.target(), u.result(), scope);
        }
        if (s instanceof Permute exchange) {
            return exchange(exchange, scope);
        }
        if (s instanceof If branch) {
            return branch(branch, scope);
        }
        if (s instanceof Invoke call) {
            return invoke(call, scope);
        }
        return s instanceof For loop ? loop(loop, scope) : List.of();
    }

    private List<Stmt> invoke(Invoke s, Scope scope) {
        if (ArrayCalls.is(s)) {
            ArrayCalls.Tangent tangent = new ArrayCalls(facts, p -> storage.of(p, scope), ids).tangent(s);
            List<Stmt> raw = new ArrayList<>(tangent.before());
            raw.addAll(tangent.after());
            return Resolve.at(s.id(), raw, recovery, scope, ids);
        }
        Optional<Way> way = Way.of(s, facts);
        if (way.isEmpty()) {
            return DualStorage.ended(s, facts, v -> storage.of(new Read(v), scope), ids);
        }
        MadeSweeps.Linked linked = helpers.linked(way.orElseThrow());
        HelperSweep tangent = linked.tangent().orElseThrow();
        if (tangent.isIdle()) {
            return List.of();
        }
        Optional<Replay> replay = Replay.of(s, linked.forward(), tangent, facts.helpers(), recovery, scope, ids);
        List<Stmt> raw = new ArrayList<>();
        Optional<Place> dot =
                s.result().filter(v -> way.orElseThrow().result()).map(v -> storage.of(new Read(v), scope));
        CallArguments arguments = new CallArguments(
                recovery,
                s,
                way.orElseThrow(),
                scope,
                arg -> TangentRule.ofArgument(arg, facts, p -> storage.of(p, scope), ids, raw),
                dot.map(p -> (Expr) p),
                ids,
                replay);
        List<Expr> args = arguments.of(tangent);
        List<Stmt> out = new ArrayList<>(Resolve.at(s.id(), raw, recovery, scope, ids));
        replay.ifPresent(r -> out.addAll(0, r.statements()));
        out.addAll(arguments.before());
        List<Var> results = dot.isEmpty() && tangent.isOutside()
                ? tangent.results().stream().map(v -> helpers.unread(v.type())).toList()
                : dot.filter(p -> p.type().isScalar()).map(Place::root).stream().toList();
        out.add(new Invoke(
                ids.stmt(), results, new Call(tangent.callee(), args, s.call().site())));
        return out;
    }

    /** The dot of the result is the caller's array: what is not assigned below is zero. */
    private List<Stmt> allocation(Assign a) {
        boolean result = a.target() instanceof Read
                && facts.dependentResults().contains(a.target().root());
        return result
                ? DualStorage.cleared(a.target().root(), dots.of(a.target().root()), facts, ids)
                : List.of();
    }

    private List<Stmt> sum(Update u, Scope scope) {
        if (!facts.activity().isActive(u.target().root())) {
            return List.of();
        }
        TangentRule rule =
                new TangentRule(facts, facts.floors().at(u.id()), p -> storage.of(p, scope), ids, Optional.empty());
        Optional<Expr> dot = rule.of(u.value());
        if (dot.isEmpty()) {
            return List.of();
        }
        List<Stmt> raw = new ArrayList<>(rule.before());
        raw.add(new Update(ids.stmt(), storage.of(u.target(), scope), u.op(), dot.orElseThrow()));
        return Resolve.at(u.id(), raw, recovery, scope, ids);
    }

    private List<Stmt> exchange(Permute s, Scope scope) {
        return facts.activity().isActive(s.one().root())
                ? Resolve.at(s.id(), Exchange.duals(s, p -> storage.of(p, scope), "Dot", ids), recovery, scope, ids)
                : List.of();
    }

    private List<Stmt> step(Stmt s, Place target, Expr value, Scope scope) {
        if (!facts.activity().isActive(target.root())) {
            return List.of();
        }
        boolean alive = target instanceof Read || recovery.isAliveAfter(s.id(), target);
        TangentRule rule = new TangentRule(
                facts,
                facts.floors().at(s.id()),
                p -> storage.of(p, scope),
                ids,
                alive ? Optional.of(target) : Optional.empty());
        Expr dot = rule.of(value).orElse(Const.zero(target.type()));
        List<Stmt> raw = new ArrayList<>(rule.before());
        raw.add(new Assign(ids.stmt(), storage.of(target, scope), dot));
        return Resolve.at(s.id(), raw, recovery, scope, ids);
    }

    private List<Stmt> branch(If s, Scope scope) {
        Block then = block(s.then(), scope.inner(s.then()));
        Block otherwise = block(s.otherwise(), scope.inner(s.otherwise()));
        if (then.isEmpty() && otherwise.isEmpty()) {
            return List.of();
        }
        Expr condition = recovery.condition(s.id(), s.condition(), scope);
        return List.of(
                then.isEmpty()
                        ? new If(ids.stmt(), Conditions.not(condition), otherwise, Block.EMPTY)
                        : new If(ids.stmt(), condition, then, otherwise));
    }

    private List<Stmt> loop(For loop, Scope scope) {
        Optional<Var> trips = loop.exit().trips();
        Optional<Var> counter = trips.map(t -> ids.saved("k", Type.INT));
        Scope inside = counter.map(k -> scope.counted(loop.body(), k)).orElseGet(() -> scope.inner(loop.body()));
        Block body = block(loop.body(), inside);
        if (body.isEmpty()) {
            return List.of();
        }
        Expr from = recovery.at(loop.id(), loop.from(), scope);
        if (counter.isPresent()) {
            Expr step = recovery.at(loop.id(), loop.step(), scope);
            Expr count = recovery.after(loop.id(), trips.orElseThrow(), scope);
            return List.of(
                    Counted.loop(loop, counter.orElseThrow(), new Counted.Range(from, step, count, false), body, ids));
        }
        Expr bound = recovery.at(loop.id(), loop.bound(), scope);
        return List.of(
                new For(ids.stmt(), loop.index(), from, loop.comparison(), bound, loop.step(), body, For.Exit.NONE));
    }
}
