package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Helpers;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the forward sweep of a segment again, on copies of what it writes, in front of another of its sweeps. */
final class Replay {
    private final Invoke call;
    private final Recovery recovery;
    private final Scope scope;
    private final Ids ids;
    private final List<Stmt> statements = new ArrayList<>();
    private final List<Expr> arguments = new ArrayList<>();
    private Optional<Expr> saved = Optional.empty();

    private Replay(Invoke call, Recovery recovery, Scope scope, Ids ids) {
        this.call = call;
        this.recovery = recovery;
        this.scope = scope;
        this.ids = ids;
    }

    /** Empty for a call of a helper that saves what its sweeps need, or of a segment whose {@code sweep} needs nothing. */
    static Optional<Replay> of(
            Invoke call,
            HelperSweep forward,
            HelperSweep sweep,
            Helpers helpers,
            Recovery recovery,
            Scope scope,
            Ids ids) {
        Callee callee = call.call().callee();
        boolean reads = sweep.parameters().stream()
                .anyMatch(p -> p.what() == Passed.What.VALUE && helpers.isWritten(callee, p.parameter()));
        if (!callee.isSegment() || forward.saved().isEmpty() && !reads) {
            return Optional.empty();
        }
        Replay replay = new Replay(call, recovery, scope, ids);
        replay.run(forward, helpers);
        return Optional.of(replay);
    }

    private void run(HelperSweep forward, Helpers helpers) {
        Callee callee = call.call().callee();
        for (int i = 0; i < call.call().args().size(); i++) {
            Expr arg = call.call().args().get(i);
            arguments.add(
                    !(arg instanceof Place array) || !array.type().isArray()
                            ? recovery.at(call.id(), arg, scope)
                            : !helpers.isWritten(callee, i)
                                    ? recovery.array(call.id(), array, true, scope)
                                    : copy(array, helpers.isRead(callee, i)));
        }
        List<Expr> all = new ArrayList<>(arguments);
        forward.saved().ifPresent(s -> {
            Read object = new Read(ids.saved(s.object().name(), s.object().type()));
            NewArray kept = new NewArray(object.type(), List.of(), NewArray.Storage.ROOM);
            statements.add(new Assign(ids.stmt(), object, kept));
            all.add(object);
            saved = Optional.of(object);
        });
        statements.add(Invoke.of(
                ids.stmt(), new Call(forward.callee(), all, call.call().site())));
    }

    /** An array of the sweep's own, with what the argument held before the call if that matters. */
    private Read copy(Place array, boolean content) {
        Place source = (Place)
                (content
                        ? recovery.arrayBefore(call.id(), array, scope)
                        : recovery.array(call.id(), array, false, scope));
        Read copy = new Read(ids.saved(array.root().name(), array.type()));
        NewArray.Storage storage = content ? NewArray.Storage.COPY : NewArray.Storage.SHAPED;
        statements.add(new Assign(ids.stmt(), copy, new NewArray(array.type(), List.of(source), storage)));
        return copy;
    }

    /** What comes before the sweep. */
    List<Stmt> statements() {
        return statements;
    }

    /** An argument, an array as the call leaves it. */
    Expr argument(int i) {
        return arguments.get(i);
    }

    Expr saved() {
        return saved.orElseThrow();
    }
}
