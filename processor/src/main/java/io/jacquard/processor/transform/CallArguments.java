package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.plan.Recovery;
import io.jacquard.processor.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a sweep passes to that of a helper for one call of it: primal values of the time of the call, and derivatives. */
final class CallArguments {
    private final Recovery recovery;
    private final Invoke call;
    private final Scope scope;
    /** The dot or bar of an argument, over primal values of the time of the call. */
    private final UnaryOperator<Expr> dual;

    private final Optional<Expr> result;
    private final Optional<Replay> replay;

    CallArguments(
            Recovery recovery,
            Invoke call,
            Scope scope,
            UnaryOperator<Expr> dual,
            Optional<Expr> result,
            Optional<Replay> replay) {
        this.replay = replay;
        this.recovery = recovery;
        this.call = call;
        this.scope = scope;
        this.dual = dual;
        this.result = result;
    }

    List<Expr> of(HelperSweep helper) {
        List<Expr> out = new ArrayList<>();
        helper.parameters().forEach(p -> out.add(argument(p, helper)));
        return out;
    }

    private Expr argument(Passed p, HelperSweep helper) {
        return switch (p.what()) {
            case VALUE -> value(p.parameter(), true);
            case SHAPE -> value(p.parameter(), false);
            case DUAL, WRITTEN_DUAL ->
                recovery.at(call.id(), dual.apply(call.call().args().get(p.parameter())), scope);
            case RESULT -> result.orElseThrow();
            case SAVED -> replay.isPresent() ? replay.orElseThrow().saved() : saved(helper);
        };
    }

    private Expr saved(HelperSweep helper) {
        HelperSweep.Saved saved = helper.saved().orElseThrow();
        return recovery.saved(
                call.id(), saved.object().type(), call.call().callee().name(), scope);
    }

    private Expr value(int i, boolean content) {
        Expr arg = call.call().args().get(i);
        if (replay.isPresent()) {
            return replay.orElseThrow().argument(i);
        }
        return arg instanceof Place array && array.type().isArray()
                ? recovery.array(call.id(), array, content, scope)
                : recovery.at(call.id(), arg, scope);
    }
}
