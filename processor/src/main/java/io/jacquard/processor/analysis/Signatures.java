package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles, independents and dependents of the annotated method, narrowed by {@code wrt} and {@code of} (empty: not narrowed). */
public final class Signatures {
    private Signatures() {}

    /** Fields are passive unless they are named; they are only read. */
    public static Signature of(Program program, List<Field> fields, List<String> wrt, List<String> of) {
        Set<Var> nullable = new Nulls(program).comparedIn(program.root());
        Map<Var, Role> roles = new Effects(program).of(program.root());
        Map<Var, Field> byVar = new HashMap<>();
        fields.forEach(f -> byVar.put(f.var(), f));
        List<Parameter> parameters = program.root().parameters().stream()
                .map(v -> {
                    Optional<Field> field = Optional.ofNullable(byVar.get(v));
                    Role role = roles.getOrDefault(v, Role.INPUT);
                    boolean differentiable = v.type().isDifferentiable();
                    boolean wanted = field.map(Field::named).orElse(wrt.isEmpty() || wrt.contains(v.name()));
                    boolean independent = differentiable && role != Role.OUTPUT && wanted;
                    boolean dependent = differentiable && role != Role.INPUT && (of.isEmpty() || of.contains(v.name()));
                    return new Parameter(v, role, independent, dependent, nullable.contains(v), field);
                })
                .toList();
        boolean result = program.root().callee().result().isDifferentiable() && (of.isEmpty() || of.contains("result"));
        return new Signature(program.root(), parameters, result);
    }
}
