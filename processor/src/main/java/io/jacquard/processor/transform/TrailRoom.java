package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.analysis.TripsAhead;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.plan.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the forward sweep asks whether its trails fit under the limit, all of one call together: for every loop whose trips are known by then before the
 * first loop that saves, for the others before their nest, and row by row where only the nest itself can tell.
 */
final class TrailRoom {
    /** Trails of the same loops; of copies of an array if there is one. */
    private static final class Nest {
        private final List<For> loops;
        private final Optional<Var> copied;
        private long bytes;

        private Nest(List<For> loops, Optional<Var> copied) {
            this.loops = loops;
            this.copied = copied;
        }

        private For outermost() {
            return loops.get(0);
        }

        private For innermost() {
            return loops.get(loops.size() - 1);
        }

        /** What one trip of the innermost loop saves, in doubles. */
        private int doubles() {
            return (int) ((bytes + Double.BYTES - 1) / Double.BYTES);
        }
    }

    private final Facts facts;
    private final Ids ids;
    private final String method;
    private final List<Nest> early = new ArrayList<>();
    private final List<Nest> ahead = new ArrayList<>();
    private final List<Nest> byRow = new ArrayList<>();
    private final Var room;
    private final Optional<Stmt> first;

    TrailRoom(Facts facts, Collection<Trail> trails, Ids ids, String method) {
        this.facts = facts;
        this.method = method;
        this.ids = ids;
        room = ids.saved("room", Type.LONG);
        Map<List<Object>, Nest> nests = new LinkedHashMap<>();
        for (Trail t : trails) {
            // A single loop that counts its trips asks as its trails grow.
            if (!t.loops().isEmpty()
                    && !(t.loops().size() == 1 && isCounted(t.loops().get(0)))) {
                Optional<Var> copied = copied(t);
                List<Object> key =
                        new ArrayList<>(t.loops().stream().map(For::id).toList());
                key.add(copied);
                nests.computeIfAbsent(key, k -> new Nest(t.loops(), copied)).bytes +=
                        t.element().scalar().bytes();
            }
        }
        first = facts.routine().body().stmts().stream()
                .filter(s -> nests.values().stream()
                        .anyMatch(nest ->
                                facts.structure().holds(s.id(), nest.outermost().id())))
                .findFirst();
        TripsAhead trips = new TripsAhead(facts);
        List<Nest> inOrder = new ArrayList<>(nests.values());
        inOrder.sort((a, b) -> inOrderOfText(a.innermost(), b.innermost()));
        for (Nest nest : inOrder) {
            if (!trips.areKnownBefore(nest.loops)) {
                byRow.add(nest);
            } else {
                boolean atFirst = trips.areKnownAt(first.orElseThrow(), nest.loops);
                (atFirst ? early : ahead).add(nest);
            }
        }
    }

    private int inOrderOfText(For a, For b) {
        return a.id() == b.id() ? 0 : facts.structure().isBefore(a.id(), b.id()) ? -1 : 1;
    }

    /** The array of which the trail holds copies, if its length is known from the start. */
    private Optional<Var> copied(Trail t) {
        return t.source() instanceof Trail.OfVersion v
                        && v.version().var().type().dimensions() == 1
                        && facts.signature().parameters().stream()
                                .anyMatch(p -> p.var().equals(v.version().var()) && !p.nullable())
                ? Optional.of(v.version().var())
                : Optional.empty();
    }

    /** What a statement of the primal is preceded by. */
    List<Stmt> before(Stmt s) {
        List<Stmt> out = new ArrayList<>();
        boolean isFirst = first.filter(f -> f.id() == s.id()).isPresent();
        if (isFirst) {
            early.forEach(nest -> out.addAll(ask(nest)));
        }
        ahead.stream().filter(nest -> nest.outermost().id() == s.id()).forEach(nest -> out.addAll(ask(nest)));
        if (isFirst && !out.isEmpty() && out.get(0) instanceof Invoke) {
            out.set(0, Uses.replace(List.of(out.get(0)), room, Const.of(0)).get(0));
        } else if (isFirst) {
            out.add(0, new Assign(ids.stmt(), new Read(room), new Const(Type.LONG, 0L)));
        }
        byRow.stream()
                .filter(nest -> nest.innermost().id() == s.id() && !isCounted(nest.innermost()))
                .forEach(nest -> out.add(row(nest, Loops.trips(nest.innermost()))));
        return out;
    }

    /** What it is followed by: a loop that counts its trips tells only now how much it has saved. */
    List<Stmt> after(Stmt s) {
        return byRow.stream()
                .filter(nest -> nest.innermost().id() == s.id() && isCounted(nest.innermost()))
                .map(nest -> row(nest, new Read(nest.innermost().exit().trips().orElseThrow())))
                .toList();
    }

    private Stmt row(Nest nest, Expr trips) {
        return call("requireRoom", nest, factors(nest, List.of(trips)));
    }

    private List<Stmt> ask(Nest nest) {
        List<Stmt> out = sum(nest, 0, List.of());
        if (out.get(0) instanceof For) {
            out.add(call("requireRoom", nest, List.of()));
        }
        return out;
    }

    /** Adds up the loops from {@code level} on, which are inside loops that run {@code outer} times; one by one where an inner header reads an index. */
    private List<Stmt> sum(Nest nest, int level, List<Expr> outer) {
        List<Stmt> out = new ArrayList<>();
        List<Expr> trips = new ArrayList<>(outer);
        for (int i = level; i < nest.loops.size(); i++) {
            For loop = nest.loops.get(i);
            List<For> inner = nest.loops.subList(i + 1, nest.loops.size());
            if (inner.stream().anyMatch(l -> TripsAhead.reads(l).contains(loop.index()))) {
                Block body = new Block(sum(nest, i + 1, trips));
                out.add(new For(
                        ids.stmt(),
                        loop.index(),
                        loop.from(),
                        loop.comparison(),
                        loop.bound(),
                        loop.step(),
                        body,
                        For.Exit.NONE));
                return out;
            }
            trips.add(Loops.trips(loop));
        }
        out.add(call(level > 0 ? "sum" : "requireRoom", nest, factors(nest, trips)));
        return out;
    }

    private static List<Expr> factors(Nest nest, List<Expr> trips) {
        List<Expr> out = new ArrayList<>();
        if (nest.doubles() > 1) {
            out.add(Const.of(nest.doubles()));
        }
        out.addAll(trips);
        nest.copied.ifPresent(array -> out.add(new Length(new Read(array))));
        return out;
    }

    private Stmt call(String name, Nest nest, List<Expr> factors) {
        Callee callee = new Callee("io.jacquard.support.Trails", name, List.of(), Type.LONG);
        List<Expr> args = new ArrayList<>();
        if (name.equals("requireRoom")) {
            args.addAll(named(nest.innermost()));
        }
        args.add(new Read(room));
        args.addAll(factors);
        return new Invoke(ids.stmt(), List.of(room), new Call(callee, args, 0));
    }

    /** How a refusal names a loop. */
    List<Expr> named(For loop) {
        Type text = Type.object("String");
        return List.of(new Named(text, "\"" + method + "\""), new Named(text, "\"" + Dump.line(loop) + "\""));
    }

    private static boolean isCounted(For loop) {
        return loop.exit().trips().isPresent();
    }
}
