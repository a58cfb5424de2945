package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Passed;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.Map;
import java.util.Optional;

/** What a sweep wants of a parameter of its primal: its value, only its shape, or nothing. */
final class Needs {
    private final Map<Callee, HelperSweep> helpers;
    private final Var parameter;
    private boolean value;
    private boolean shape;

    private Needs(Map<Callee, HelperSweep> helpers, Var parameter) {
        this.helpers = helpers;
        this.parameter = parameter;
    }

    static Optional<Passed.What> of(Block body, Var parameter, Map<Callee, HelperSweep> helpers) {
        Needs needs = new Needs(helpers, parameter);
        Walk.each(body, s -> Walk.exprs(s).forEach(needs::look));
        return needs.value
                ? Optional.of(Passed.What.VALUE)
                : needs.shape ? Optional.of(Passed.What.SHAPE) : Optional.empty();
    }

    private void look(Expr e) {
        if (e instanceof Read r) {
            value |= r.var().equals(parameter);
        } else if (e instanceof Length l) {
            shape(l.array());
        } else if (e instanceof NewArray n && n.isByModel() && n.storage() != NewArray.Storage.COPY) {
            n.sizes().forEach(this::shape);
        } else if (e instanceof Call call && helpers.containsKey(call.callee())) {
            call(call, helpers.get(call.callee()));
        } else {
            e.children().forEach(this::look);
        }
    }

    private void call(Call call, HelperSweep callee) {
        for (int i = 0; i < call.args().size(); i++) {
            if (callee.parameters().get(i).what() == Passed.What.SHAPE) {
                shape(call.args().get(i));
            } else {
                look(call.args().get(i));
            }
        }
    }

    private void shape(Expr e) {
        if (e instanceof Read r) {
            shape |= r.var().equals(parameter);
        } else if (e instanceof Element el) {
            shape(el.array());
            look(el.index());
        } else {
            look(e);
        }
    }
}
