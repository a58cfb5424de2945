package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Checkpoint;
import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Returned;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that is inside the language, with what its annotation asks for and where everything stands in the source.
 *
 * @param self how companions of an instance method get its object
 * @param fields what stands behind the last parameters of the method's routine, in their order
 * @param assertions where companions keep whether the method asserts, if it does
 * @param components what stands behind the parameters of the method's routine that are parts of records
 * @param records the method's parameters that are records, each with its type
 * @param returned the record that the method returns, if it does
 * @param hidden those of the fields that are read through the state class
 * @param shares arrays that were copied in place of getting another name
 * @param passive what is marked {@code @Passive}, in the method and in what it calls
 * @param checkpoints how loops are to be cut, by the ids of their statements
 */
public record Lowered(
        Program program,
        Request request,
        Positions positions,
        Optional<Self> self,
        List<Field> fields,
        List<Component> components,
        Map<String, TypeMirror> records,
        Optional<Returned> returned,
        List<PrivateField> hidden,
        Optional<AssertionStatus> assertions,
        List<Share> shares,
        Set<Var> passive,
        Map<Integer, Checkpoint> checkpoints) {
    public Lowered {
        components = List.copyOf(components);
        records = Map.copyOf(records);
        shares = List.copyOf(shares);
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
        passive = Set.copyOf(passive);
        checkpoints = Map.copyOf(checkpoints);
    }

    /** Whether companions need the state class. */
    public boolean needsState() {
        return !hidden.isEmpty() || self.flatMap(Self::hidden).isPresent();
    }

    /** The class that reads them, and finds private classes. */
    public String stateClass() {
        return FieldSources.stateClass((TypeElement) request.originating());
    }
}
