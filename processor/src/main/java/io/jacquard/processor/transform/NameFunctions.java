package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function of primal values that derivatives ask for several times, one statement after the other, is computed once and gets a name. If it has one in the primal, it is that, and
 * the primal statement may move up to the first that asks; otherwise primal statements stay as they are.
 */
final class NameFunctions {
    private final Ids ids;

    private NameFunctions(Ids ids) {
        this.ids = ids;
    }

    static Block apply(Block block, Ids ids) {
        return new NameFunctions(ids).block(block);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>(block.stmts());
        // How often each function is asked for from the statement at hand on.
        Map<Expr, Integer> ahead = new HashMap<>();
        stmts.forEach(s -> count(s, 1, ahead));
        for (int i = 0; i < stmts.size(); i++) {
            for (Expr function : functions(stmts.get(i))) {
                if (ahead.getOrDefault(function, 0) < 2) {
                    continue;
                }
                if (named(stmts.get(i), function).isEmpty()) {
                    bringForward(function, stmts, i, ahead.getOrDefault(function, 0));
                }
                Optional<Var> known = named(stmts.get(i), function);
                int from = known.isPresent() ? i + 1 : i;
                int end = end(function, known, stmts, from, ahead.getOrDefault(function, 0));
                List<Stmt> reading = stmts.subList(from, end);
                int uses = reading.stream().mapToInt(s -> uses(s, function)).sum();
                if (uses + (known.isPresent() ? 1 : 0) > 1) {
                    Var name = known.orElseGet(
                            () -> ids.saved(((Apply) function).op().javaName(), function.type()));
                    reading.replaceAll(s -> uses(s, function) > 0 ? replaced(s, function, name, ahead) : s);
                    if (known.isEmpty()) {
                        stmts.add(i++, new Assign(ids.stmt(), new Read(name), function));
                    }
                }
            }
            count(stmts.get(i), -1, ahead);
        }
        stmts.replaceAll(s -> Walk.mapBlocks(s, this::block));
        return new Block(stmts);
    }

    /** Puts the primal statement that names the function ahead of the statement that asks for it, if nothing in between minds. */
    private static void bringForward(Expr function, List<Stmt> stmts, int at, int ahead) {
        int end = end(function, Optional.empty(), stmts, at, ahead);
        for (int i = at + 1; i < end; i++) {
            Optional<Var> name = named(stmts.get(i), function);
            if (name.isPresent() && name.orElseThrow().isPrimal()) {
                Block between = new Block(stmts.subList(at, i));
                boolean known = Walk.uses(between).containsKey(name.orElseThrow())
                        || Walk.defined(between).contains(name.orElseThrow());
                if (!known) {
                    stmts.add(at, stmts.remove(i));
                }
                return;
            }
        }
    }

    /** Counts the dear functions in a statement, which comes or goes. */
    private static void count(Stmt s, int by, Map<Expr, Integer> out) {
        Walk.each(
                new Block(List.of(s)),
                inner -> Walk.exprs(inner)
                        .forEach(whole -> Walk.each(whole, e -> {
                            if (isDear(e)) {
                                out.merge(e, by, Integer::sum);
                            }
                        })));
    }

    private static Stmt replaced(Stmt s, Expr function, Var name, Map<Expr, Integer> ahead) {
        Stmt out = Uses.replace(List.of(s), function, new Read(name)).get(0);
        // With the name in it, another function may be one that there is already.
        count(s, -1, ahead);
        count(out, 1, ahead);
        return out;
    }

    /** What a statement gives a name to already. */
    private static Optional<Var> named(Stmt s, Expr function) {
        return s instanceof Assign a
                        && a.target() instanceof Read r
                        && a.value().equals(function)
                ? Optional.of(r.var()).filter(v -> !v.isDerivative())
                : Optional.empty();
    }

    /** How often a statement of a reverse or tangent sweep has the function computed, other than to give it a name. */
    private static int uses(Stmt s, Expr function) {
        return isOfSweep(s) && named(s, function).isEmpty() ? Uses.count(List.of(s), function) : 0;
    }

    /** A step of a derivative, a value that is recovered, or a branch with such steps alone. */
    private static boolean isOfSweep(Stmt s) {
        if (s instanceof If branch) {
            List<Stmt> inside = new ArrayList<>(branch.then().stmts());
            inside.addAll(branch.otherwise().stmts());
            return inside.stream().allMatch(x -> x instanceof Comment || isOfSweep(x))
                    && inside.stream()
                            .anyMatch(x -> Walk.target(x)
                                    .filter(p -> p.root().isDerivative())
                                    .isPresent());
        }
        return (s instanceof Assign || s instanceof Update)
                && Walk.target(s)
                        .filter(p -> p.root().isDerivative()
                                || p instanceof Read r && !r.var().isPrimal())
                        .isPresent();
    }

    /** The dear functions that a statement evaluates in any case, or under a test of a dot or bar alone; outer ones first. */
    private static Set<Expr> functions(Stmt s) {
        Set<Expr> out = new LinkedHashSet<>();
        if (isOfSweep(s)) {
            Walk.exprs(s).forEach(e -> collect(e, out));
        } else if (s instanceof Assign a && named(a, a.value()).isPresent()) {
            collect(a.value(), out);
        }
        return out;
    }

    private static void collect(Expr e, Set<Expr> out) {
        if (isDear(e)
                && Walk.reads(e).stream().noneMatch(Var::isDerivative)
                && !Walk.reads(e).isEmpty()) {
            out.add(e);
        }
        (ZeroTest.isIn(e) ? e.children() : Walk.certain(e)).forEach(c -> collect(c, out));
    }

    private static boolean isDear(Expr e) {
        return e instanceof Apply a
                && a.op().form() == Op.Form.FUNCTION
                && a.op().isDear()
                && a.type().scalar().isFloating();
    }

    /** Behind the last statement that sees the same value as the one at {@code from}, or that asks for it: there are so many {@code ahead}, one of which has named it. */
    private static int end(Expr function, Optional<Var> name, List<Stmt> stmts, int from, int ahead) {
        Set<Var> reads = Walk.reads(function);
        name.ifPresent(reads::add);
        boolean elements = Walk.any(function, Element.class::isInstance);
        int at = from;
        int left = name.isPresent() ? ahead - 1 : ahead;
        while (at < stmts.size() && left > 0 && !changes(stmts.get(at), reads, elements)) {
            left -= Uses.count(List.of(stmts.get(at)), function);
            at++;
        }
        return at;
    }

    private static boolean changes(Stmt s, Set<Var> reads, boolean elements) {
        boolean[] found = {false};
        Walk.each(new Block(List.of(s)), inner -> {
            boolean stores = inner instanceof Invoke
                    || Walk.target(inner)
                            .filter(p -> p instanceof Element && !p.root().isDerivative())
                            .isPresent();
            found[0] |= Walk.defines(inner).stream().anyMatch(reads::contains) || elements && stores;
        });
        return found[0];
    }
}
