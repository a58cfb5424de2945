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

    /** The arguments of all these parameters, from the whole list of arguments; records of their components. */
    Typed add(List<Parameter> parameters, Object[] arguments, Companions companions) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            if (p.record().isEmpty()) {
                add(p.kind().type, arguments[p.index()]);
                continue;
            }
            List<Object> parts = new ArrayList<>();
            String formal = p.formal();
            for (; i < parameters.size() && parameters.get(i).formal().equals(formal); i++) {
                parts.add(arguments[parameters.get(i).index()]);
            }
            i--;
            Class<?> type = companions.load(p.record());
            add(type, Values.record(type, parts));
        }
        return this;
    }

    List<Class<?>> types() {
        return types;
    }

    Object[] values() {
        return values.toArray();
    }
}
