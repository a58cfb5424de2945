package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the companions of a program must look like, worked out from its declaration and its {@code @Args} alone: the
 * companions themselves are never asked.
 */
final class Signature {
    final Program program;
    /** Fields come last. */
    final List<Parameter> parameters;

    /** The method's own, without fields. */
    final List<Parameter> own;

    final List<Parameter> independents = new ArrayList<>();

    /** The array parameters among the dependents. */
    final List<Parameter> outputs = new ArrayList<>();

    /** Whether the result is a dependent. */
    final boolean resultCounts;

    /** The result if it is a dependent, or the components of such a record that carry a derivative. */
    final List<Program.Declared> results = new ArrayList<>();

    Signature(Program program, List<Parameter> parameters) {
        this.program = program;
        this.parameters = parameters;
        own = parameters.stream().filter(p -> !p.field()).toList();
        List<Program.Declared> all = program.returnsRecord()
                ? program.parts()
                : List.of(new Program.Declared("result", program.result(), "", false));
        for (Program.Declared part : all) {
            String label = program.returnsRecord() ? "result." + part.name() : "result";
            if (part.kind().differentiable && names(program.of(), label)) {
                results.add(part);
            }
        }
        resultCounts = !results.isEmpty();
        for (Parameter p : parameters) {
            boolean differentiable = p.differentiable();
            if (differentiable
                    && p.read()
                    && (p.field() ? program.wrt().contains(p.label()) : names(program.wrt(), p.label()))) {
                independents.add(p);
            }
            if (differentiable && p.written() && names(program.of(), p.name())) {
                outputs.add(p);
            }
        }
    }

    /** Whether one of these, or none at all, names something or a record that holds it. */
    private static boolean names(Set<String> names, String label) {
        return names.isEmpty() || names.stream().anyMatch(n -> label.equals(n) || label.startsWith(n + "."));
    }

    /** Whether there are forms with arrays of the caller's. */
    boolean hasLean() {
        return !program.returnsRecord() && own.stream().allMatch(p -> p.record().isEmpty());
    }

    /** What the result is among the dependents. */
    List<Object> dependentResults(Object result) {
        if (!program.returnsRecord()) {
            return resultCounts ? List.of(result) : List.of();
        }
        List<Object> parts = Values.parts(result);
        return results.stream().map(r -> parts.get(program.parts().indexOf(r))).toList();
    }

    /** What the names of dots and bars of the result begin with. */
    List<String> resultStems() {
        return results.stream().map(r -> Parameter.camel(r.name())).toList();
    }

    Kind result() {
        return program.result();
    }

    boolean hasResult() {
        return result() != Kind.VOID;
    }

    /** Whether {@code gradient} exists: the result is a scalar and the only dependent. */
    boolean hasGradient() {
        return resultCounts && result().differentiableScalar() && outputs.isEmpty();
    }

    /** An array that is changed in place and has one derivative for both sides. */
    boolean inPlace(Parameter p) {
        return independents.contains(p) && outputs.contains(p);
    }

    /** Whether some derivative is a {@code float}, so that all of them are only as good as that. */
    boolean single() {
        return independents.stream().anyMatch(p -> p.kind().isFloat())
                || outputs.stream().anyMatch(p -> p.kind().isFloat())
                || results.stream().anyMatch(r -> r.kind().isFloat());
    }

    /** How far two ways to one derivative may be apart, for what is 1e-12 in double precision. */
    double tolerance() {
        return single() ? 1e-5 : 1e-12;
    }

    /** The type of the array that holds the bars of scalar independents. */
    Class<?> scalarBars() {
        return scalarIndependents().stream().allMatch(p -> p.kind().isFloat()) ? float[].class : double[].class;
    }

    boolean hasScalarIndependents() {
        return independents.stream().anyMatch(p -> p.kind().differentiableScalar());
    }

    List<Parameter> scalarIndependents() {
        return independents.stream()
                .filter(p -> p.kind().differentiableScalar())
                .toList();
    }

    List<Parameter> arrayIndependents() {
        return independents.stream().filter(p -> p.kind().array()).toList();
    }

    List<Parameter> ownIndependents() {
        return own.stream().filter(this::isOfIndependent).toList();
    }

    /** Whether what the method declares is an independent, or a record that holds one. */
    private boolean isOfIndependent(Parameter p) {
        return own.stream().anyMatch(q -> q.formal().equals(p.formal()) && independents.contains(q));
    }

    /** Every parameter of the method that is not an independent, in the order of declaration. */
    List<Parameter> others() {
        return own.stream().filter(p -> !isOfIndependent(p)).toList();
    }

    /** What a function is bound to: parameters and records that are, or hold, something else than an independent. */
    List<Parameter> bound() {
        return own.stream()
                .filter(p -> own.stream().anyMatch(q -> q.formal().equals(p.formal()) && !independents.contains(q)))
                .toList();
    }

    /** Whether two points have receivers of their own. */
    boolean hasIndependentField() {
        return independents.stream().anyMatch(Parameter::field);
    }

    boolean hasPassive() {
        return others().stream().anyMatch(Parameter::read) || !program.isStatic() && !hasIndependentField();
    }
}
