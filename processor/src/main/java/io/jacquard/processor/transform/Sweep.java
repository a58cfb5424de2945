package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A straight piece of generated code: the body of one private method. It contains no {@code Return}; {@code values} are the variables that hold the primal's
 * result at its end, several for a record, {@code derivatives} are the variables that hold what it was run for and that are not parameters: the dot of the result in a tangent
 * sweep, the bars of the scalar independents in a reverse sweep.
 *
 * @param parameters in the order in which the method takes them: those of the primal, then dots or bars
 * @param body all of it, in one piece
 * @param pieces the same as it is written
 * @param givenLength if {@code values} and {@code derivatives} are the last of the parameters, arrays of the caller's: how long they have to be
 */
public record Sweep(
        List<Var> parameters,
        Block body,
        List<Var> values,
        List<Var> derivatives,
        Pieces pieces,
        Optional<Expr> givenLength) {
    public Sweep {
        parameters = List.copyOf(parameters);
        values = List.copyOf(values);
        derivatives = List.copyOf(derivatives);
    }

    public Sweep(List<Var> parameters, Block body, Optional<Var> value, List<Var> derivatives) {
        this(parameters, body, value.stream().toList(), derivatives);
    }

    public Sweep(List<Var> parameters, Block body, List<Var> values, List<Var> derivatives) {
        this(parameters, body, values, derivatives, Pieces.whole(body), Optional.empty());
    }

    /** With another body, to which the caller gives the arrays of the results. */
    Sweep given(Block other, Expr length) {
        List<Var> all = new ArrayList<>(parameters);
        all.addAll(values);
        all.addAll(derivatives);
        return new Sweep(all, other, values, derivatives, Pieces.whole(other), Optional.of(length));
    }

    /** Whether a parameter is a result. */
    public boolean isGiven(Var parameter) {
        return givenLength.isPresent() && (values.contains(parameter) || derivatives.contains(parameter));
    }

    /** The primal's result, if there is one. */
    public Optional<Var> value() {
        return values.stream().findFirst();
    }

    public Sweep withPieces(Pieces other) {
        return new Sweep(parameters, body, values, derivatives, other, givenLength);
    }

    /** As text, under the name of the method that it becomes; after the colon, what it leaves. */
    public String dump(String name) {
        return dump(name, parameters);
    }

    /** The same where more is given than parameters. */
    String dump(String name, List<Var> given) {
        List<Var> left = new ArrayList<>(derivatives);
        left.addAll(values);
        return Dump.of(name, given, left, body);
    }
}
