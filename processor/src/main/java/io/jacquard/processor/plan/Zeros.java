package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import java.util.List;

/** New arrays of zeros, shaped like arrays of the primal: what dots and bars begin as. */
final class Zeros {
    private final Facts facts;
    private final Recovery recovery;
    private final Ids ids;

    Zeros(Facts facts, Recovery recovery, Ids ids) {
        this.facts = facts;
        this.recovery = recovery;
        this.ids = ids;
    }

    /** Lets {@code target} be a new array of zeros, shaped like one that comes from a statement of the block at hand; {@code atEnd}: as it is when the block ends. */
    Stmt like(Var target, Stmt origin, Var array, boolean atEnd, Scope scope) {
        NewArray zeros = zeros(origin, array, atEnd, scope);
        // What another variable may still have in the next trip cannot lie in a workspace.
        boolean moves = facts.regions().exchangedWith(array).size() > 1
                && !facts.structure().loops(origin.id()).isEmpty();
        NewArray pooled = zeros.in(zeros.isByModel() ? NewArray.Storage.POOLED_LIKE : NewArray.Storage.POOLED);
        return new Assign(ids.stmt(), new Read(target), moves ? pooled : zeros);
    }

    private NewArray zeros(Stmt origin, Var array, boolean atEnd, Scope scope) {
        Type type = array.type();
        if (atEnd && !facts.shapes().isKept(array)) {
            return zerosAtEnd(facts.structure().block(origin.id()), array, scope);
        }
        if (origin instanceof Assign a && a.value() instanceof NewArray n && !n.isOpen()) {
            List<Expr> sizes = n.sizes().stream()
                    .map(size -> recovery.at(a.id(), size, scope))
                    .toList();
            return new NewArray(type, sizes, NewArray.Storage.ZEROED);
        }
        Read itself = new Read(array);
        if (origin instanceof Assign a
                && a.value() instanceof NewArray
                && !facts.shapes().isKept(array)) {
            Trail.Source made =
                    new Trail.OfExpr(ShapeTimes.rowsMade(origin, array, facts).id(), itself, true);
            return new NewArray(type, List.of(recovery.onTrail(made, itself, scope)), NewArray.Storage.LIKE);
        }
        return type.dimensions() == 1
                ? new NewArray(
                        type, List.of(recovery.length(origin.id(), new Length(itself), scope)), NewArray.Storage.ZEROED)
                : new NewArray(type, List.of(recovery.array(origin.id(), itself, false, scope)), NewArray.Storage.LIKE);
    }

    /** For an array that is another one by the end of a block. */
    private NewArray zerosAtEnd(Block block, Var array, Scope scope) {
        Read itself = new Read(array);
        int last = ShapeTimes.lastOf(block).id();
        boolean there = facts.structure().isOutermost(last);
        if (array.type().dimensions() > 1) {
            Expr like = there ? itself : recovery.array(last, itself, false, scope);
            return new NewArray(array.type(), List.of(like), NewArray.Storage.LIKE);
        }
        Length length = new Length(itself);
        Expr size = there ? length : recovery.onTrail(new Trail.OfExpr(last, length, true), length, scope);
        return new NewArray(array.type(), List.of(size), NewArray.Storage.ZEROED);
    }
}
