package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A straight piece of generated code: the body of one private method. It contains no {@code Return}; {@code value} is the variable that holds the primal's
 * result at its end, {@code derivatives} are the variables that hold what it was run for and that are not parameters: the dot of the result in a tangent
 * sweep, the bars of the scalar independents in a reverse sweep.
 *
 * @param parameters in the order in which the method takes them: those of the primal, then dots or bars
 * @param body all of it, in one piece
 * @param pieces the same as it is written
 */
public record Sweep(List<Var> parameters, Block body, Optional<Var> value, List<Var> derivatives, Pieces pieces) {
    public Sweep {
        parameters = List.copyOf(parameters);
        derivatives = List.copyOf(derivatives);
    }

    public Sweep(List<Var> parameters, Block body, Optional<Var> value, List<Var> derivatives) {
        this(parameters, body, value, derivatives, Pieces.whole(body));
    }

    public Sweep withPieces(Pieces other) {
        return new Sweep(parameters, body, value, derivatives, other);
    }

    /** As text, under the name of the method that it becomes; after the colon, what it leaves. */
    public String dump(String name) {
        return dump(name, parameters);
    }

    /** The same where more is given than parameters. */
    String dump(String name, List<Var> given) {
        List<Var> left = new ArrayList<>(derivatives);
        value.ifPresent(left::add);
        return Dump.of(name, given, left, body);
    }
}
