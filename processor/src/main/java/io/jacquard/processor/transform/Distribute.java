package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts an innermost loop that is too wide for HotSpot to make vector code of into loops of one or two statements. Each statement touches no other element than that
 * of its trip, so that all trips of one may run before the next, whichever arrays are the same. (Loop distribution: Kennedy and Allen, Optimizing Compilers for
 * Modern Architectures, 2001, section 2.6.)
 */
final class Distribute extends Rewriter {
    /** Stores of a loop that is vector code as it is. */
    private static final int STORES = 4;
    /** Stores of a part: single ones cost much where there are few trips. */
    private static final int TOGETHER = 2;
    /** Trips of a loop that is unrolled. */
    private static final int SHORT = 16;
    /** Arrays of a part. */
    private static final int ARRAYS = 6;

    /** Arrays of the sweep's own: nobody sees how far a loop came that an exception ended. */
    private final Set<Var> own;

    private final Ids ids;

    private Distribute(Block whole, Ids ids) {
        this.ids = ids;
        own = Uses.made(whole);
    }

    static Block apply(Block block, Ids ids) {
        return new Distribute(block, ids).block(block);
    }

    @Override
    public List<Stmt> loop(For s) {
        return isWide(s) ? loops(s) : super.loop(s);
    }

    private boolean isWide(For loop) {
        List<Stmt> all = loop.body().stmts();
        for (Stmt s : all) {
            boolean apart = s instanceof Comment
                    || Walk.target(s)
                                    .filter(Element.class::isInstance)
                                    .filter(p -> p.root().isDerivative() || own.contains(p.root()))
                                    .isPresent()
                            && parts(s).allMatch(e -> isOfTrip(e, loop));
            if (!apart) {
                return false;
            }
        }
        return loop.exit().equals(For.Exit.NONE)
                && stores(all) > STORES
                && !(all.get(all.size() - 1) instanceof Comment)
                && all.stream().flatMap(Distribute::parts).noneMatch(Distribute::mayThrowOtherwise)
                && !Walk.any(loop.from(), Element.class::isInstance)
                && !Walk.any(loop.bound(), Element.class::isInstance)
                && !isShort(loop)
                && VectorLoop.is(loop);
    }

    /** Whether an expression may throw what an access to an array does not. */
    private static boolean mayThrowOtherwise(Expr e) {
        return Walk.any(e, part -> part instanceof Apply a && a.mayThrow());
    }

    /** Whether HotSpot unrolls all of its trips. */
    private static boolean isShort(For loop) {
        return loop.from() instanceof Const
                && loop.bound() instanceof Const c
                && ((Number) c.value()).longValue() < SHORT;
    }

    private static long stores(List<Stmt> stmts) {
        return stmts.stream().filter(s -> !(s instanceof Comment)).count();
    }

    private static Stream<Expr> parts(Stmt s) {
        return Stream.concat(Walk.target(s).stream(), Walk.exprs(s).stream());
    }

    /** Whether all elements in an expression are of the trip's number. */
    private static boolean isOfTrip(Expr e, For loop) {
        return e instanceof Element element && element.type().isScalar()
                ? element.index().equals(new Read(loop.index()))
                : e.children().stream().allMatch(c -> isOfTrip(c, loop));
    }

    private static Set<Expr> arrays(Stmt s) {
        Set<Expr> out = new HashSet<>();
        parts(s).forEach(whole -> Walk.each(whole, e -> {
            if (e instanceof Element element) {
                out.add(element.array());
            }
        }));
        return out;
    }

    private List<Stmt> loops(For loop) {
        List<Stmt> out = new ArrayList<>();
        List<Stmt> part = new ArrayList<>();
        Set<Expr> arrays = new HashSet<>();
        for (Stmt s : loop.body().stmts()) {
            Set<Expr> ofStore = arrays(s);
            Set<Expr> more = new HashSet<>(arrays);
            more.addAll(ofStore);
            if (!part.isEmpty() && (stores(part) == TOGETHER || stores(part) > 0 && more.size() > ARRAYS)) {
                out.add(loop(loop, part));
                part.clear();
                arrays.clear();
            }
            part.add(s);
            arrays.addAll(ofStore);
        }
        out.add(loop(loop, part));
        return out;
    }

    private For loop(For whole, List<Stmt> part) {
        Var index = ids.like(whole.index());
        Block body = new Block(Uses.replace(part, whole.index(), new Read(index)));
        return new For(
                ids.stmt(), index, whole.from(), whole.comparison(), whole.bound(), whole.step(), body, For.Exit.NONE);
    }
}
