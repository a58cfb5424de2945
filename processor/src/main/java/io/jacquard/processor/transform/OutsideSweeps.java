package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Passed;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sweeps of annotated methods of other classes, told from their summaries: how they are called, without a body. */
final class OutsideSweeps {
    private final Ids ids;

    OutsideSweeps(Ids ids) {
        this.ids = ids;
    }

    /** The method itself, where nothing need be saved of it. */
    HelperSweep primal(Callee method) {
        List<Passed> passed = new ArrayList<>();
        List<Var> vars = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            passed.add(new Passed(Passed.What.VALUE, i));
            vars.add(ids.primal(name(method, i), method.parameters().get(i)));
        }
        Optional<Var> value =
                Optional.of(method.result()).filter(t -> !t.equals(Type.VOID)).map(t -> ids.primal("result", t));
        return new HelperSweep(method, "", passed, new Sweep(vars, Block.EMPTY, value, List.of()), Optional.empty());
    }

    HelperSweep of(Callee method, String sweep) {
        Summary summary = method.summary().orElseThrow();
        Summary.Entry entry = summary.sweep(sweep);
        Callee callee = method.sweep(entry);
        List<Var> vars = new ArrayList<>();
        Optional<Var> object = Optional.empty();
        for (int i = 0; i < entry.parameters().size(); i++) {
            Passed p = entry.parameters().get(i);
            Type type = callee.parameters().get(i);
            if (p.what() == Passed.What.SAVED) {
                object = Optional.of(ids.saved("saved", type));
                vars.add(object.orElseThrow());
            } else {
                String name = p.parameter() < 0 ? "result" : name(method, p.parameter());
                vars.add(p.what().isDerivative() ? ids.derivative(name, type) : ids.primal(name, type));
            }
        }
        boolean valued = Summary.runsPrimal(sweep) && !method.result().equals(Type.VOID);
        List<Var> results = new ArrayList<>();
        entry.results()
                .forEach(r -> results.add(
                        valued && results.isEmpty()
                                ? ids.primal(r.name(), r.type())
                                : ids.derivative(r.name(), r.type())));
        Optional<Var> value = valued ? Optional.of(results.get(0)) : Optional.empty();
        List<Var> derivatives = results.subList(valued ? 1 : 0, results.size());
        boolean filled = sweep.equals(Summary.FORWARD);
        return new HelperSweep(
                callee,
                "",
                entry.parameters(),
                new Sweep(vars, Block.EMPTY, value, derivatives),
                object.map(v -> new HelperSweep.Saved(v, List.of(), filled)));
    }

    private static String name(Callee method, int parameter) {
        return method.summary().orElseThrow().parts().get(parameter).name();
    }
}
