package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles, independents and dependents of the annotated method, narrowed by {@code wrt} and {@code of} (empty: not narrowed). */
public final class Signatures {
    private Signatures() {}

    public static Signature of(Program program, List<String> wrt, List<String> of) {
        Set<Var> nullable = new Nulls(program).comparedIn(program.root());
        Map<Var, Role> roles = new Effects(program).of(program.root());
        List<Parameter> parameters = program.root().parameters().stream()
                .map(v -> {
                    Role role = roles.getOrDefault(v, Role.INPUT);
                    boolean differentiable = v.type().isDifferentiable();
                    boolean independent =
                            differentiable && role != Role.OUTPUT && (wrt.isEmpty() || wrt.contains(v.name()));
                    boolean dependent = differentiable && role != Role.INPUT && (of.isEmpty() || of.contains(v.name()));
                    return new Parameter(v, role, independent, dependent, nullable.contains(v));
                })
                .toList();
        boolean result = program.root().callee().result().isDifferentiable() && (of.isEmpty() || of.contains("result"));
        return new Signature(program.root(), parameters, result);
    }
}
