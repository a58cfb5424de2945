package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import java.util.List;

/** A result that carries no derivative is a value beside dependent arrays, and not enough by itself. */
public final class Dependents {
    private Dependents() {}

    public static void check(Signature signature, Positions positions, Problems problems) {
        List<Result> results = signature.results();
        boolean plain =
                !results.isEmpty() && results.stream().noneMatch(r -> r.type().isDifferentiable());
        if (!plain || !signature.outputs().isEmpty()) {
            return;
        }
        problems.report(new Problem(
                Tag.UNSUPPORTED_TYPE,
                "a result of type `" + type(signature) + "` is no dependent, and `"
                        + signature.primal().callee().name() + "` has no other",
                "only a `double`, a `float` or an array of them carries a derivative",
                "return one of these, or let the method write what it computes to an array parameter",
                positions.result()));
    }

    private static String type(Signature signature) {
        return signature
                .returned()
                .map(r -> r.className().substring(r.className().lastIndexOf('.') + 1))
                .orElse(signature.result().toString());
    }
}
