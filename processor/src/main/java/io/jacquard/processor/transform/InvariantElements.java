package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The elements that an innermost loop reads or adds to in every trip, and that are the same in all of them. */
final class InvariantElements {
    private final For loop;
    private final Aliases aliases;
    private final Set<Var> own;
    private final Set<Element> read = new LinkedHashSet<>();
    private final Set<Element> sums = new LinkedHashSet<>();
    /** Arrays that the loop writes, and those of them that it does anything with but add to their elements. */
    private final Set<Var> written = new HashSet<>();

    private final Set<Var> used = new HashSet<>();

    /** {@code seen}: elements that can be read without throwing, whether the loop has a trip or not. */
    InvariantElements(For loop, Aliases aliases, Set<Element> seen) {
        this.loop = loop;
        this.aliases = aliases;
        own = Walk.defined(loop.body());
        own.add(loop.index());
        List<Stmt> all = new ArrayList<>();
        Walk.each(loop.body(), all::add);
        all.forEach(this::addAccesses);
        if (written.isEmpty() || !isSimple(loop.body())) {
            return;
        }
        boolean guarded = loop.exit().equals(For.Exit.NONE) && !loop.isWhile();
        boolean storesPrimal = false;
        for (Stmt s : loop.body().stmts()) {
            boolean early = guarded && !storesPrimal;
            Walk.exprs(s).forEach(e -> addReads(e, early, seen));
            if (s instanceof Update u
                    && u.target() instanceof Element e
                    && isSum(u)
                    && isInvariant(e)
                    && !used.contains(aliases.find(e.root()))
                    && (guarded || seen.contains(e))) {
                sums.add(e);
            }
            boolean[] stores = {false};
            Walk.each(
                    new Block(List.of(s)),
                    inner -> stores[0] |= Walk.target(inner)
                            .filter(p -> p instanceof Element && !p.root().isDerivative())
                            .isPresent());
            storesPrimal |= stores[0];
        }
        certain = seen.containsAll(read) && seen.containsAll(sums);
    }

    private boolean certain = true;

    static boolean isInnermost(For loop) {
        return !Walk.any(loop.body(), s -> s instanceof For);
    }

    Set<Element> read() {
        return read;
    }

    Set<Element> sums() {
        return sums;
    }

    /** Whether to read all of them cannot throw, had the loop no trip. */
    boolean areCertain() {
        return certain;
    }

    /** Whether there is nothing but assignments of numbers, and nothing of them may throw but an element that is not there. */
    static boolean isSimple(Block body) {
        boolean[] simple = {true};
        Walk.each(body, s -> simple[0] &= isSimple(s));
        return simple[0];
    }

    private static boolean isSimple(Stmt s) {
        boolean plain = s instanceof Comment
                || s instanceof Update
                || s instanceof If
                || s instanceof Assign a && a.target().type().isScalar();
        return plain
                && Walk.exprs(s).stream()
                        .noneMatch(whole -> Walk.any(
                                whole,
                                e -> e instanceof Call || e instanceof After || e instanceof Apply a && a.mayThrow()));
    }

    private static boolean isSum(Update u) {
        return (u.op() == Op.ADD || u.op() == Op.SUB)
                && u.target().root().isDerivative()
                && u.target().type().isDifferentiable();
    }

    private void addAccesses(Stmt s) {
        boolean adds = s instanceof Update u && u.target() instanceof Element && isSum(u);
        Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> {
            written.add(aliases.find(p.root()));
            if (!adds) {
                used.add(aliases.find(p.root()));
            }
        });
        List<Expr> values =
                s instanceof Update u && adds ? List.of(u.value(), ((Element) u.target()).index()) : Walk.exprs(s);
        values.forEach(whole -> Walk.each(whole, e -> {
            if (e instanceof Element element) {
                used.add(aliases.find(element.root()));
            }
        }));
    }

    private void addReads(Expr e, boolean early, Set<Element> seen) {
        if (e instanceof Element element
                && isInvariant(element)
                && !written.contains(aliases.find(element.root()))
                && (early || seen.contains(element))) {
            read.add(element);
        }
        Walk.certain(e).forEach(child -> addReads(child, early, seen));
    }

    private boolean isInvariant(Element e) {
        return e.type().isScalar()
                && hasPlainIndices(e)
                && Walk.reads(e).stream().noneMatch(own::contains);
    }

    /** Whether no index is itself an element, which may be overwritten. */
    static boolean hasPlainIndices(Element e) {
        return !Walk.any(e.index(), Element.class::isInstance)
                && (!(e.array() instanceof Element row) || hasPlainIndices(row));
    }
}
