package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * The sweeps behind the Jacobian companion. {@code forward} runs the primal and leaves {@code saved}, the fields of a point, all assigned once; the other
 * sweeps read those fields and have one variant for each width (1 and 4), and so have those of {@code helpers} that they call.
 */
public record LinearSweeps(
        Sweep forward, List<Var> saved, List<LaneSweep> tangents, List<LaneSweep> reverses, List<HelperSweep> helpers) {
    public LinearSweeps {
        saved = List.copyOf(saved);
        tangents = List.copyOf(tangents);
        reverses = List.copyOf(reverses);
        helpers = List.copyOf(helpers);
    }

    /** All of them as text. */
    public String dump() {
        StringBuilder out = new StringBuilder(forward.dump("forward"));
        tangents.forEach(sweep -> out.append(sweep.dump("tangent")));
        reverses.forEach(sweep -> out.append(sweep.dump("reverse")));
        helpers.forEach(helper -> out.append(helper.dump()));
        return out.toString();
    }

    /**
     * A sweep over {@code width} directions. {@code inputs} has one list for each independent in declaration order, {@code outputs} one for each
     * dependent (the result first); each list holds one variable a lane, an array to be bound from the lane's storage before the body, or a scalar: read from
     * the lane before the body where the sweep starts from it, stored to the lane after the body where the sweep ends in it. Scalar input bars and output
     * dots start at zero inside the body.
     */
    public record LaneSweep(int width, List<List<Var>> inputs, List<List<Var>> outputs, Sweep body) {
        String dump(String name) {
            List<Var> given = new ArrayList<>();
            inputs.forEach(given::addAll);
            outputs.forEach(given::addAll);
            return body.dump(name + width, given);
        }
    }
}
