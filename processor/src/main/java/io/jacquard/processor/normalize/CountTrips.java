package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loops whose header does not say how often they run, because their body changes what it reads, count their trips. */
final class CountTrips extends Rewriter {
    private final Ids ids;

    CountTrips(Ids ids) {
        this.ids = ids;
    }

    @Override
    public List<Stmt> loop(For s) {
        For loop = (For) super.loop(s).get(0);
        if (isSteady(loop)) {
            return List.of(loop);
        }
        Read trips = new Read(ids.saved("trips", Type.INT));
        List<Stmt> body = new ArrayList<>(loop.body().stmts());
        body.add(new Update(ids.stmt(), trips, Op.ADD, Const.of(1)));
        return List.of(
                new Assign(ids.stmt(), trips, Const.of(0)),
                loop.withBody(new Block(body)).withExit(loop.exit().counted(trips.var())));
    }

    private static boolean isSteady(For loop) {
        if (!loop.exit().isBound() || !loop.index().type().equals(Type.INT) || !loop.hasStride()) {
            return false;
        }
        Set<Var> written = new HashSet<>(Walk.defined(loop.body()));
        Set<Type> writtenElements = new HashSet<>();
        boolean[] calls = {false};
        Walk.each(loop.body(), s -> {
            Walk.target(s).filter(Element.class::isInstance).ifPresent(p -> writtenElements.add(p.type()));
            calls[0] |= s instanceof Invoke || s instanceof Permute;
        });
        boolean[] steady = {true};
        for (Expr e : List.of(loop.from(), loop.bound())) {
            Walk.each(
                    e,
                    x -> steady[0] &= !(x instanceof Read r && written.contains(r.var()))
                            && !(x instanceof Element && (calls[0] || writtenElements.contains(x.type()))));
        }
        return steady[0];
    }
}
