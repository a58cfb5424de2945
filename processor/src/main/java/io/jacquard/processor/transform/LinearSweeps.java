package io.jacquard.processor.transform;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sweeps behind the Jacobian companion. {@code forward} runs the primal and leaves {@code saved}, the fields of a point, all assigned once; the other
 * sweeps read those fields and have one variant for each width (1 and 4), and so have those of {@code helpers} that they call. {@code factored} is there where
 * the Jacobian is a product of weights and vectors.
 */
public record LinearSweeps(
        Sweep forward,
        List<Var> saved,
        List<LaneSweep> tangents,
        List<LaneSweep> reverses,
        Optional<Factored> factored,
        List<HelperSweep> helpers) {
    public LinearSweeps {
        saved = List.copyOf(saved);
        tangents = List.copyOf(tangents);
        reverses = List.copyOf(reverses);
        helpers = List.copyOf(helpers);
    }

    /**
     * Whether the forward sweeps of two points may run at once: they use nothing of the user's but numbers and arrays, and methods that are copied here. What may have to
     * initialise a class of the user's, such as a constructor or the constant of an enumeration, would wait for the caller that is initialising it.
     */
    public boolean mayForwardTogether() {
        return Stream.concat(
                        Stream.of(forward),
                        helpers.stream().filter(h -> !h.isOutside()).map(HelperSweep::sweep))
                .flatMap(sweep -> sweep.pieces().blocks().stream())
                .noneMatch(body -> Walk.any(body, LinearSweeps::usesUser));
    }

    private static boolean usesUser(Stmt s) {
        boolean thrown = s instanceof Throw t && !isOfJava(t.className());
        return thrown || Walk.exprs(s).stream().anyMatch(e -> Walk.any(e, LinearSweeps::isUsers));
    }

    private static boolean isUsers(Expr e) {
        if (e instanceof Call c) {
            return c.callee().foreign() || c.callee().summary().isPresent();
        }
        if (e instanceof Apply a) {
            return a.op().form().isNamed() && !isOfJava(a.owner());
        }
        boolean object =
                e instanceof Named && e.type().equals(Type.object(e.type().className()));
        return e instanceof After || object && !isNullOrText((Named) e);
    }

    private static boolean isOfJava(String name) {
        return name.startsWith("java.") || name.startsWith("io.jacquard.support.");
    }

    private static boolean isNullOrText(Named e) {
        return e.text().equals("null") || e.text().startsWith("\"");
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
