package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.CallGraph;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.rules.ArrayRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What calling a helper does: the arrays that it writes, and which of its parameters flow into what it gives back. */
public final class Helpers {
    /** Stands for the result among the outputs of a helper, the rest being parameters by their position. */
    public static final int RESULT = Summary.RESULT;

    private final Program normal;
    private final Effects effects;
    private final Nulls nulls;
    private final Map<Callee, List<Set<Integer>>> flows = new HashMap<>();
    private final Set<Callee> changedResults;
    private final Map<List<Object>, Boolean> overwritten = new HashMap<>();

    /** Over a program in normal form. What flows through a recursive helper is the least that its body and its calls of itself agree on. */
    public Helpers(Program normal) {
        this.normal = normal;
        effects = new Effects(normal);
        nulls = new Nulls(normal);
        changedResults = ChangedResults.in(normal, this);
        CallGraph.of(normal).settle(callee -> {
            List<Set<Integer>> found = flows(normal.helper(callee));
            return !found.equals(flows.put(callee, found));
        });
    }

    /** The array parameters that may be missing. */
    Set<Var> nullable(Routine helper) {
        return nulls.comparedIn(helper);
    }

    /** The annotated method as methods of other classes call it. */
    public Callee entry() {
        return normal.entry();
    }

    public Routine routine(Callee callee) {
        return normal.helper(callee);
    }

    /** Whether some caller changes the array that a helper gave back. */
    public boolean changesResult(Callee callee) {
        return changedResults.contains(callee);
    }

    public boolean isWritten(Callee callee, int parameter) {
        Optional<ArrayMethod> method = ArrayMethod.of(callee);
        if (method.isPresent()) {
            return method.orElseThrow().part(parameter) == ArrayMethod.Part.TARGET;
        }
        return effects.role(callee, parameter) != Role.INPUT;
    }

    /** Whether the first thing that a helper does to an array is to assign each of its elements. */
    boolean overwrites(Callee callee, int parameter) {
        List<Object> question = List.of(callee, parameter);
        Boolean known = overwritten.get(question);
        if (known == null) {
            // Of a helper that calls itself nothing is known meanwhile.
            overwritten.put(question, false);
            boolean own =
                    !callee.isLibrary() && !callee.foreign() && callee.summary().isEmpty();
            known = own && overwrites(normal.helper(callee), parameter);
            overwritten.put(question, known);
        }
        return known;
    }

    private boolean overwrites(Routine helper, int parameter) {
        Map<Var, Integer> definitions = Walk.definitions(helper.body());
        Var array = helper.parameters().get(parameter);
        return new WholeWrites(
                        helper,
                        new Regions(helper),
                        this,
                        v -> definitions.getOrDefault(v, 0)
                                == (helper.parameters().contains(v) ? 0 : 1))
                .isOverwritten(array);
    }

    /** Whether what an array holds when a helper is called matters to it. */
    public boolean isRead(Callee callee, int parameter) {
        return effects.role(callee, parameter) != Role.OUTPUT;
    }

    /** The arguments of a call whose value, not only where it is, goes into what the call gives back. */
    public static List<Expr> values(Call call) {
        return ArrayMethod.of(call)
                .map(m -> Stream.of(ArrayMethod.Part.SOURCE, ArrayMethod.Part.VALUE)
                        .flatMap(part -> m.args(call, part).stream())
                        .toList())
                .orElse(call.args());
    }

    /** The arguments of a call that are arrays or rows. */
    public static List<Place> arrays(Call call) {
        List<Place> out = new ArrayList<>();
        for (Expr arg : call.args()) {
            if (arg instanceof Place p && p.type().isArray()) {
                out.add(p);
            }
        }
        return out;
    }

    /** The arrays or rows whose elements a call may change. */
    public List<Place> written(Invoke s) {
        return effects.writtenBy(s.call());
    }

    /** The outputs (parameters by position, or {@link #RESULT}) that a derivative of a parameter flows into. */
    public Set<Integer> flow(Callee callee, int parameter) {
        Optional<ArrayMethod> method = ArrayMethod.of(callee);
        if (method.isPresent()) {
            return ArrayRules.flow(method.orElseThrow(), parameter);
        }
        if (callee.foreign()) {
            // If it had a derivative, which Surprises refuses where one would be needed.
            boolean flows = callee.parameters().get(parameter).isDifferentiable()
                    && callee.result().isDifferentiable();
            return flows ? Set.of(RESULT) : Set.of();
        }
        if (callee.summary().isPresent()) {
            return callee.summary().orElseThrow().parts().get(parameter).flow();
        }
        List<Set<Integer>> known = flows.get(callee);
        return known == null ? Set.of() : known.get(parameter);
    }

    private List<Set<Integer>> flows(Routine helper) {
        Regions regions = new Regions(helper);
        List<Set<Integer>> out = new ArrayList<>();
        for (Var parameter : helper.parameters()) {
            Set<Integer> outputs = new HashSet<>();
            if (parameter.type().isDifferentiable()) {
                Activity activity = new Activity(helper, regions, this, Set.of(parameter), Set.of());
                for (int i = 0; i < helper.parameters().size(); i++) {
                    if (isWritten(helper.callee(), i)
                            && activity.isVaried(helper.parameters().get(i))) {
                        outputs.add(i);
                    }
                }
                Results.of(helper).filter(activity::isVaried).ifPresent(v -> outputs.add(RESULT));
            }
            out.add(outputs);
        }
        return out;
    }
}
