package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Four trips at a time of a loop whose trips are independent, around a loop that adds up a number: the four sums run side by side in one inner loop, each in its
 * own order, so that the processor need not wait for one addition to start the next. What is left over runs as it is written.
 */
public final class Jam extends Rewriter {
    private static final int WIDTH = 4;

    private final Map<Var, Integer> mentions;
    /** Arrays that nobody else sees when an exception leaves the sweep. */
    private final Set<Var> made;

    private final Map<Var, Set<Var>> names;

    private final Ids ids;

    private Jam(Block whole, Ids ids) {
        this.ids = ids;
        mentions = JammedLoop.mentions(whole);
        made = Uses.made(whole);
        names = Uses.names(whole);
    }

    static Block apply(Block block, Ids ids) {
        return new Jam(block, ids).block(block);
    }

    @Override
    public List<Stmt> loop(For s) {
        JammedLoop loop = new JammedLoop(s, mentions, made, names);
        return loop.mayBe() ? jammed(s, loop) : super.loop(s);
    }

    private List<Stmt> jammed(For s, JammedLoop loop) {
        Var index = ids.like(s.index());
        Var fours = ids.saved("end", Type.INT);
        Expr width = Const.of(WIDTH);
        List<Copy> copies = new ArrayList<>();
        Map<Var, Var> inner = new HashMap<>();
        for (int i = 0; i < WIDTH; i++) {
            Copy copy = new Copy(inner);
            copy.indices.put(s.index(), Make.plus(new Read(index), i));
            for (Var v : loop.own()) {
                boolean same = i > 0 && loop.shared().contains(v);
                copy.vars.put(v, same ? copies.get(0).vars.get(v) : ids.like(v));
            }
            copies.add(copy);
        }
        Block four = side(s.body(), copies, inner);
        return List.of(
                new Assign(
                        ids.stmt(), new Read(fours), Make.apply(Op.MUL, Make.apply(Op.DIV, s.bound(), width), width)),
                new For(ids.stmt(), index, Const.of(0), Op.LT, new Read(fours), width, four, For.Exit.NONE),
                new For(s.id(), s.index(), new Read(fours), Op.LT, s.bound(), s.step(), s.body(), For.Exit.NONE));
    }

    /** The bound of the loop as it is written, of which a statement lets as many trips as four go into run side by side. */
    public static Optional<Expr> bound(Assign s) {
        boolean fours = s.target().root().kind() == Var.Kind.SAVED
                && s.value() instanceof Apply times
                && times.op() == Op.MUL
                && Make.isConst(times.arg(1), WIDTH)
                && times.arg(0) instanceof Apply over
                && over.op() == Op.DIV
                && Make.isConst(over.arg(1), WIDTH);
        return fours ? Optional.of(((Apply) ((Apply) s.value()).arg(0)).arg(0)) : Optional.empty();
    }

    private Block side(Block block, List<Copy> copies, Map<Var, Var> inner) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Comment) {
                out.add(new Comment(ids.stmt(), ((Comment) s).text()));
            } else if (s instanceof For loop) {
                inner.put(loop.index(), ids.like(loop.index()));
                For header =
                        (For) loop.withBody(Block.EMPTY).accept(copies.get(0)).get(0);
                out.add(header.withBody(side(loop.body(), copies, inner)));
            } else {
                List<Stmt> all = new ArrayList<>();
                copies.forEach(copy -> all.addAll(s.accept(copy)));
                out.addAll(together(all));
            }
        }
        return new Block(out);
    }

    /** What four trips add to the same bar is added at once, and a row that they share named once. */
    private List<Stmt> together(List<Stmt> all) {
        Place target = Walk.target(all.get(0)).orElseThrow();
        if (target.type().isArray() && all.stream().allMatch(s -> Walk.target(s).equals(Optional.of(target)))) {
            return all.subList(0, 1);
        }
        boolean sum = target.root().isDerivative()
                && all.stream()
                        .allMatch(s -> s instanceof Update u && u.target().equals(target));
        if (!sum) {
            return all;
        }
        Expr value =
                all.stream().map(s -> ((Update) s).value()).reduce(Make::add).orElseThrow();
        return List.of(new Update(ids.stmt(), target, ((Update) all.get(0)).op(), value));
    }

    /** One of the trips. */
    private final class Copy extends Rewriter {
        private final Map<Var, Expr> indices = new HashMap<>();
        private final Map<Var, Var> vars = new HashMap<>();
        private final Map<Var, Var> inner;

        private Copy(Map<Var, Var> inner) {
            this.inner = inner;
        }

        @Override
        protected int id(Stmt s) {
            return ids.stmt();
        }

        @Override
        protected Var renamed(Var v) {
            return vars.getOrDefault(v, inner.getOrDefault(v, v));
        }

        @Override
        protected Expr expr(Expr e) {
            return e instanceof Read r && indices.containsKey(r.var()) ? indices.get(r.var()) : super.expr(e);
        }
    }
}
