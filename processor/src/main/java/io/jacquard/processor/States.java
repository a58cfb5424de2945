package io.jacquard.processor;

import io.jacquard.processor.backend.StateClass;
import io.jacquard.processor.frontend.HiddenClass;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.frontend.PrivateField;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.frontend.Self;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;

/** The private fields that companions of this round read and the private classes whose objects they take, for one state class for each outermost class. */
final class States {
    private record State(Request request, Map<String, HiddenClass> classes, Map<String, PrivateField> fields) {
        void add(HiddenClass hidden) {
            classes.put(hidden.method(), hidden);
        }

        void add(PrivateField field) {
            // Two private classes may have one simple name.
            fields.put(field.ownerText() + "." + field.name() + " " + field.method(), field);
            field.hidden().ifPresent(this::add);
        }
    }

    private final Map<String, State> states = new LinkedHashMap<>();

    void add(Lowered lowered) {
        if (!lowered.needsState()) {
            return;
        }
        State state = states.computeIfAbsent(
                lowered.request().packageName() + "." + lowered.stateClass(),
                name -> new State(lowered.request(), new TreeMap<>(), new TreeMap<>()));
        lowered.self().flatMap(Self::hidden).ifPresent(state::add);
        lowered.hidden().forEach(state::add);
    }

    void writeTo(Filer filer) throws IOException {
        for (State state : states.values()) {
            StateClass.of(
                            state.request(),
                            state.classes().values(),
                            state.fields().values())
                    .writeTo(filer);
        }
    }
}
