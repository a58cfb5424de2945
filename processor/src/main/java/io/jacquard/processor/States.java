package io.jacquard.processor;

import io.jacquard.processor.backend.StateClass;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.frontend.PrivateField;
import io.jacquard.processor.frontend.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;

/** The private fields that companions of this round read, for one state class for each outermost class. */
final class States {
    private record State(Request request, Map<String, PrivateField> fields) {}

    private final Map<String, State> states = new LinkedHashMap<>();

    void add(Lowered lowered) {
        for (PrivateField field : lowered.hidden()) {
            states.computeIfAbsent(
                            lowered.request().packageName() + "." + lowered.stateClass(),
                            name -> new State(lowered.request(), new TreeMap<>()))
                    .fields()
                    .put(field.ownerText() + "." + field.name(), field);
        }
    }

    void writeTo(Filer filer) throws IOException {
        for (State state : states.values()) {
            StateClass.of(state.request(), state.fields().values()).writeTo(filer);
        }
    }
}
