package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sweeps behind the Jacobian companion. {@code forward} runs the primal and leaves {@code saved}, the fields of a point, all assigned once, of which
 * {@code shapes} are independents whose numbers nobody asks for any more; the other sweeps read those fields and have one variant for each width (1 and 4), and so have those of {@code helpers} that they call. {@code factored} is there where
 * the Jacobian is a product of weights and vectors.
 */
public record LinearSweeps(
        Sweep forward,
        List<Var> saved,
        Set<Var> shapes,
        List<LaneSweep> tangents,
        List<LaneSweep> reverses,
        Optional<Factored> factored,
        List<HelperSweep> helpers) {
    public LinearSweeps {
        saved = List.copyOf(saved);
        shapes = Set.copyOf(shapes);
        tangents = List.copyOf(tangents);
        reverses = List.copyOf(reverses);
        helpers = List.copyOf(helpers);
    }

    /** All of them as text. */
    public String dump() {
        StringBuilder out = new StringBuilder(forward.dump("forward"));
        tangents.forEach(sweep -> out.append(sweep.dump("tangent")));
        reverses.forEach(sweep -> out.append(sweep.dump("reverse")));
        factored.ifPresent(
                f -> out.append(f.weights().dump("weights")).append(f.terms().dump("terms")));
        helpers.forEach(helper -> out.append(helper.dump()));
        return out.toString();
    }

    /**
     * The Jacobian as a product of two matrices.
     *
     * @param weights a wide reverse sweep that ends in the rows of the first, its only inputs
     * @param terms what adds the rows of the second to its only parameter, in the same order
     */
    public record Factored(LaneSweep weights, Sweep terms) {}

    /**
     * A sweep over {@code width} directions. {@code inputs} has one list for each independent in declaration order, {@code outputs} one for each
     * dependent (the result first); each list holds one variable a lane, an array to be bound from the lane's storage before the body, or a scalar: read from
     * the lane before the body where the sweep starts from it, stored to the lane after the body where the sweep ends in it. Scalar input bars and output
     * dots start at zero inside the body.
     */
    public record LaneSweep(int width, List<List<Var>> inputs, List<List<Var>> outputs, Sweep body) {
        public LaneSweep withBody(Sweep other) {
            return new LaneSweep(width, inputs, outputs, other);
        }

        String dump(String name) {
            List<Var> given = new ArrayList<>();
            inputs.forEach(given::addAll);
            outputs.forEach(given::addAll);
            return body.dump(name + width, given);
        }
    }
}
