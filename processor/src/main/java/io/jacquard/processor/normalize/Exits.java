package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes jumps out: what follows a jump moves into the other arm of its branch, and a loop that is left early has an {@code int} that says at which of its
 * exits. Only where several ways meet again does a flag decide whether to go on. Returns become assignments to one result.
 */
final class Exits {
    /** The label of the end of the method. */
    private static final int END = -1;

    /** The label of the end of the innermost loop's trips, whatever comes behind it. */
    private static final int STOP = -2;

    /** Statements without jumps, whether their end may be reached, and where to they may jump instead. */
    private record Part(List<Stmt> stmts, boolean completes, Set<Integer> leaves) {}

    /** The loop that is being walked, or the method itself: its exits in the order of the text, each with where it leads. */
    private static final class Frame {
        private final Set<Integer> labels = new HashSet<>();
        private final Map<Integer, Integer> exits = new LinkedHashMap<>();
        private final Optional<Var> stop;

        Frame(Optional<Var> stop) {
            this.stop = stop;
        }
    }

    private final Ids ids;
    /** A variable for each result that is not the same at all exits. */
    private final List<Optional<Var>> results;

    private final Map<Integer, Var> flags = new HashMap<>();

    private Exits(Ids ids, List<Optional<Var>> results) {
        this.ids = ids;
        this.results = results;
    }

    static Routine apply(Routine routine, Ids ids) {
        List<Return> returns = new ArrayList<>();
        boolean[] jumps = {false};
        Walk.each(routine.body(), s -> {
            if (s instanceof Return r) {
                returns.add(r);
            }
            jumps[0] |= s instanceof Labeled;
        });
        List<Stmt> stmts = routine.body().stmts();
        boolean single = returns.size() == 1 && stmts.get(stmts.size() - 1) instanceof Return;
        if (single && !jumps[0]) {
            return withFirstValues(routine, routine.body(), ids);
        }
        List<Expr> values = new ArrayList<>();
        List<Optional<Var>> results = new ArrayList<>();
        for (int i = 0; i < routine.callee().results().size(); i++) {
            int at = i;
            Set<Expr> all = new HashSet<>();
            returns.forEach(r -> all.add(r.values().get(at)));
            boolean common = all.size() == 1 && returns.get(0).values().get(i) instanceof Read;
            Type type = routine.callee().results().get(i);
            Optional<Var> result = common ? Optional.empty() : Optional.of(ids.primal("result", type));
            values.add(result.<Expr>map(Read::new)
                    .orElseGet(() -> returns.get(0).values().get(at)));
            results.add(result);
        }
        Exits exits = new Exits(ids, results);
        Frame method = new Frame(Optional.empty());
        method.labels.add(END);
        List<Stmt> out = new ArrayList<>();
        exits.declareFlag(END, out);
        out.addAll(exits.list(stmts, method).stmts);
        int id =
                returns.isEmpty() ? ids.stmt() : returns.get(returns.size() - 1).id();
        out.add(new Return(id, values));
        return withFirstValues(routine, new Block(out), ids);
    }

    private static Routine withFirstValues(Routine routine, Block body, Ids ids) {
        return routine.withBody(FirstValues.give(body, routine.parameters(), ids));
    }

    private Read flag(int label) {
        return new Read(Objects.requireNonNull(flags.get(label)));
    }

    /** Declares the flag that says whether a label was left to. */
    private void declareFlag(int label, List<Stmt> out) {
        Var flag = ids.primal(label == END ? "returned" : "left", Type.BOOLEAN);
        flags.put(label, flag);
        out.add(new Assign(ids.stmt(), new Read(flag), Const.of(false)));
    }

    private Part list(List<Stmt> stmts, Frame frame) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            List<Stmt> after = stmts.subList(i + 1, stmts.size());
            if (s instanceof Leave jump) {
                out.addAll(leave(jump.label(), frame));
                return new Part(out, false, Set.of(inFrame(jump.label(), frame)));
            }
            if (s instanceof Return r) {
                for (int k = 0; k < results.size(); k++) {
                    Expr value = r.values().get(k);
                    results.get(k)
                            .ifPresent(
                                    v -> out.add(new Assign(ids.stmt(), new Read(v), Convert.widen(value, v.type()))));
                }
                out.addAll(leave(END, frame));
                return new Part(out, false, Set.of(inFrame(END, frame)));
            }
            if (s instanceof Throw) {
                out.add(s);
                return new Part(out, false, Set.of());
            }
            if (s instanceof For loop) {
                List<Stmt> rest = new ArrayList<>(loop(loop, out, Set.of()));
                if (!rest.isEmpty()) {
                    rest.addAll(after);
                    return append(out, list(rest, frame));
                }
                continue;
            }
            if (s instanceof If branch && Walk.mayLeave(new Block(List.of(s)))) {
                return append(out, branch(branch, after, frame));
            }
            if (s instanceof If branch) {
                out.add(Walk.mapBlocks(branch, b -> new Block(list(b.stmts(), frame).stmts)));
                if (!Walk.completes(List.of(s))) {
                    return new Part(out, false, Set.of());
                }
                continue;
            }
            if (s instanceof Labeled block) {
                return append(out, labeled(block, after, frame));
            }
            out.add(s);
        }
        return new Part(out, true, Set.of());
    }

    private static Part append(List<Stmt> before, Part part) {
        List<Stmt> out = new ArrayList<>(before);
        out.addAll(part.stmts);
        return new Part(out, part.completes, part.leaves);
    }

    private static int inFrame(int label, Frame frame) {
        return frame.labels.contains(label) ? label : STOP;
    }

    /** What a jump does: raises the flag of its label, or stops the loop. */
    private List<Stmt> leave(int label, Frame frame) {
        if (frame.labels.contains(label)) {
            return List.of(new Assign(ids.stmt(), flag(label), Const.of(true)));
        }
        int exit = frame.exits.size() + 1;
        frame.exits.put(exit, label);
        return List.of(new Assign(ids.stmt(), new Read(frame.stop.orElseThrow()), Const.of(exit)));
    }

    /**
     * Adds the loop to {@code out}; gives what has to follow it, the jumps that its exits lead on to.
     *
     * @param here the labels of the place right behind it
     */
    private List<Stmt> loop(For loop, List<Stmt> out, Set<Integer> here) {
        Var stop = ids.primal("exit", Type.INT);
        Frame frame = new Frame(Optional.of(stop));
        Part body = list(loop.body().stmts(), frame);
        if (frame.exits.isEmpty()) {
            out.add(loop.withBody(new Block(body.stmts)));
            return List.of();
        }
        out.add(new Assign(ids.stmt(), new Read(stop), Const.of(0)));
        out.add(loop.withBody(new Block(body.stmts)).withExit(loop.exit().stopped(stop)));
        List<Stmt> next = List.of();
        Set<Integer> labels = new LinkedHashSet<>(frame.exits.values());
        boolean further = labels.removeAll(here);
        for (int label : labels) {
            List<Stmt> jump = List.of(new Leave(ids.stmt(), label));
            // An endless loop is left by its exits alone, so that one of them needs no question.
            next = loop.isEndless() && !further && next.isEmpty()
                    ? jump
                    : List.of(new If(ids.stmt(), isAt(stop, frame, label), new Block(jump), new Block(next)));
        }
        return next;
    }

    private static Expr isAt(Var stop, Frame frame, int label) {
        if (Set.copyOf(frame.exits.values()).size() == 1) {
            return Apply.of(Op.NE, new Read(stop), Const.of(0));
        }
        return frame.exits.entrySet().stream()
                .filter(e -> e.getValue() == label)
                .map(e -> Apply.of(Op.EQ, new Read(stop), Const.of(e.getKey())))
                .reduce((a, b) -> Apply.of(Op.OR_ELSE, a, b))
                .orElseThrow();
    }

    /** What follows a branch that may be left: in the arm that goes on or, if it is reached in several ways, behind a question. */
    private Part branch(If branch, List<Stmt> after, Frame frame) {
        boolean then = Walk.completes(branch.then().stmts());
        boolean otherwise = Walk.completes(branch.otherwise().stmts());
        Part one = list(
                then && !otherwise
                        ? concat(branch.then().stmts(), after)
                        : branch.then().stmts(),
                frame);
        Part other = list(
                !then && otherwise
                        ? concat(branch.otherwise().stmts(), after)
                        : branch.otherwise().stmts(),
                frame);
        Set<Integer> leaves = new LinkedHashSet<>(one.leaves);
        leaves.addAll(other.leaves);
        Stmt s = new If(branch.id(), branch.condition(), new Block(one.stmts), new Block(other.stmts));
        return then && otherwise
                ? ifStaying(List.of(s), leaves, after, frame)
                : new Part(List.of(s), one.completes || other.completes, leaves);
    }

    private Part labeled(Labeled block, List<Stmt> after, Frame frame) {
        List<Stmt> out = new ArrayList<>();
        if (block.body().stmts().size() == 1 && block.body().stmts().get(0) instanceof For loop) {
            List<Stmt> rest = new ArrayList<>(loop(loop, out, Set.of(block.id())));
            rest.addAll(after);
            return append(out, list(rest, frame));
        }
        declareFlag(block.id(), out);
        frame.labels.add(block.id());
        Part inner = list(block.body().stmts(), frame);
        frame.labels.remove(block.id());
        out.addAll(inner.stmts);
        Set<Integer> leaves = new LinkedHashSet<>(inner.leaves);
        boolean reached = leaves.remove(block.id()) || inner.completes;
        if (!reached) {
            return new Part(out, false, leaves);
        }
        return ifStaying(out, leaves, after, frame);
    }

    /** {@code before}, then {@code after} unless one of {@code leaves} was taken. */
    private Part ifStaying(List<Stmt> before, Set<Integer> leaves, List<Stmt> after, Frame frame) {
        Part rest = list(after, frame);
        Set<Integer> all = new LinkedHashSet<>(leaves);
        all.addAll(rest.leaves);
        if (leaves.isEmpty() || rest.stmts.isEmpty()) {
            return new Part(concat(before, rest.stmts), rest.completes, all);
        }
        Expr stay = leaves.stream()
                .map(label -> stays(label, frame))
                .reduce((a, b) -> Apply.of(Op.AND_THEN, a, b))
                .orElseThrow();
        Stmt s = new If(ids.stmt(), stay, new Block(rest.stmts), Block.EMPTY);
        return new Part(concat(before, List.of(s)), true, all);
    }

    private static List<Stmt> concat(List<Stmt> a, List<Stmt> b) {
        List<Stmt> out = new ArrayList<>(a);
        out.addAll(b);
        return out;
    }

    private Expr stays(int label, Frame frame) {
        if (label == STOP) {
            return For.Exit.goesOn(frame.stop.orElseThrow());
        }
        return Apply.of(Op.NOT, flag(label));
    }
}
