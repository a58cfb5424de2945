package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Elements that an innermost loop does not move from are variables in it: what is read is read once, and what is added to a bar is summed up and added behind
 * the loop. To HotSpot every array that a loop writes may be any other one, so that it would load and store such an element in each trip.
 */
final class Invariants extends Rewriter {
    private final Aliases aliases;
    private final Ids ids;
    /** Elements that have been read or written where control is, so that to do it again cannot throw. */
    private final Holding holding = new Holding();

    private Set<Element> seen = new HashSet<>();

    private Invariants(Block whole, Ids ids) {
        aliases = new Aliases(whole);
        this.ids = ids;
    }

    static Block apply(Block block, Ids ids) {
        return new Invariants(block, ids).block(block);
    }

    @Override
    public Block block(Block block) {
        Set<Element> outer = seen;
        seen = new HashSet<>(outer);
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            out.addAll(s.accept(this));
            Walk.exprs(s).forEach(this::see);
            Walk.target(s).ifPresent(this::see);
            forget(new Block(List.of(s)));
        }
        seen = outer;
        return new Block(out);
    }

    private void see(Expr e) {
        if (e instanceof Element element && InvariantElements.hasPlainIndices(element)) {
            seen.add(element);
        }
        Walk.certain(e).forEach(this::see);
    }

    /** What may be another element once the statements have run. */
    private void forget(Block stmts) {
        Set<Var> defined = Walk.defined(stmts);
        boolean[] rows = {false};
        Walk.each(
                stmts,
                s -> rows[0] |= s instanceof Permute
                        || s instanceof Invoke
                        || Walk.target(s)
                                .filter(p -> p instanceof Element && p.type().isArray())
                                .isPresent());
        seen.removeIf(e -> rows[0] && e.array() instanceof Element
                || Walk.reads(e).stream().anyMatch(defined::contains));
    }

    @Override
    public List<Stmt> branch(If s) {
        return List.of(holding.branch(s, this::block));
    }

    @Override
    public List<Stmt> loop(For s) {
        Set<Element> outer = seen;
        seen = new HashSet<>(outer);
        forget(new Block(List.of(s)));
        List<Stmt> out = InvariantElements.isInnermost(s) ? named(s) : super.loop(s);
        seen = outer;
        return out;
    }

    private List<Stmt> named(For s) {
        InvariantElements all = new InvariantElements(s, aliases, seen);
        if (all.read().isEmpty() && all.sums().isEmpty()) {
            return List.of(s);
        }
        Map<Element, Var> names = new HashMap<>();
        List<Stmt> before = new ArrayList<>();
        for (Element e : all.read()) {
            boolean dual = e.root().isDerivative();
            String name = ElementName.of(e);
            Var v = dual ? ids.derivative(name, e.type()) : ids.saved(name, e.type());
            names.put(e, v);
            before.add(new Assign(ids.stmt(), new Read(v), e));
        }
        List<Stmt> behind = new ArrayList<>();
        for (Element e : all.sums()) {
            Var v = ids.derivative(ElementName.of(e), e.type());
            names.put(e, v);
            before.add(new Assign(ids.stmt(), new Read(v), Const.zero(e.type())));
            behind.add(new Update(ids.stmt(), e, Op.SUB, new Read(v)));
        }
        List<Stmt> out = new ArrayList<>(before);
        out.addAll(new Named(names, Set.copyOf(all.sums())).loop(s));
        out.addAll(behind);
        return all.areCertain() || holding.hasTrips(s) ? out : TripGuard.around(s, out, ids);
    }

    /**
     * The loop with names in the place of elements. What is summed up is subtracted, from nothing here and from the bar behind the loop: HotSpot would take an
     * addition for one that it can do in vectors, and its vectors add up one element after the other, which is slower than no vectors.
     */
    private static final class Named extends Rewriter {
        private final Map<Element, Var> names;
        private final Set<Element> sums;

        private Named(Map<Element, Var> names, Set<Element> sums) {
            this.names = names;
            this.sums = sums;
        }

        @Override
        protected Expr expr(Expr e) {
            Var name = e instanceof Element ? names.get(e) : null;
            return name == null ? super.expr(e) : new Read(name);
        }

        @Override
        public List<Stmt> update(Update s) {
            Update u = (Update) super.update(s).get(0);
            if (!(s.target() instanceof Element e) || !sums.contains(e)) {
                return List.of(u);
            }
            return List.of(new Update(u.id(), u.target(), u.op() == Op.ADD ? Op.SUB : Op.ADD, u.value()));
        }
    }
}
