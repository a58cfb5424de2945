package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Passed;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
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
    private final Way way;
    private final Ids ids;
    private final Scope scope;
    /** The dot or bar of an argument, over primal values of the time of the call. */
    private final UnaryOperator<Expr> dual;

    private final Optional<Expr> result;
    private final Optional<Replay> replay;
    private final List<Stmt> before = new ArrayList<>();

    CallArguments(
            Recovery recovery,
            Invoke call,
            Way way,
            Scope scope,
            UnaryOperator<Expr> dual,
            Optional<Expr> result,
            Ids ids,
            Optional<Replay> replay) {
        this.replay = replay;
        this.recovery = recovery;
        this.call = call;
        this.way = way;
        this.ids = ids;
        this.scope = scope;
        this.dual = dual;
        this.result = result;
    }

    /** What has to be done before the call. */
    List<Stmt> before() {
        return before;
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
            case DUAL, WRITTEN_DUAL -> {
                Expr arg = call.call().args().get(p.parameter());
                yield way.active().contains(p.parameter())
                        ? recovery.at(call.id(), dual.apply(arg), scope)
                        : idle(p.parameter());
            }
            case RESULT ->
                result.orElseGet(() -> call.call().type().isScalar()
                        ? Const.zero(call.call().type())
                        : idle(new Read(call.result().orElseThrow()), ids, before));
            case SAVED -> replay.isPresent() ? replay.orElseThrow().saved() : saved(helper);
        };
    }

    private Expr saved(HelperSweep helper) {
        HelperSweep.Saved saved = helper.saved().orElseThrow();
        return recovery.saved(
                call.id(), saved.object().type(), call.call().callee().name(), scope);
    }

    private Expr idle(int i) {
        Expr arg = call.call().args().get(i);
        return idle(arg.type().isScalar() ? arg : value(i, false), ids, before);
    }

    /** The dot or bar of what carries no derivative here, where the callee wants one all the same; {@code before} makes it. */
    static Expr idle(Expr arg, Ids ids, List<Stmt> before) {
        if (arg.type().isScalar()) {
            return Const.zero(arg.type());
        }
        Place array = (Place) arg;
        Read idle = new Read(ids.derivative(array.root().name() + "Idle", array.type()));
        before.add(new Assign(ids.stmt(), idle, DualStorage.like(array)));
        return idle;
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
