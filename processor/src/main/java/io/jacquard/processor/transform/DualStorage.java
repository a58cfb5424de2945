package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.WholeWrites;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes room for bars and dots where a sweep first touches them: arrays beside their primal's allocation, scalars at the start. */
final class DualStorage {
    private final Facts facts;
    private final Recovery recovery;
    private final Duals duals;
    private final Ids ids;
    private final boolean backwards;
    private final Set<Var> given;
    private final Set<Var> scalars = new HashSet<>();
    private final List<Stmt> zeros = new ArrayList<>();
    private final Map<Var, Set<Scope>> made = new HashMap<>();
    /** For what comes into a trip from outside. */
    private Optional<Function<Place, Place>> outside = Optional.empty();

    /** {@code backwards}: the sweep comes to the end of each block first. */
    DualStorage(Facts facts, Recovery recovery, Duals duals, Ids ids, boolean backwards) {
        this.backwards = backwards;
        this.facts = facts;
        this.recovery = recovery;
        this.duals = duals;
        this.ids = ids;
        given = new HashSet<>(duals.all().values());
    }

    /** For a single trip of a loop that stands in {@code scope}: what is outside has its bar there. */
    DualStorage ofTrip(Facts trip, Recovery own, Scope scope) {
        DualStorage out = new DualStorage(trip, own, duals, ids, backwards);
        out.outside = Optional.of(place -> of(place, scope));
        return out;
    }

    /** The dot or bar of a place, its storage being there from the block on in which the primal's is. */
    Place of(Place primal, Scope scope) {
        Var root = facts.regions().root(primal.root());
        if (outside.isPresent() && facts.routine().parameters().contains(root)) {
            return outside.orElseThrow().apply(primal);
        }
        Var dual = duals.of(root);
        if (!given.contains(dual)) {
            if (dual.type().isScalar()) {
                if (scalars.add(dual)) {
                    zeros.add(new Assign(ids.stmt(), new Read(dual), Const.zero(dual.type())));
                }
            } else {
                array(root, dual, scope);
            }
        }
        return duals.of(primal);
    }

    private void array(Var root, Var dual, Scope scope) {
        Optional<Stmt> origin = facts.regions().origin(root);
        if (origin.isEmpty()) {
            Scope home = scope.of(facts.routine().body());
            if (first(dual, home)) {
                home.recoverBy(new Assign(ids.stmt(), new Read(dual), like(new Read(root))));
            }
            return;
        }
        Stmt from = origin.orElseThrow();
        Scope home = scope.of(facts.structure().block(from.id()));
        if (first(dual, home)) {
            home.recoverBy(recovery.zerosLike(dual, from, root, backwards, home));
        }
    }

    private boolean first(Var dual, Scope home) {
        return made.computeIfAbsent(dual, k -> new HashSet<>()).add(home);
    }

    /** The dual of an active variable ends where a call gives it a number that no derivative comes with. */
    static List<Stmt> ended(Invoke s, Facts facts, Function<Var, Place> duals, Ids ids) {
        return s.result()
                .filter(facts.activity()::isActive)
                .map(v -> List.<Stmt>of(new Assign(ids.stmt(), duals.apply(v), Const.zero(v.type()))))
                .orElse(List.of());
    }

    static NewArray like(Place array) {
        return array.type().dimensions() == 1
                ? new NewArray(array.type(), List.of(new Length(array)), NewArray.Storage.ZEROED)
                : new NewArray(array.type(), List.of(array), NewArray.Storage.LIKE);
    }

    /** Sets a dot that the caller owns to zero, where the sweep does not assign all of it. */
    static List<Stmt> cleared(Var root, Var dual, Facts facts, Ids ids) {
        // Where nothing flows into it, no statement that writes to the primal writes to its dot.
        if (facts.activity().isActive(root) && new WholeWrites(facts).isOverwritten(root)) {
            return List.of();
        }
        Const zero = Const.zero(Type.array(dual.type().scalar(), 0));
        boolean flat = dual.type().dimensions() == 1;
        String owner = flat ? "java.util.Arrays" : "io.jacquard.support.Rows";
        List<Expr> args = flat || dual.type().equals(Type.array(Scalar.DOUBLE, 2))
                ? List.of(new Read(dual), zero)
                : List.of(new Read(dual));
        Callee fill = new Callee(owner, args.size() > 1 ? "fill" : "clear", List.of(), Type.VOID);
        Stmt clear = Invoke.of(ids.stmt(), new Call(fill, args, 0));
        boolean nullable = facts.signature().parameters().stream()
                .anyMatch(p -> p.nullable() && p.var().equals(root));
        return List.of(
                nullable
                        ? new If(
                                ids.stmt(), Apply.isNull(Op.NE, new Read(root)), new Block(List.of(clear)), Block.EMPTY)
                        : clear);
    }

    /** The scalars, set to zero before anything else. */
    List<Stmt> zeros() {
        return zeros;
    }
}
