package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Returned;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles, independents and dependents of the annotated method, narrowed by {@code wrt} and {@code of} (empty: not narrowed). */
public final class Signatures {
    private Signatures() {}

    /** Fields are passive unless they are named, and they are only read; what is marked as passive is neither. */
    public static Signature of(
            Program program,
            Effects effects,
            List<Field> fields,
            List<Component> components,
            Set<Var> passive,
            Optional<Returned> returned,
            List<String> wrt,
            List<String> of) {
        Set<Var> nullable = new Nulls(program).comparedIn(program.root());
        Map<Var, Role> roles = effects.of(program.root());
        Map<Var, Field> byVar = new HashMap<>();
        fields.forEach(f -> byVar.put(f.var(), f));
        Map<Var, Component> parts = new HashMap<>();
        components.forEach(c -> parts.put(c.var(), c));
        List<Parameter> parameters = program.root().parameters().stream()
                .map(v -> {
                    Optional<Field> field = Optional.ofNullable(byVar.get(v));
                    Role role = roles.getOrDefault(v, Role.INPUT);
                    boolean differentiable = v.type().isDifferentiable() && !passive.contains(v);
                    Optional<Component> component = Optional.ofNullable(parts.get(v));
                    String label = component.map(Component::label).orElse(v.name());
                    boolean wanted = field.map(Field::named).orElse(wrt.isEmpty() || names(wrt, label));
                    boolean independent = differentiable && role != Role.OUTPUT && wanted;
                    boolean dependent = differentiable && role != Role.INPUT && (of.isEmpty() || names(of, label));
                    return new Parameter(v, role, independent, dependent, nullable.contains(v), field, component);
                })
                .toList();
        return new Signature(program.root(), parameters, results(program, returned, of), returned);
    }

    private static List<Result> results(Program program, Optional<Returned> returned, List<String> of) {
        List<Type> types = program.root().callee().results();
        List<Result> out = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            int at = i;
            String label =
                    "result" + returned.map(r -> r.leaves().get(at).path()).orElse("");
            String stem = returned.map(r -> r.leaves().get(at).stem()).orElse("result");
            boolean dependent = types.get(i).isDifferentiable() && (of.isEmpty() || names(of, label));
            out.add(new Result(label, stem, types.get(i), dependent));
        }
        return out;
    }

    /** Whether a parameter, a component of one, or a record that holds it is named. */
    private static boolean names(List<String> names, String label) {
        return names.stream().anyMatch(name -> label.equals(name) || label.startsWith(name + "."));
    }
}
