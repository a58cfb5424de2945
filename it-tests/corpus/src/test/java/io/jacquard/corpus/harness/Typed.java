package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** Arguments with the static types of the parameters that they are for. */
final class Typed {
    private final List<Class<?>> types = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Typed add(Class<?> type, Object value) {
        types.add(type);
        values.add(value);
        return this;
    }

    /** The arguments of all these parameters, from the whole list of arguments. */
    Typed add(List<Parameter> parameters, Object[] arguments) {
        parameters.forEach(p -> add(p.kind().type, arguments[p.index()]));
        return this;
    }

    List<Class<?>> types() {
        return types;
    }

    Object[] values() {
        return values.toArray();
    }
}
