package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** The fields that one method reads, in the order of their first read, each as a variable that is never assigned. */
final class FieldReads {
    private final Ids ids;
    private final Map<VariableElement, Var> variables = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    FieldReads(Ids ids) {
        this.ids = ids;
    }

    /** Keeps a name for a parameter of the method. */
    void reserve(String parameter) {
        taken.add(parameter);
    }

    Optional<Var> find(VariableElement field) {
        return Optional.ofNullable(variables.get(field));
    }

    /** The variable that stands for a field, called like it if no parameter is. */
    Var of(VariableElement field, Type type) {
        return variables.computeIfAbsent(field, f -> {
            String name = f.getSimpleName().toString();
            while (!taken.add(name)) {
                name += "_";
            }
            return ids.primal(name, type);
        });
    }

    Set<VariableElement> fields() {
        return Collections.unmodifiableSet(variables.keySet());
    }

    Collection<Var> variables() {
        return Collections.unmodifiableCollection(variables.values());
    }
}
