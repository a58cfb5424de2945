package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which array parameters a method compares with {@code null}, itself or in a helper that it hands them to: they may be missing. */
final class Nulls {
    private final Program program;
    private final Map<Callee, Set<Var>> helpers = new HashMap<>();

    Nulls(Program program) {
        this.program = program;
        CallGraph.of(program).settle(callee -> {
            Set<Var> found = comparedIn(program.helper(callee));
            return !found.equals(helpers.put(callee, found));
        });
    }

    Set<Var> comparedIn(Routine routine) {
        Set<Var> out = new HashSet<>();
        Walk.each(routine.body(), s -> Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> collect(e, out))));
        Regions regions = new Regions(routine);
        return out.stream()
                .map(v -> named(v, regions))
                .filter(routine.parameters()::contains)
                .collect(Collectors.toSet());
    }

    /** The variable that one is another name of, as a whole. */
    private static Var named(Var v, Regions regions) {
        return regions.binding(v)
                .filter(binding -> binding.value() instanceof Read)
                .map(binding -> named(((Read) binding.value()).var(), regions))
                .orElse(v);
    }

    private void collect(Expr e, Set<Var> out) {
        if (e instanceof Apply a && a.isNullTest() && a.arg(0) instanceof Read r) {
            out.add(r.var());
        } else if (e instanceof Call call
                && (!call.callee().isLibrary() || call.callee().summary().isPresent())) {
            for (int i = 0; i < call.args().size(); i++) {
                if (call.args().get(i) instanceof Read r && r.type().isArray() && mayMiss(call.callee(), i)) {
                    out.add(r.var());
                }
            }
        }
    }

    private boolean mayMiss(Callee callee, int parameter) {
        if (callee.summary().isPresent()) {
            return callee.summary().orElseThrow().parts().get(parameter).nullable();
        }
        Routine helper = program.helper(callee);
        return helpers.getOrDefault(callee, Set.of())
                .contains(helper.parameters().get(parameter));
    }
}
