package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some trips of a loop as a method, and the loop that calls it. Numbers that pass from trip to trip are handed over in cells, arrays of one element, in which
 * the method finds and leaves them.
 */
final class Segment {
    private static final String SIZES = "io.jacquard.support.Segments.";
    /** By how many trips segments grow where nobody knows how many there will be. */
    private static final int GROWTH = 16;

    private final For loop;
    private final Checkpoint mark;
    private final State state;
    private final Ids ids;

    /** The method's parameters, with what each of them stands for in the calling routine. */
    private final Map<Var, Expr> parameters = new LinkedHashMap<>();
    /** The method's own variables for those of the calling routine. */
    private final Map<Var, Var> own = new HashMap<>();

    private final List<Stmt> before = new ArrayList<>();
    private final List<Stmt> load = new ArrayList<>();
    private final List<Stmt> store = new ArrayList<>();
    private final List<Stmt> after = new ArrayList<>();
    private final List<Stmt> calls = new ArrayList<>();
    private final Routine routine;

    Segment(For loop, Checkpoint mark, State state, String name, Ids ids) {
        this.loop = loop;
        this.mark = mark;
        this.state = state;
        this.ids = ids;
        List<Stmt> body = loop.exit().trips().isPresent() ? untilItEnds(name) : counted(name);
        Type result = loop.exit().trips().isPresent() ? Type.BOOLEAN : Type.VOID;
        routine = new Routine(callee(name, result), List.copyOf(parameters.keySet()), new Block(body));
    }

    /** What stands in place of the loop. */
    List<Stmt> calls() {
        return calls;
    }

    Routine routine() {
        return routine;
    }

    private Callee callee(String name, Type result) {
        return Callee.segment(name, parameters.keySet().stream().map(Var::type).toList(), result);
    }

    private Invoke call(String name, Type result, List<Var> results) {
        return new Invoke(ids.stmt(), results, new Call(callee(name, result), List.copyOf(parameters.values()), 0));
    }

    private Var parameter(String name, Type type, Expr argument) {
        Var v = ids.primal(name, type);
        parameters.put(v, argument);
        return v;
    }

    private Var local(String name, Type type, Expr value, List<Stmt> out) {
        Var v = ids.primal(name, type);
        out.add(set(v, value));
        return v;
    }

    private Assign set(Var v, Expr value) {
        return new Assign(ids.stmt(), new Read(v), value);
    }

    private void share() {
        for (Var v : state.arrays()) {
            own.put(v, parameter(v.name(), v.type(), new Read(v)));
        }
        for (Var v : state.given()) {
            own.put(v, parameter(v.name(), v.type(), new Read(v)));
        }
        for (Var v : state.carried()) {
            Var here = ids.primal(v.name(), v.type());
            own.put(v, here);
            carry(v, here);
        }
    }

    private void carry(Var v, Var here) {
        Element outside = cell(v);
        Var inside = parameter(outside.root().name(), outside.root().type(), outside.array());
        before.add(new Assign(ids.stmt(), outside, new Read(v)));
        load.add(set(here, first(inside)));
        store.add(new Assign(ids.stmt(), first(inside), new Read(here)));
        after.add(set(v, outside));
    }

    /** A new cell for a variable, in the calling routine. */
    private Element cell(Var v) {
        Type type = v.type().arrayOf();
        Var cell = local(
                v.name() + "Cell", type, new NewArray(type, List.of(Const.of(1)), NewArray.Storage.FRESH), before);
        return first(cell);
    }

    private static Element first(Var cell) {
        return new Element(new Read(cell), Const.of(0));
    }

    private Block body() {
        return new Renaming().block(loop.body());
    }

    private Expr renamed(Expr e) {
        return new Renaming().of(e);
    }

    private Var renamed(Var v) {
        return own.getOrDefault(v, v);
    }

    /** From the calling routine's variables to the method's. */
    private final class Renaming extends Rewriter {
        Expr of(Expr e) {
            return expr(e);
        }

        @Override
        protected Var renamed(Var v) {
            return Segment.this.renamed(v);
        }
    }

    private static Expr size(String function, Expr... args) {
        return new Apply(Op.METHOD, Type.INT, List.of(args), SIZES + function, 0);
    }

    private Expr length(Expr trips) {
        if (mark.every() > 0) {
            return Const.of(mark.every());
        }
        return mark.snapshots() > 0 ? size("length", trips, Const.of(mark.snapshots())) : size("length", trips);
    }

    /** Of a loop whose header tells its trips: from one index to another. */
    private List<Stmt> counted(String name) {
        Read trips = new Read(local("trips", Type.INT, Loops.trips(loop), before));
        Read length = new Read(local("length", Type.INT, length(trips), before));
        Read start = new Read(local("start", Type.INT, loop.from(), before));
        Var segment = ids.primal("segment", Type.INT);
        List<Stmt> trip = new ArrayList<>();
        Expr done = Make.apply(Op.MUL, new Read(segment), length);
        Expr from = new Read(local("from", Type.INT, along(start, done), trip));
        Expr to = new Read(local("to", Type.INT, along(start, size("end", trips, length, new Read(segment))), trip));
        Var first = parameter("from", Type.INT, from);
        Var end = parameter("to", Type.INT, to);
        share();
        trip.add(call(name, Type.VOID, List.of()));
        calls.addAll(before);
        calls.add(new For(
                ids.stmt(),
                segment,
                Const.of(0),
                Op.LT,
                size("count", trips, length),
                Const.of(1),
                new Block(trip),
                For.Exit.NONE));
        calls.addAll(after);

        Op before = loop.stride() > 0 ? Op.LT : Op.GT;
        List<Stmt> out = new ArrayList<>(load);
        out.add(new For(
                loop.id(), loop.index(), new Read(first), before, new Read(end), loop.step(), body(), For.Exit.NONE));
        out.addAll(store);
        out.add(new Return(ids.stmt(), Optional.empty()));
        return out;
    }

    /** Where a loop is after some trips. */
    private Expr along(Expr start, Expr trips) {
        long stride = loop.stride();
        Expr way = Math.abs(stride) == 1 ? trips : Make.apply(Op.MUL, trips, Const.of((int) Math.abs(stride)));
        return Make.apply(stride > 0 ? Op.ADD : Op.SUB, start, way);
    }

    /** Of a loop that finds out when it ends: at most some trips, and then whether there is another. */
    private List<Stmt> untilItEnds(String name) {
        Var more = local(
                "more", Type.BOOLEAN, loop.exit().stop().map(For.Exit::goesOn).orElse(Const.of(true)), before);
        Var most = local("most", Type.INT, most(), before);
        Var limit = parameter("most", Type.INT, new Read(most));
        share();
        Var index = loop.index();
        Var start = ids.primal("start", index.type());
        if (!loop.isWhile()) {
            Var next = local("next", index.type(), loop.from(), before);
            carry(next, start);
            // Nobody asks where the loop was when it ended.
            after.remove(after.size() - 1);
        }
        Var trips = loop.exit().trips().orElseThrow();
        Read counted = new Read(ids.saved(trips.name(), Type.INT));
        own.put(trips, counted.var());

        Var outer = ids.saved("trips", Type.INT);
        List<Stmt> trip = new ArrayList<>();
        trip.add(call(name, Type.BOOLEAN, List.of(more)));
        if (mark.every() == 0 && mark.snapshots() == 0) {
            trip.add(new Update(ids.stmt(), new Read(most), Op.ADD, Const.of(GROWTH)));
        }
        trip.add(new Update(ids.stmt(), new Read(outer), Op.ADD, Const.of(1)));
        calls.addAll(before);
        calls.add(set(outer, Const.of(0)));
        For again = For.whileLoop(ids.stmt(), ids.primal("segment", Type.INT), new Read(more), new Block(trip));
        calls.add(again.withExit(again.exit().counted(outer)));
        calls.addAll(after);

        Expr within = Make.apply(Op.LT, counted, new Read(limit));
        Optional<Expr> condition = loop.exit().condition().map(this::renamed);
        For.Exit exit = new For.Exit(
                Optional.of(counted.var()),
                loop.exit().stop().map(this::renamed),
                Optional.of(
                        condition.map(c -> Make.apply(Op.AND_THEN, within, c)).orElse(within)));
        Expr from = loop.isWhile() ? loop.from() : new Read(start);
        List<Stmt> out = new ArrayList<>(load);
        out.add(set(counted.var(), Const.of(0)));
        out.add(new For(
                loop.id(), index, from, loop.comparison(), renamed(loop.bound()), renamed(loop.step()), body(), exit));
        Var another = local("another", Type.BOOLEAN, another(start, counted, out), out);
        out.addAll(store);
        out.add(new Return(ids.stmt(), Optional.of(new Read(another))));
        return out;
    }

    private Expr most() {
        return mark.every() > 0
                ? Const.of(mark.every())
                : mark.snapshots() > 0 ? length(Loops.trips(loop)) : Const.of(GROWTH);
    }

    /** What the header asks before the first trip that is behind the segment, whose index is left in {@code start}. */
    private Expr another(Var start, Read counted, List<Stmt> out) {
        List<Expr> tests = new ArrayList<>();
        loop.exit().stop().map(v -> For.Exit.goesOn(renamed(v))).ifPresent(tests::add);
        if (!loop.isWhile()) {
            Type type = start.type();
            Expr way = Make.apply(Op.MUL, Convert.widen(counted, type), Convert.widen(renamed(loop.step()), type));
            out.add(new Update(ids.stmt(), new Read(start), Op.ADD, way));
            own.put(loop.index(), start);
            tests.add(Make.apply(loop.comparison(), new Read(start), renamed(loop.bound())));
        }
        loop.exit().condition().map(this::renamed).ifPresent(tests::add);
        return tests.stream().reduce((a, b) -> Make.apply(Op.AND_THEN, a, b)).orElse(Const.of(true));
    }
}
