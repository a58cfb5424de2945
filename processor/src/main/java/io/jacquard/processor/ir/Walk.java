package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Questions about trees that every pass asks. */
public final class Walk {
    private Walk() {}

    /** {@code e} and everything below it, outermost first. */
    public static void each(Expr e, Consumer<? super Expr> action) {
        action.accept(e);
        for (Expr child : e.children()) {
            each(child, action);
        }
    }

    /** Whether some part of {@code e}, or all of it, is such. */
    public static boolean any(Expr e, Predicate<? super Expr> test) {
        if (test.test(e)) {
            return true;
        }
        for (Expr child : e.children()) {
            if (any(child, test)) {
                return true;
            }
        }
        return false;
    }

    /** The operands that are evaluated whenever the whole is: not the arms of {@code ?:}, nor what {@code &&} and {@code ||} may leave out. */
    public static List<Expr> certain(Expr e) {
        boolean partly =
                e instanceof Conditional || e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE);
        return partly ? e.children().subList(0, 1) : e.children();
    }

    /** Whether {@code part} is evaluated whenever {@code e} is. */
    public static boolean isCertainIn(Expr e, Expr part) {
        return e.equals(part) || certain(e).stream().anyMatch(c -> isCertainIn(c, part));
    }

    /** Whether an expression may throw, arrays and objects being what they may be. */
    public static boolean mayThrow(Expr e) {
        return any(e, Walk::mayThrowItself);
    }

    /** The same of an expression whose operands have been evaluated. */
    public static boolean mayThrowItself(Expr e) {
        return e instanceof Element
                || e instanceof Length
                || e instanceof NewArray
                || e instanceof Apply a && a.mayThrow();
    }

    /** Whether a statement itself evaluates {@code e}, by itself or on the way to something else. */
    public static boolean evaluates(Stmt s, Expr e) {
        return exprs(s).stream().anyMatch(whole -> any(whole, e::equals));
    }

    /** Every call in the expressions of a statement, those of the blocks in it left out. */
    public static void calls(Stmt s, Consumer<? super Call> action) {
        exprs(s).forEach(whole -> each(whole, e -> {
            if (e instanceof Call call) {
                action.accept(call);
            } else if (e instanceof After after) {
                each(after.before(), inner -> calls(inner, action));
            }
        }));
    }

    /** Every statement of a block and of the blocks in it, in order. */
    public static void each(Block block, Consumer<? super Stmt> action) {
        for (Stmt s : block.stmts()) {
            action.accept(s);
            for (Block inner : blocks(s)) {
                each(inner, action);
            }
        }
    }

    /** Whether some statement of a block, or of the blocks in it, is such. */
    public static boolean any(Block block, Predicate<? super Stmt> test) {
        for (Stmt s : block.stmts()) {
            if (test.test(s) || blocks(s).stream().anyMatch(inner -> any(inner, test))) {
                return true;
            }
        }
        return false;
    }

    /** The blocks directly in a statement. */
    public static List<Block> blocks(Stmt s) {
        if (s instanceof If branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (s instanceof Labeled block) {
            return List.of(block.body());
        }
        return s instanceof For loop ? List.of(loop.body()) : List.of();
    }

    /** Whether control may reach the end of statements. */
    public static boolean completes(List<Stmt> stmts) {
        if (stmts.isEmpty()) {
            return true;
        }
        Stmt last = stmts.get(stmts.size() - 1);
        if (last instanceof If branch) {
            return completes(branch.then().stmts())
                    || completes(branch.otherwise().stmts());
        }
        if (last instanceof Labeled block) {
            boolean[] left = {false};
            each(block.body(), s -> left[0] |= s instanceof Leave jump && jump.label() == block.id());
            return left[0] || completes(block.body().stmts());
        }
        boolean endless = last instanceof For loop && loop.isEndless();
        return !(last instanceof Leave || last instanceof Return || last instanceof Throw || endless);
    }

    /** Whether control may go from a block to somewhere else than its end, exceptions left out. */
    public static boolean mayLeave(Block block) {
        Set<Integer> labels = new HashSet<>();
        boolean[] found = {false};
        each(block, s -> {
            if (s instanceof Labeled) {
                labels.add(s.id());
            }
            found[0] |= s instanceof Return || s instanceof Leave jump && !labels.contains(jump.label());
        });
        return found[0];
    }

    /** The expressions that a statement itself evaluates, those of the blocks in it left out; indices of its target among them. */
    public static List<Expr> exprs(Stmt s) {
        List<Expr> out = new ArrayList<>();
        if (s instanceof Assign a) {
            targetExprs(a.target(), out);
            out.add(a.value());
        } else if (s instanceof Update u) {
            out.add(u.target());
            out.add(u.value());
        } else if (s instanceof Permute p) {
            out.addAll(List.of(p.one(), p.other()));
        } else if (s instanceof If branch) {
            out.add(branch.condition());
        } else if (s instanceof For loop) {
            out.addAll(List.of(loop.from(), loop.bound(), loop.step()));
            loop.exit().stop().ifPresent(v -> out.add(new Read(v)));
            loop.exit().condition().ifPresent(out::add);
        } else if (s instanceof Invoke i) {
            out.add(i.call());
        } else if (s instanceof Return r) {
            out.addAll(r.values());
        } else if (s instanceof Throw t) {
            out.addAll(t.args());
        }
        return out;
    }

    private static void targetExprs(Place target, List<Expr> out) {
        if (target instanceof Element e) {
            out.add(e.array());
            out.add(e.index());
        }
    }

    /** The variables that a statement itself reads; the root of an element that it assigns to is among them. */
    public static Set<Var> reads(Stmt s) {
        Set<Var> out = new LinkedHashSet<>();
        for (Expr e : exprs(s)) {
            addReads(e, out);
        }
        return out;
    }

    public static Set<Var> reads(Expr e) {
        Set<Var> out = new LinkedHashSet<>();
        addReads(e, out);
        return out;
    }

    private static void addReads(Expr e, Set<Var> out) {
        if (e instanceof Read r) {
            out.add(r.var());
        }
        for (Expr child : e.children()) {
            addReads(child, out);
        }
    }

    /** The variables that a statement itself gives a value, elements of arrays not counted. */
    public static List<Var> defines(Stmt s) {
        if (s instanceof For loop) {
            return List.of(loop.index());
        }
        if (s instanceof Invoke i) {
            return i.results();
        }
        if (s instanceof Permute p) {
            return exchanged(p).stream()
                    .filter(Read.class::isInstance)
                    .map(Place::root)
                    .toList();
        }
        if (s instanceof Assign a && a.target() instanceof Read r) {
            return List.of(r.var());
        }
        return s instanceof Update u && u.target() instanceof Read r ? List.of(r.var()) : List.of();
    }

    /** How often the statements of a block mention each variable. */
    public static Map<Var, Integer> uses(Block block) {
        Map<Var, Integer> out = new HashMap<>();
        each(block, s -> {
            for (Expr whole : exprs(s)) {
                each(whole, e -> {
                    if (e instanceof Read r) {
                        out.merge(r.var(), 1, Integer::sum);
                    }
                });
            }
        });
        return out;
    }

    /** How many statements of a block give each variable a value. */
    public static Map<Var, Integer> definitions(Block block) {
        Map<Var, Integer> out = new HashMap<>();
        each(block, s -> defines(s).forEach(v -> out.merge(v, 1, Integer::sum)));
        return out;
    }

    /** The statement with each of the blocks directly in it rewritten. */
    public static Stmt mapBlocks(Stmt s, UnaryOperator<Block> f) {
        if (s instanceof If branch) {
            return new If(branch.id(), branch.condition(), f.apply(branch.then()), f.apply(branch.otherwise()));
        }
        if (s instanceof Labeled block) {
            return new Labeled(block.id(), f.apply(block.body()));
        }
        return s instanceof For loop ? loop.withBody(f.apply(loop.body())) : s;
    }

    /** What an assignment or update writes to. */
    public static Optional<Place> target(Stmt s) {
        if (s instanceof Assign a) {
            return Optional.of(a.target());
        }
        return s instanceof Update u ? Optional.of(u.target()) : Optional.empty();
    }

    /** The places that exchange what they hold. */
    public static List<Place> exchanged(Permute s) {
        return List.of(s.one(), s.other());
    }

    /** The places that a statement itself writes: its target, or those that exchange what they hold. */
    public static List<Place> written(Stmt s) {
        return s instanceof Permute p ? exchanged(p) : target(s).stream().toList();
    }

    /** The variables that exchange arrays, each set under each of its variables. */
    public static Map<Var, Set<Var>> exchanges(Block block) {
        Map<Var, Set<Var>> out = new LinkedHashMap<>();
        each(block, s -> {
            if (s instanceof Permute p && p.one() instanceof Read one && p.other() instanceof Read other) {
                Set<Var> all = new LinkedHashSet<>(out.getOrDefault(one.var(), Set.of(one.var())));
                all.addAll(out.getOrDefault(other.var(), Set.of(other.var())));
                all.forEach(v -> out.put(v, all));
            }
        });
        return out;
    }

    /** The variables given a value anywhere in a block. */
    public static Set<Var> defined(Block block) {
        Set<Var> out = new LinkedHashSet<>();
        each(block, s -> out.addAll(defines(s)));
        return out;
    }
}
