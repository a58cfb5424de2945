package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Returned;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotated method as its companions see it: parameters in declaration order, then the fields that it reads, and its results. */
public record Signature(Routine primal, List<Parameter> parameters, List<Result> results, Optional<Returned> returned) {
    public Signature {
        results = List.copyOf(results);
        parameters = List.copyOf(parameters);
    }

    /** The type of the result; that of the first component of a record. */
    public Type result() {
        return primal.callee().result();
    }

    /** Whether the result, or a component of it, is a dependent. */
    public boolean resultDependent() {
        return results.stream().anyMatch(Result::dependent);
    }

    /** Of these, one for each result, those that are dependents. */
    public <T> List<T> dependents(List<T> each) {
        List<T> out = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).dependent()) {
                out.add(each.get(i));
            }
        }
        return out;
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

    /** Whether the method takes or returns records. */
    public boolean hasRecords() {
        return returned.isPresent() || formals().stream().anyMatch(Formal::isRecord);
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
        return returned.isEmpty()
                && resultDependent()
                && result().isScalar()
                && outputs().isEmpty();
    }
}
