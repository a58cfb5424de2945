package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether the first thing that happens to an array is that every element of it is assigned: what was in it then never matters. */
public final class WholeWrites {
    private final Routine routine;
    private final Regions regions;
    private final Helpers helpers;
    private final Predicate<Var> isFixed;

    public WholeWrites(Facts facts) {
        this(facts.routine(), facts.regions(), facts.helpers(), facts::isFixed);
    }

    /** {@code isFixed}: whether a variable has one value for good, an array variable one array. */
    WholeWrites(Routine routine, Regions regions, Helpers helpers, Predicate<Var> isFixed) {
        this.routine = routine;
        this.regions = regions;
        this.helpers = helpers;
        this.isFixed = isFixed;
    }

    public boolean isOverwritten(Var root) {
        List<Expr> sizes = sizes(root);
        return routine.body().stmts().stream()
                .filter(s -> !isMade(s, root) && regions.touches(s, root))
                .findFirst()
                .filter(s -> covers(s, root, sizes))
                .isPresent();
    }

    /** Whether nothing in a block sees what was in the array before. */
    boolean isFresh(Var root, Block block) {
        List<Stmt> touching = block.stmts().stream()
                .filter(s -> !isMade(s, root) && regions.touches(s, root))
                .toList();
        if (touching.isEmpty() || covers(touching.get(0), root, sizes(root))) {
            return true;
        }
        Stmt only = touching.get(0);
        return touching.size() == 1
                && (only instanceof For || only instanceof If)
                && Walk.exprs(only).stream().noneMatch(e -> regions.elements(e, root))
                && Walk.blocks(only).stream().allMatch(inner -> isFresh(root, inner));
    }

    private boolean isMade(Stmt s, Var root) {
        return regions.allocation(root).filter(made -> made.id() == s.id()).isPresent();
    }

    private List<Expr> sizes(Var root) {
        return regions.allocation(root)
                .map(Assign::value)
                .filter(NewArray.class::isInstance)
                .map(made -> ((NewArray) made).sizes())
                .orElse(List.of());
    }

    private boolean covers(Stmt s, Var root, List<Expr> sizes) {
        return s instanceof Invoke call && covers(call.call(), root, sizes)
                || s instanceof For loop && covers(loop, root, sizes, new ArrayList<>());
    }

    private boolean covers(Call call, Var root, List<Expr> sizes) {
        Optional<ArrayMethod> method = ArrayMethod.of(call);
        if (method.isEmpty()) {
            List<Expr> mentions = call.args().stream()
                    .filter(arg -> Walk.reads(arg).stream()
                            .anyMatch(v -> regions.root(v).equals(root)))
                    .toList();
            return mentions.equals(List.of(new Read(root)))
                    && helpers.overwrites(call.callee(), call.args().indexOf(new Read(root)));
        }
        boolean own = Helpers.values(call).stream()
                .flatMap(e -> Walk.reads(e).stream())
                .anyMatch(v -> regions.root(v).equals(root));
        if (own) {
            return false;
        }
        // As long as the array was made is as long as it is.
        boolean made = method.orElseThrow() == ArrayMethod.COPY
                && call.args().get(2) instanceof Read
                && Make.isConst(call.args().get(3), 0)
                && sizes.equals(List.of(call.args().get(4)))
                && isFixed(call.args().get(4));
        Expr target = method.orElseThrow().args(call, ArrayMethod.Part.TARGET).stream()
                .findFirst()
                .orElse(call);
        return target.equals(new Read(root)) && (made || method.orElseThrow().isWhole(call));
    }

    private boolean covers(For loop, Var root, List<Expr> sizes, List<Var> outer) {
        int dimension = outer.size();
        boolean header = loop.exit().isBound()
                && Make.isConst(loop.from(), 0)
                && loop.comparison() == Op.LT
                && Make.isConst(loop.step(), 1)
                && (isLength(loop.bound(), root, outer)
                        || dimension < sizes.size()
                                && loop.bound().equals(sizes.get(dimension))
                                && isFixed(loop.bound()));
        if (!header) {
            return false;
        }
        List<Var> indices = new ArrayList<>(outer);
        indices.add(loop.index());
        List<Stmt> touching = loop.body().stmts().stream()
                .filter(s -> regions.touches(s, root))
                .toList();
        if (touching.isEmpty()) {
            return false;
        }
        Stmt first = touching.get(0);
        boolean covered = indices.size() == root.type().dimensions()
                ? first instanceof Assign a && isAt(a, root, indices)
                : first instanceof For inner && covers(inner, root, sizes, indices);
        // What follows must not look at what later trips are yet to overwrite.
        return covered && touching.subList(1, touching.size()).stream().allMatch(s -> isOnlyAt(s, root, indices));
    }

    /** Whether a statement, and those in it, have to do with the part of the array at these indices only. */
    private boolean isOnlyAt(Stmt s, Var root, List<Var> indices) {
        boolean[] fine = {true};
        Walk.each(new Block(List.of(s)), inner -> {
            Walk.exprs(inner).forEach(e -> fine[0] &= isOnlyAt(e, root, indices));
            Walk.written(inner).forEach(p -> fine[0] &= isOnlyAt(p, root, indices));
        });
        return fine[0];
    }

    private boolean isOnlyAt(Expr e, Var root, List<Var> indices) {
        if (e instanceof Length) {
            return true;
        }
        if (e instanceof Place p) {
            List<Expr> path = regions.path(p);
            List<Expr> wanted = indices.stream().<Expr>map(Read::new).toList();
            boolean other = !regions.root(p.root()).equals(root);
            boolean at = path.size() >= wanted.size()
                    && path.subList(0, wanted.size()).equals(wanted);
            return (other || at) && path.stream().allMatch(index -> isOnlyAt(index, root, indices));
        }
        return e.children().stream().allMatch(c -> isOnlyAt(c, root, indices));
    }

    private boolean isLength(Expr bound, Var root, List<Var> outer) {
        return bound instanceof Length l
                && regions.root(l.array().root()).equals(root)
                && regions.path(l.array())
                        .equals(outer.stream().<Expr>map(Read::new).toList());
    }

    /** An expression that means the same wherever it stands. */
    private boolean isFixed(Expr e) {
        return Walk.reads(e).stream().allMatch(isFixed);
    }

    private boolean isAt(Assign a, Var root, List<Var> indices) {
        return a.target() instanceof Element e
                && regions.root(e.root()).equals(root)
                && regions.path(e).equals(indices.stream().<Expr>map(Read::new).toList())
                && !regions.elements(a.value(), root);
    }
}
