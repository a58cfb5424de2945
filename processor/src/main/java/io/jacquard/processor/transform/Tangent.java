package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The joint tangent sweep: the primal as written, each active statement with the line that computes its dot. */
final class Tangent extends Rewriter {
    private final Facts facts;
    private final Duals dots;
    private final Ids ids;
    private final HelperSweeps helpers;
    private final Set<Var> moving;

    Tangent(Facts facts, Duals dots, Ids ids, HelperSweeps helpers) {
        this.helpers = helpers;
        moving = Moving.inLoops(facts.routine().body());
        facts.results().stream().filter(facts::isKept).forEach(moving::add);
        this.facts = facts;
        this.dots = dots;
        this.ids = ids;
    }

    List<Stmt> sweep(Set<Var> given) {
        List<Stmt> body = block(facts.routine().body()).stmts();
        List<Stmt> out = new ArrayList<>();
        dots.all().forEach((primal, dot) -> {
            boolean allocated = facts.regions().origin(primal).isPresent();
            if (!given.contains(dot) && !allocated) {
                out.add(new Assign(
                        ids.stmt(),
                        new Read(dot),
                        primal.type().isArray() ? DualStorage.like(new Read(primal)) : Const.zero(primal.type())));
            }
        });
        facts.signature().outputs().stream()
                .filter(p -> !p.independent())
                .forEach(p -> out.addAll(DualStorage.cleared(p.var(), dots.of(p.var()), facts, ids)));
        out.addAll(body);
        return out;
    }

    @Override
    public List<Stmt> assign(Assign s) {
        if (s.target().type().isArray()) {
            return allocation(s);
        }
        if (!facts.activity().isActive(s.target().root())) {
            return List.of(s);
        }
        return step(s, s.target(), s.value());
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        if (ArrayCalls.is(s)) {
            ArrayCalls.Tangent tangent = new ArrayCalls(facts, dots::of, ids).tangent(s);
            List<Stmt> out = new ArrayList<>(tangent.before());
            out.add(s);
            out.addAll(tangent.after());
            return out;
        }
        Optional<Way> way = Way.of(s, facts);
        if (way.isEmpty()) {
            List<Stmt> out = new ArrayList<>(DualStorage.ended(s, facts, v -> new Read(dots.of(v)), ids));
            boolean kept = s.result().filter(facts::isKept).isPresent();
            out.addAll(Pools.returned(s.results(), kept, ids));
            out.add(helpers.primal(s, s.call().args(), kept));
            return out;
        }
        HelperSweep tangent = helpers.tangent(way.orElseThrow());
        List<Stmt> out = new ArrayList<>();
        List<Expr> args = new ArrayList<>();
        for (Passed p : tangent.parameters()) {
            Expr arg = s.call().args().get(p.parameter());
            boolean active = way.orElseThrow().active().contains(p.parameter());
            args.add(
                    p.what() != Passed.What.DUAL
                            ? arg
                            : active
                                    ? TangentRule.ofArgument(arg, facts, dots::of, ids, out)
                                    : CallArguments.idle(arg, ids, out));
        }
        List<Var> results = new ArrayList<>(s.results());
        if (tangent.isOutside()) {
            for (Var v :
                    tangent.results().subList(results.size(), tangent.results().size())) {
                boolean dot = v.isDerivative() && way.orElseThrow().result();
                results.add(dot ? dots.of(s.result().orElseThrow()) : helpers.unread(v.type()));
            }
        } else if (way.orElseThrow().result()) {
            results.add(dots.of(s.result().orElseThrow()));
        }
        out.addAll(Pools.returned(results, facts.isHandedOut(s), ids));
        out.add(new Invoke(
                s.id(), results, new Call(tangent.callee(), args, s.call().site())));
        return out;
    }

    @Override
    public List<Stmt> permute(Permute s) {
        List<Stmt> out = new ArrayList<>(Exchange.primal(s, p -> p, ids));
        if (facts.activity().isActive(s.one().root())) {
            out.addAll(Exchange.duals(s, dots::of, "Dot", ids));
        }
        return out;
    }

    @Override
    public List<Stmt> update(Update s) {
        if (!facts.activity().isActive(s.target().root())) {
            return List.of(s);
        }
        if (s.op() == Op.ADD || s.op() == Op.SUB) {
            TangentRule rule = new TangentRule(facts, facts.floors().at(s.id()), dots::of, ids, Optional.empty());
            Optional<Expr> dot = rule.of(s.value());
            if (dot.isEmpty()) {
                return List.of(s);
            }
            Stmt dotStep = dot.orElseThrow() instanceof Apply a && a.op() == Op.NEG
                    ? new Update(ids.stmt(), dots.of(s.target()), s.op() == Op.ADD ? Op.SUB : Op.ADD, a.arg(0))
                    : new Update(ids.stmt(), dots.of(s.target()), s.op(), dot.orElseThrow());
            List<Stmt> steps = new ArrayList<>(rule.before());
            steps.add(dotStep);
            steps.add(s);
            return share(steps, s);
        }
        return step(s, s.target(), s.result());
    }

    /** The dot first, over what the statement reads, unless it is better told from the result. */
    private List<Stmt> step(Stmt s, Place target, Expr value) {
        boolean fromResult = value instanceof Apply && !readsTarget(value, target);
        TangentRule rule = new TangentRule(
                facts, facts.floors().at(s.id()), dots::of, ids, fromResult ? Optional.of(target) : Optional.empty());
        Expr dot = rule.of(value).orElse(Const.zero(target.type()));
        Stmt dotStep = new Assign(ids.stmt(), dots.of(target), dot);
        // A rule is asked after its method, which may have thrown.
        boolean ruled = value instanceof Apply a && a.hasRules();
        List<Stmt> steps = new ArrayList<>(rule.before());
        steps.add(dotStep);
        boolean behind = fromResult
                && (ruled || steps.stream().anyMatch(x -> Walk.exprs(x).stream().anyMatch(Post::isIn)));
        if (behind) {
            steps.replaceAll(Tangent::settle);
        }
        steps.add(behind ? 0 : steps.size(), s);
        return share(steps, s);
    }

    private boolean readsTarget(Expr value, Place target) {
        Var root = facts.regions().root(target.root());
        return Walk.reads(value).stream().anyMatch(v -> facts.regions().root(v).equals(root));
    }

    private static Stmt settle(Stmt s) {
        return new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                return e instanceof Post p ? p.place() : super.expr(e);
            }
        }.block(new Block(List.of(s))).stmts().get(0);
    }

    /** A dear operation that the dot and the primal both need is done once, if one of them needs it in any case. */
    private List<Stmt> share(List<Stmt> steps, Stmt primal) {
        List<Stmt> derivative = new ArrayList<>(steps);
        derivative.remove(primal);
        Set<Expr> inPrimal = dear(List.of(primal), false);
        Set<Expr> shared = dear(derivative, false);
        shared.retainAll(inPrimal);
        Set<Expr> certain = dear(derivative, true);
        certain.addAll(dear(List.of(primal), true));
        shared.retainAll(certain);
        Map<Expr, Expr> names = new HashMap<>();
        Rewriter renamed = new Rewriter() {
            @Override
            protected Expr expr(Expr e) {
                Expr name = names.get(e);
                return name == null ? super.expr(e) : name;
            }
        };
        List<Stmt> out = new ArrayList<>();
        for (Expr e : shared) {
            Op op = ((Apply) e).op();
            Var v = ids.saved(op.form() == Op.Form.FUNCTION ? op.javaName() : "q", e.type());
            Stmt named = new Assign(ids.stmt(), new Read(v), e);
            out.addAll(renamed.block(new Block(List.of(named))).stmts());
            names.put(e, new Read(v));
        }
        out.addAll(renamed.block(new Block(steps)).stmts());
        return out;
    }

    /** The dear operations in statements, inner ones first; the {@code certain} ones are evaluated whatever the values are. */
    private static Set<Expr> dear(List<Stmt> stmts, boolean certain) {
        Set<Expr> out = new LinkedHashSet<>();
        Walk.each(
                new Block(stmts),
                s -> Walk.exprs(s)
                        .forEach(whole -> collect(whole, certain, e -> {
                            if (e instanceof Apply a && a.op().isDear()) {
                                out.add(e);
                            }
                        })));
        return out;
    }

    private static void collect(Expr e, boolean certain, Consumer<Expr> action) {
        (certain ? Walk.certain(e) : e.children()).forEach(c -> collect(c, certain, action));
        action.accept(e);
    }

    private List<Stmt> allocation(Assign s) {
        if (!(s.value() instanceof NewArray n)) {
            return List.of(s);
        }
        List<Stmt> out = new ArrayList<>();
        NewArray made = moving.contains(s.target().root())
                ? n.in(NewArray.Storage.POOLED)
                : n.in(s.target() instanceof Element ? NewArray.Storage.ROW : NewArray.Storage.ZEROED);
        out.add(new Assign(s.id(), s.target(), made));
        if (facts.activity().isActive(s.target().root())
                || dots.all().containsKey(s.target().root())) {
            out.add(new Assign(ids.stmt(), dots.of(s.target()), made));
        }
        return out;
    }

    @Override
    public List<Stmt> result(Return s) {
        return List.of();
    }
}
