package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annotated method as its companions see it: parameters in declaration order, then the fields that it reads, and whether the result is a dependent. */
public record Signature(Routine primal, List<Parameter> parameters, boolean resultDependent) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    public Type result() {
        return primal.callee().result();
    }

    /** The parameters of the method, without the fields that it reads. */
    public List<Parameter> own() {
        return parameters.stream().filter(p -> p.field().isEmpty()).toList();
    }

    /** The parameters of the method as it declares them, records in one. */
    public List<Formal> formals() {
        Map<String, List<Parameter>> out = new LinkedHashMap<>();
        for (Parameter p : own()) {
            String name = p.component().map(Component::record).orElse(p.name());
            out.computeIfAbsent(name, k -> new ArrayList<>()).add(p);
        }
        return out.entrySet().stream()
                .map(e -> new Formal(e.getKey(), e.getValue()))
                .toList();
    }

    public boolean hasRecords() {
        return formals().stream().anyMatch(Formal::isRecord);
    }

    /** What companions load on entry: components of records and fields. */
    public List<Parameter> loaded() {
        return parameters.stream().filter(Parameter::isLoaded).toList();
    }

    /** Whether something that is loaded on entry is an independent. */
    public boolean hasLoadedIndependent() {
        return loaded().stream().anyMatch(Parameter::independent);
    }

    /** The fields that the method reads, as parameters. */
    public List<Parameter> fields() {
        return parameters.stream().filter(p -> p.field().isPresent()).toList();
    }

    public List<Parameter> independents() {
        return parameters.stream().filter(Parameter::independent).toList();
    }

    /** The dependent parameters: output and in-out arrays. The result, if it is a dependent, comes before them. */
    public List<Parameter> outputs() {
        return parameters.stream().filter(Parameter::dependent).toList();
    }

    public List<Parameter> scalarIndependents() {
        return independents().stream().filter(p -> p.var().type().isScalar()).toList();
    }

    /** One scalar dependent, the result: what has a gradient. */
    public boolean hasGradient() {
        return resultDependent && result().isScalar() && outputs().isEmpty();
    }
}
