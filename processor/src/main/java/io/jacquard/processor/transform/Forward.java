package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.analysis.Selection;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.plan.Mode;
import io.jacquard.processor.plan.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forward sweep: the primal as written, and what the plan wants saved. */
final class Forward extends Rewriter {
    private static final String TRAILS = "io.jacquard.support.Trails";
    private static final String SNAPSHOT = "snapshot";

    private final Collection<Trail> trails;
    /** Those that a statement has to do with. */
    private final Map<Integer, List<Trail>> trailsOf = new HashMap<>();

    private final Mode mode;
    private final Ids ids;
    private final Optional<TrailRoom> trailRoom;
    private final HelperSweeps helpers;
    private final Optional<Facts> facts;
    private final Optional<Fusion> fusion;
    private final String method;
    private final boolean apart;
    private final Map<List<Object>, Var> rows = new HashMap<>();
    /** Variables with an array that no workspace can have. */
    private final Set<Var> moving = new HashSet<>();
    /** Those whose array may be another's when they get the next. */
    private final Set<Var> exchanged = new HashSet<>();

    private Map<Expr, Expr> shared = Map.of();

    /** {@code apart}: of a helper whose other sweeps find its variables saved; {@code facts}: empty for a routine none of whose calls is differentiated. */
    Forward(
            Collection<Trail> trails,
            Mode mode,
            boolean apart,
            Ids ids,
            String method,
            HelperSweeps helpers,
            Optional<Facts> facts,
            Optional<Fusion> fusion) {
        this.fusion = fusion;
        this.method = method;
        this.apart = apart;
        trailRoom = facts.map(f -> new TrailRoom(f, trails, ids, method));
        this.helpers = helpers;
        this.facts = facts;
        this.trails = trails;
        this.mode = mode;
        this.ids = ids;
    }

    /** Lets a variable, the result of a helper, have an array that nobody gets again. */
    Forward keeping(Optional<Var> array) {
        array.ifPresent(v -> {
            moving.add(v);
            exchanged.add(v);
        });
        return this;
    }

    List<Stmt> sweep(Block body) {
        exchanged.addAll(Moving.all(body));
        moving.addAll(apart ? exchanged : Moving.inLoops(body));
        List<Stmt> out = new ArrayList<>();
        for (Trail t : trails) {
            t.stmts()
                    .forEach(id ->
                            trailsOf.computeIfAbsent(id, k -> new ArrayList<>()).add(t));
            if (t.source() instanceof Trail.OfVersion v && v.version().kind() == Version.Kind.ENTRY) {
                out.addAll(
                        ifThere(v.version().var(), store(t, new Read(v.version().var()))));
            }
        }
        out.addAll(block(body).stmts());
        return out;
    }

    /** What a method asks for may be missing. */
    private List<Stmt> ifThere(Var v, List<Stmt> stmts) {
        boolean nullable = facts.isPresent()
                && facts.orElseThrow().signature().parameters().stream()
                        .anyMatch(p -> p.nullable() && p.var().equals(v));
        return nullable
                ? List.of(new If(ids.stmt(), Apply.isNull(Op.NE, new Read(v)), new Block(stmts), Block.EMPTY))
                : stmts;
    }

    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            Map<Expr, Expr> outer = shared;
            // What the blocks of a statement evaluate, they evaluate later.
            shared = new HashMap<>();
            savedBefore(s, out);
            out.addAll(s.accept(this));
            shared = outer;
            savedAfter(s, out);
        }
        return new Block(out);
    }

    private void savedBefore(Stmt s, List<Stmt> out) {
        trailRoom.ifPresent(r -> out.addAll(r.before(s)));
        for (Trail t : trailsOf.getOrDefault(s.id(), List.of())) {
            if (t.source() instanceof Trail.OfExpr e && e.stmt() == s.id() && !e.after()) {
                Expr value = expr(e.expr());
                if (e.expr().type().isArray()) {
                    out.addAll(store(t, value));
                } else if (t.loops().isEmpty()) {
                    out.add(new Assign(ids.stmt(), new Read(t.storage()), value));
                    if (e.expr() instanceof Apply) {
                        shared.put(e.expr(), new Read(t.storage()));
                    }
                } else if (e.expr() instanceof Apply && Walk.evaluates(s, e.expr())) {
                    // What was computed for the trail is not computed again by the statement.
                    Var v = ids.saved(t.elementName(), e.expr().type());
                    out.add(new Assign(ids.stmt(), new Read(v), value));
                    out.addAll(store(t, new Read(v)));
                    shared.put(e.expr(), new Read(v));
                } else {
                    out.addAll(store(t, value));
                }
            }
            if (s instanceof For loop) {
                room(t, loop, out);
            }
            if (t.source() instanceof Trail.OfSelection of) {
                Selection choice = of.selection();
                if (choice.loop().id() == s.id()) {
                    out.add(new Assign(ids.stmt(), chosen(t), Const.of(-1)));
                } else if (choice.choice().id() == s.id()) {
                    Stmt note = new Assign(
                            ids.stmt(), chosen(t), new Read(choice.loop().index()));
                    out.add(
                            choice.test().isEmpty()
                                    ? note
                                    : new If(
                                            ids.stmt(),
                                            choice.test().orElseThrow(),
                                            new Block(List.of(note)),
                                            Block.EMPTY));
                }
            }
        }
    }

    /** Where the index of the last choice is kept until its loop has ended. */
    private Read chosen(Trail t) {
        return new Read(
                t.loops().isEmpty()
                        ? t.storage()
                        : rows.computeIfAbsent(List.of(t.storage()), k -> ids.saved(t.elementName(), Type.INT)));
    }

    @Override
    public List<Stmt> permute(Permute s) {
        return Exchange.primal(s, this::place, ids);
    }

    /** A row lies in the workspace beside its array. */
    @Override
    public List<Stmt> assign(Assign s) {
        if (s.target() instanceof Element
                && s.value() instanceof NewArray n
                && mode.reuses()
                && !moving.contains(s.target().root())) {
            NewArray row = n.in(NewArray.Storage.ROW);
            return List.of(new Assign(s.id(), place(s.target()), row.mapChildren(this::expr)));
        }
        if (s.value() instanceof NewArray n && moving.contains(s.target().root())) {
            NewArray made = mode.reuses() ? n.in(NewArray.Storage.POOLED) : n;
            return List.of(new Assign(s.id(), place(s.target()), made.mapChildren(this::expr)));
        }
        return super.assign(s);
    }

    /** A call whose derivative is asked for saves what that reads, in an object for each time that it runs. */
    @Override
    public List<Stmt> invoke(Invoke s) {
        List<Expr> args = s.call().args().stream().map(this::expr).toList();
        Optional<Trail> saved = trailsOf.getOrDefault(s.id(), List.of()).stream()
                .filter(t -> t.source() instanceof Trail.OfCall c && c.stmt() == s.id())
                .findFirst();
        if (saved.isEmpty()) {
            boolean kept = s.result().filter(exchanged::contains).isPresent();
            List<Stmt> out = new ArrayList<>(Pools.returned(s.results(), kept && mode.reuses(), ids));
            out.add(helpers.primal(s, args, kept));
            return out;
        }
        Trail t = saved.orElseThrow();
        HelperSweep forward =
                helpers.linked(Way.of(s, facts.orElseThrow()).orElseThrow()).forward();
        List<Expr> all = new ArrayList<>(args);
        Type type = t.element();
        int depth = t.loops().size();
        List<Stmt> out = new ArrayList<>(
                Pools.returned(s.results(), mode.reuses() && facts.orElseThrow().isHandedOut(s), ids));
        Var object = depth == 0 ? t.storage() : ids.saved(t.elementName(), type);
        if (depth == 0) {
            NewArray.Storage storage = mode.reuses() ? NewArray.Storage.ROOM : NewArray.Storage.FRESH;
            out.add(new Assign(ids.stmt(), new Read(object), new NewArray(type, List.of(), storage)));
        } else {
            Callee at = new Callee(type.className(), "at", List.of(type.arrayOf(), Type.INT), type);
            Expr ordinal = Loops.ordinal(t.loops().get(depth - 1), from -> from);
            Call call = new Call(at, List.of(row(t, depth - 1), ordinal), 0);
            out.add(new Invoke(ids.stmt(), List.of(object), call));
        }
        all.add(new Read(object));
        out.add(new Invoke(
                s.id(), s.results(), new Call(forward.callee(), all, s.call().site())));
        return out;
    }

    private void savedAfter(Stmt s, List<Stmt> out) {
        trailRoom.ifPresent(r -> out.addAll(r.after(s)));
        for (Trail t : trailsOf.getOrDefault(s.id(), List.of())) {
            if (s instanceof For loop
                    && loop.exit().trips().isPresent()
                    && t.loops().indexOf(loop) > 0) {
                // The row may have become another array as it grew.
                int depth = t.loops().indexOf(loop);
                Expr outer = Loops.ordinal(t.loops().get(depth - 1), from -> from);
                out.add(new Assign(ids.stmt(), new Element(row(t, depth - 1), outer), row(t, depth)));
            }
            if (t.source() instanceof Trail.OfSelection of
                    && of.selection().loop().id() == s.id()
                    && !t.loops().isEmpty()) {
                out.addAll(store(t, chosen(t)));
            }
            if (t.source() instanceof Trail.OfExpr e && e.stmt() == s.id() && e.after()) {
                out.addAll(store(t, e.expr()));
            } else if (t.source() instanceof Trail.OfVersion v
                    && v.version().stmt() == s.id()
                    && v.version().kind() != Version.Kind.HEAD) {
                out.addAll(store(t, new Read(v.version().var())));
            }
        }
    }

    private List<Stmt> store(Trail t, Expr value) {
        int depth = t.loops().size();
        if (value instanceof Place array && array.type().isArray()) {
            return depth == 0 ? copy(t.storage(), array) : List.of(snapshot(t, depth, array));
        }
        Place place = depth == 0
                ? new Read(t.storage())
                : new Element(row(t, depth - 1), Loops.ordinal(t.loops().get(depth - 1), from -> from));
        return List.of(new Assign(ids.stmt(), place, value));
    }

    private List<Stmt> copy(Var storage, Place array) {
        boolean flat = array.type().dimensions() == 1;
        if (!mode.reuses() && !flat) {
            Callee rows = new Callee("io.jacquard.support.Rows", "copy", List.of(array.type()), array.type());
            return List.of(new Invoke(ids.stmt(), List.of(storage), new Call(rows, List.of(array), 0)));
        }
        // What many sweeps share cannot lie in a workspace.
        NewArray room = !mode.reuses()
                ? new NewArray(array.type(), List.of(new Length(array)), NewArray.Storage.FRESH)
                : new NewArray(array.type(), List.of(array), NewArray.Storage.SHAPED);
        Read target = new Read(storage);
        Callee rows = new Callee("io.jacquard.support.Rows", "copy", List.of(), Type.VOID);
        Call copy = flat
                ? ArrayMethod.COPY.call(array, Const.of(0), target, Const.of(0), new Length(array))
                : new Call(rows, List.of(array, target), 0);
        return List.of(new Assign(ids.stmt(), target, room), Invoke.of(ids.stmt(), copy));
    }

    /** Whether a call saves a copy of an array: in its first argument, at the second, the third. */
    static boolean isSnapshot(Call call) {
        return call.callee().owner().equals(TRAILS) && call.callee().name().equals(SNAPSHOT);
    }

    private Stmt snapshot(Trail t, int depth, Place array) {
        Callee save = new Callee(TRAILS, SNAPSHOT, List.of(), Type.VOID);
        Expr ordinal = Loops.ordinal(t.loops().get(depth - 1), from -> from);
        return Invoke.of(ids.stmt(), new Call(save, List.of(row(t, depth - 1), ordinal, array), 0));
    }

    private Read row(Trail t, int depth) {
        if (depth == 0) {
            return new Read(t.storage());
        }
        Type[] type = {t.storage().type()};
        for (int i = 0; i < depth; i++) {
            type[0] = type[0].element();
        }
        return new Read(rows.computeIfAbsent(
                List.of(t.storage(), depth), k -> ids.saved(t.storage().name(), type[0])));
    }

    /** Before a loop: room for one value, or one row, for each of its trips. */
    private void room(Trail t, For loop, List<Stmt> out) {
        int depth = t.loops().indexOf(loop);
        if (depth < 0) {
            return;
        }
        Expr trips = loop.exit().trips().isPresent() ? Const.of(16) : Loops.trips(loop);
        Read row = row(t, depth);
        if (depth == 0) {
            out.add(new Assign(ids.stmt(), row, fresh(row.type(), trips)));
            return;
        }
        Expr outer = Loops.ordinal(t.loops().get(depth - 1), from -> from);
        if (mode.reuses()) {
            out.add(new Assign(ids.stmt(), row, new Room(row(t, depth - 1), outer, trips)));
        } else {
            out.add(new Assign(ids.stmt(), row, fresh(row.type(), trips)));
            out.add(new Assign(ids.stmt(), new Element(row(t, depth - 1), outer), row));
        }
    }

    private NewArray fresh(Type type, Expr trips) {
        if (mode.reuses()) {
            return new NewArray(type, List.of(trips), NewArray.Storage.ROOM);
        }
        if (trips instanceof Const c && c.value() instanceof Integer n && n < 0) {
            return fresh(type, Const.of(0));
        }
        boolean safe = trips instanceof Length || trips instanceof Const;
        Expr size = safe ? trips : Make.apply(Op.MAX, Const.of(0), trips);
        return new NewArray(type, List.of(size), NewArray.Storage.FRESH);
    }

    @Override
    public List<Stmt> loop(For s) {
        List<Stmt> head = new ArrayList<>();
        for (Trail t : trailsOf.getOrDefault(s.id(), List.of())) {
            if (s.exit().trips().isPresent() && t.loops().contains(s)) {
                head.add(grow(t, s));
            }
            if (t.source() instanceof Trail.OfVersion v
                    && v.version().stmt() == s.id()
                    && v.version().kind() == Version.Kind.HEAD) {
                head.addAll(store(t, new Read(v.version().var())));
            }
        }
        Expr from = expr(s.from());
        if (s.exit().trips().isPresent()) {
            // The rest of the header is evaluated again for each trip.
            shared = new HashMap<>();
        }
        Expr bound = expr(s.bound());
        Expr step = expr(s.step());
        For.Exit exit = exit(s.exit());
        List<Stmt> stmts = new ArrayList<>(head);
        stmts.addAll(fusion.flatMap(f -> f.of(s))
                .map(this::trip)
                .orElseGet(() -> block(s.body()).stmts()));
        return List.of(new For(s.id(), s.index(), from, s.comparison(), bound, step, new Block(stmts), exit));
    }

    /** What is saved of a trip that is swept back at once, is saved within it. */
    private List<Stmt> trip(Fusion.Trip trip) {
        Facts own = trip.facts();
        return new Forward(trip.recovery().trails(), mode, false, ids, method, helpers, Optional.of(own), fusion)
                .sweep(own.routine().body());
    }

    /** A loop that counts its trips as it goes lets its trails grow. */
    private Stmt grow(Trail t, For loop) {
        int depth = t.loops().indexOf(loop);
        Read row = row(t, depth);
        Expr ordinal = Loops.ordinal(loop, from -> from);
        List<Expr> args = new ArrayList<>(trailRoom.orElseThrow().named(loop));
        args.addAll(List.of(row, ordinal));
        List<Type> types = args.stream().map(Expr::type).toList();
        Callee grow = new Callee(TRAILS, "grow", types, row.type());
        Call call = new Call(grow, args, 0);
        Stmt longer = new Invoke(ids.stmt(), List.of(row.var()), call);
        return new If(ids.stmt(), Make.apply(Op.EQ, ordinal, new Length(row)), new Block(List.of(longer)), Block.EMPTY);
    }

    @Override
    protected Expr expr(Expr e) {
        Expr known = shared.get(e);
        if (known != null) {
            return known;
        }
        if (e instanceof NewArray n && mode.reuses() && n.storage() == NewArray.Storage.FRESH) {
            return new NewArray(n.type(), n.sizes().stream().map(this::expr).toList(), NewArray.Storage.ZEROED);
        }
        return super.expr(e);
    }

    @Override
    public List<Stmt> result(Return s) {
        return List.of();
    }
}
