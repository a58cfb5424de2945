package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element that a trip of an innermost loop stores and the next one reads is carried in a variable: {@code u[i] = u[i] * u[i - 1]}. HotSpot waits for it to
 * come back from memory, most of all where another store stands between.
 */
final class Carry extends Rewriter {
    private final Aliases aliases;
    private final Set<Var> made;
    private final Set<Var> present;
    private final Ids ids;
    private final Holding holding = new Holding();

    private Carry(Block whole, Set<Var> present, Ids ids) {
        aliases = new Aliases(whole);
        made = Uses.unshared(whole);
        this.present = new HashSet<>(present);
        this.present.addAll(made);
        this.ids = ids;
    }

    /** {@code present}: arrays that are not null. */
    static Block apply(Block block, Set<Var> present, Ids ids) {
        return new Carry(block, present, ids).block(block);
    }

    @Override
    public List<Stmt> branch(If s) {
        return List.of(holding.branch(s, this::block));
    }

    @Override
    public List<Stmt> loop(For s) {
        if (!InvariantElements.isInnermost(s)) {
            return super.loop(s);
        }
        if (!InvariantElements.isSimple(s.body())
                || !s.exit().equals(For.Exit.NONE)
                || !(s.step() instanceof Const c)
                || Math.abs(c.number()) != 1) {
            return List.of(s);
        }
        List<Stmt> out = new ArrayList<>();
        For loop = s;
        Set<Var> stored = new LinkedHashSet<>();
        s.body()
                .stmts()
                .forEach(x -> Walk.target(x).filter(Element.class::isInstance).ifPresent(p -> stored.add(p.root())));
        for (Var array : stored) {
            Optional<CarriedElement> found = CarriedElement.of(loop, array, aliases, made, present);
            if (found.isPresent()) {
                CarriedElement carried = found.orElseThrow();
                String name = array.name() + "Before";
                Type type = array.type().element();
                Var v = array.isDerivative() ? ids.derivative(name, type) : ids.saved(name, type);
                out.add(new Assign(ids.stmt(), new Read(v), carried.first()));
                loop = loop.withBody(carried.in(v, ids));
            }
        }
        boolean guarded = out.isEmpty() || holding.hasTrips(s);
        out.add(loop);
        return guarded ? out : TripGuard.around(s, out, ids);
    }
}
