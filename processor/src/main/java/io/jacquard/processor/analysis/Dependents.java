package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.Type;

/** A result that carries no derivative is a value beside dependent arrays, and not enough by itself. */
public final class Dependents {
    private Dependents() {}

    public static void check(Signature signature, Positions positions, Problems problems) {
        Type result = signature.result();
        boolean plain = !result.equals(Type.VOID) && !result.isDifferentiable();
        if (!plain || !signature.outputs().isEmpty()) {
            return;
        }
        problems.report(new Problem(
                Tag.UNSUPPORTED_TYPE,
                "a result of type `" + result + "` is no dependent, and `"
                        + signature.primal().callee().name() + "` has no other",
                "only a `double`, a `float` or an array of them carries a derivative",
                "return one of these, or let the method write what it computes to an array parameter",
                positions.result()));
    }
}
