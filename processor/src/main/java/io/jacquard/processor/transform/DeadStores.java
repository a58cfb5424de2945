package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Drops values of derivatives and recovered values that nobody reads; primal statements stay as they are. */
final class DeadStores {
    private final boolean primals;
    private final Set<Var> given;
    /** Names of rows of the primal's arrays, which may not be there, or be too short. */
    private final Set<Var> rows;

    /** Those around the statement at hand. */
    private final Deque<For> loops = new ArrayDeque<>();

    private DeadStores(boolean primals, Set<Var> given, Set<Var> rows) {
        this.primals = primals;
        this.given = given;
        this.rows = rows;
    }

    static Block apply(Block block, Set<Var> wanted) {
        return new Block(new DeadStores(false, Set.of(), Set.of()).block(block, new HashSet<>(wanted)));
    }

    /** Drops primal values as well, for a sweep that nobody asks for the value: all but what may throw. Of what is {@code given}, arrays are not null. */
    static Block applyToAll(Block block, Set<Var> wanted, Set<Var> given) {
        Set<Var> rows = new HashSet<>();
        Uses.names(block).forEach((array, names) -> {
            if (array.isPrimal()) {
                rows.addAll(names);
            }
        });
        return new Block(new DeadStores(true, given, rows).block(block, new HashSet<>(wanted)));
    }

    /** The block rewritten; {@code live} is what is read after it, and afterwards what is read from its start on. */
    private List<Stmt> block(Block block, Set<Var> live) {
        Deque<Stmt> out = new ArrayDeque<>();
        for (int i = block.stmts().size() - 1; i >= 0; i--) {
            Stmt s = block.stmts().get(i);
            Optional<Var> target = Walk.target(s).filter(Read.class::isInstance).map(Place::root);
            if (target.isPresent() && !live.contains(target.orElseThrow()) && mayGo(s, target.orElseThrow(), out)) {
                continue;
            }
            if (s instanceof If branch) {
                Set<Var> one = among(live, mentioned(s));
                Set<Var> other = new HashSet<>(one);
                live.removeAll(one);
                Block then = new Block(block(branch.then(), one));
                Block otherwise = new Block(block(branch.otherwise(), other));
                live.addAll(one);
                live.addAll(other);
                if (then.isEmpty() && otherwise.isEmpty()) {
                    continue;
                }
                live.addAll(Walk.reads(branch.condition()));
                out.addFirst(
                        then.isEmpty()
                                ? new If(branch.id(), Conditions.not(branch.condition()), otherwise, Block.EMPTY)
                                : new If(branch.id(), branch.condition(), then, otherwise));
            } else if (s instanceof For loop) {
                Optional<For> kept = loop(loop, live);
                kept.ifPresent(out::addFirst);
            } else {
                Stmt kept = s instanceof Invoke call ? withoutIdleResult(call, live) : s;
                if (!(s instanceof Update)) {
                    Walk.defines(s).forEach(live::remove);
                }
                live.addAll(Walk.reads(s));
                out.addFirst(kept);
            }
        }
        return withoutIdleComments(new ArrayList<>(out));
    }

    /** A call of the library stays for what it does; sweeps of helpers hand over all of their results or none. */
    private static Invoke withoutIdleResult(Invoke s, Set<Var> live) {
        boolean idle = s.results().stream().noneMatch(v -> v.isPrimal() || live.contains(v));
        return idle ? Invoke.of(s.id(), s.call()) : s;
    }

    /** A loop whose body went has no reason to stay but what its header does. */
    private boolean mayGo(For loop) {
        boolean quiet = !primals || Walk.exprs(loop).stream().noneMatch(e -> !isGivenLength(e) && Walk.mayThrow(e));
        return !loop.index().isPrimal() || loop.exit().isBound() && quiet;
    }

    private boolean isGivenLength(Expr e) {
        return e instanceof Length l && l.array() instanceof Read array && given.contains(array.var());
    }

    private boolean mayGo(Stmt s, Var target, Deque<Stmt> later) {
        boolean gives =
                s instanceof Assign a && a.value() instanceof NewArray n && n.storage() == NewArray.Storage.RETURNED;
        return !gives
                && (!target.isPrimal()
                        || primals
                                && (Walk.exprs(s).stream().allMatch(e -> throwsLater(e, later))
                                        || elementsAreAskedIn(later, s)));
    }

    /**
     * Whether all that may throw in a statement are elements of the method's own arrays, which the next statements ask for as well, in whatever order: the
     * exception is the same. A bar has the shape of its array, and throws where that has thrown.
     */
    private boolean elementsAreAskedIn(Deque<Stmt> later, Stmt s) {
        Set<Expr> asked = throwing(s);
        Set<Expr> left = new HashSet<>(asked);
        for (Stmt next : later) {
            boolean quiet = next instanceof Comment
                    || Walk.target(next)
                            .filter(p -> p instanceof Read || p.root().isDerivative())
                            .isPresent();
            Set<Expr> own = throwing(next);
            own.removeIf(e -> isElement(e, v -> !v.isPrimal() && !rows.contains(v)) || asked.contains(e));
            if (!quiet || !own.isEmpty()) {
                return false;
            }
            left.removeIf(e -> Walk.exprs(next).stream().anyMatch(whole -> Walk.isCertainIn(whole, e)));
            if (left.isEmpty()) {
                return asked.stream().allMatch(e -> isElement(e, given::contains));
            }
            if (Walk.defines(next).stream().anyMatch(Walk.reads(s)::contains)) {
                return false;
            }
        }
        return false;
    }

    private static Set<Expr> throwing(Stmt s) {
        Set<Expr> out = new HashSet<>();
        Consumer<Expr> add = whole -> Walk.each(whole, e -> {
            if (Walk.mayThrowItself(e) || e instanceof Call) {
                out.add(e);
            }
        });
        Walk.exprs(s).forEach(add);
        Walk.target(s).ifPresent(add);
        return out;
    }

    private static boolean isElement(Expr e, Predicate<Var> root) {
        return e instanceof Element x && x.array() instanceof Read r && root.test(r.var()) && !Walk.mayThrow(x.index());
    }

    /** Whether all that may throw in an expression is there for certain, or asked again by what follows. */
    private boolean throwsLater(Expr e, Deque<Stmt> later) {
        boolean access = e instanceof Element && !isThere(e) || e instanceof Length;
        boolean other = e instanceof NewArray || e instanceof Call || e instanceof Apply a && a.mayThrow();
        return !other
                && (!access || isAskedIn(later, e))
                && e.children().stream().allMatch(c -> throwsLater(c, later));
    }

    /** Whether it is an element that a loop around goes to, which ends where the array does. */
    private boolean isThere(Expr e) {
        return e instanceof Element x
                && x.array() instanceof Read array
                && loops.stream()
                        .anyMatch(loop -> x.index().equals(new Read(loop.index()))
                                && loop.from() instanceof Const from
                                && from.number() >= 0
                                && loop.hasStride()
                                && loop.stride() > 0
                                && loop.comparison() == Op.LT
                                && loop.bound().equals(new Length(array))
                                && !Walk.defined(loop.body()).contains(array.var()));
    }

    private static boolean isAskedIn(Deque<Stmt> later, Expr access) {
        Set<Var> reads = Walk.reads(access);
        for (Stmt s : later) {
            Optional<Expr> first = Walk.exprs(s).stream()
                    .flatMap(e -> firstThrowing(e).stream())
                    .findFirst();
            if (first.isPresent()) {
                return Walk.any(access, first.orElseThrow()::equals)
                        && Walk.exprs(s).stream().anyMatch(e -> Walk.isCertainIn(e, access));
            }
            // Whatever else may happen before must not, or be seen.
            boolean quiet = Walk.blocks(s).isEmpty()
                    && (s instanceof Comment
                            || s instanceof Assign a && a.target() instanceof Read
                            || s instanceof Update u && u.target() instanceof Read);
            if (!quiet || Walk.defines(s).stream().anyMatch(reads::contains)) {
                return false;
            }
        }
        return false;
    }

    /** What is the first to be evaluated of all that may throw in an expression. */
    private static Optional<Expr> firstThrowing(Expr e) {
        for (Expr child : e.children()) {
            Optional<Expr> first = firstThrowing(child);
            if (first.isPresent()) {
                return first;
            }
        }
        return Walk.mayThrowItself(e) || e instanceof Call ? Optional.of(e) : Optional.empty();
    }

    private Optional<For> loop(For loop, Set<Var> live) {
        Set<Var> after = among(live, mentioned(loop));
        Set<Var> local = new HashSet<>(after);
        local.addAll(Walk.reads(loop));
        while (true) {
            Set<Var> head = new HashSet<>(local);
            loops.push(loop);
            List<Stmt> body = block(loop.body(), head);
            loops.pop();
            head.addAll(after);
            if (local.containsAll(head)) {
                live.addAll(local);
                boolean idle = body.stream().allMatch(Comment.class::isInstance);
                return idle && !loop.body().isEmpty() && mayGo(loop)
                        ? Optional.empty()
                        : Optional.of(loop.withBody(new Block(body)));
            }
            local.addAll(head);
        }
    }

    /** What the blocks in a statement mention: of other variables, however many are alive, it changes nothing. */
    private static Set<Var> mentioned(Stmt s) {
        Set<Var> out = new HashSet<>();
        Walk.blocks(s)
                .forEach(block -> Walk.each(block, inner -> {
                    out.addAll(Walk.reads(inner));
                    out.addAll(Walk.defines(inner));
                }));
        return out;
    }

    private static Set<Var> among(Set<Var> live, Set<Var> mentioned) {
        Set<Var> out = new HashSet<>(mentioned);
        out.retainAll(live);
        return out;
    }

    /** A comment announces the statements up to the mark that ends its group; without any it says nothing. */
    private static List<Stmt> withoutIdleComments(List<Stmt> stmts) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < stmts.size(); i++) {
            boolean idle = stmts.get(i) instanceof Comment comment
                    && !comment.isEnd()
                    && i + 1 < stmts.size()
                    && stmts.get(i + 1) instanceof Comment;
            if (idle) {
                i++;
            } else {
                out.add(stmts.get(i));
            }
        }
        return out;
    }
}
