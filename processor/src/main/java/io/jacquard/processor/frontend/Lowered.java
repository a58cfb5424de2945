package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Program;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A method that is inside the language, with what its annotation asks for and where everything stands in the source.
 *
 * @param self how companions of an instance method get its object
 * @param fields what stands behind the last parameters of the method's routine, in their order
 * @param assertions where companions keep whether the method asserts, if it does
 * @param hidden those of the fields that are read through the state class
 */
public record Lowered(
        Program program,
        Request request,
        Positions positions,
        Optional<Self> self,
        List<Field> fields,
        List<PrivateField> hidden,
        Optional<AssertionStatus> assertions) {
    public Lowered {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
    }

    /** The class that reads them. */
    public String stateClass() {
        return FieldSources.stateClass((TypeElement) request.originating());
    }
}
