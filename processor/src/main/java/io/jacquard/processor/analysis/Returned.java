package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.CallGraph;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of its arguments a helper may return in the source, and a copy of it in our routine; of a recursive one, what its body and its calls of itself agree on. */
final class Returned {
    private final Program program;
    private final Set<Var> copied = new HashSet<>();
    private final Map<Callee, Set<Integer>> known = new HashMap<>();

    Returned(Program program, List<Share> shares) {
        this.program = program;
        shares.forEach(share -> copied.add(share.from()));
        CallGraph.of(program).settle(callee -> {
            Set<Integer> found = parameters(program.helper(callee));
            return !found.equals(known.put(callee, found));
        });
    }

    /** The variables whose arrays, or rows of them, the result of a call may be. */
    List<Var> of(Call call) {
        List<Var> out = new ArrayList<>();
        if (!call.callee().isLibrary()) {
            for (int i : known.getOrDefault(call.callee(), Set.of())) {
                if (call.args().get(i) instanceof Place p) {
                    out.add(p.root());
                }
            }
        }
        return out;
    }

    /** Whether the annotated method may return an array that it got, from its caller or from a field. */
    boolean byRoot() {
        return !parameters(program.root()).isEmpty();
    }

    /** Parameters that have been copied, whether for the result or for another name, or that are handed on to where that happens. */
    private Set<Integer> parameters(Routine helper) {
        Set<Integer> out = new HashSet<>();
        if (helper.callee().result().isArray()) {
            Regions regions = new Regions(helper);
            Set<Var> roots = new HashSet<>();
            copied.forEach(v -> roots.add(regions.root(v)));
            Walk.each(helper.body(), s -> Walk.calls(s, call -> of(call).forEach(v -> roots.add(regions.root(v)))));
            for (int i = 0; i < helper.parameters().size(); i++) {
                if (roots.contains(helper.parameters().get(i))) {
                    out.add(i);
                }
            }
        }
        return out;
    }
}
