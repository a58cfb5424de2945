package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

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

    Signature(Program program, List<Parameter> parameters) {
        this.program = program;
        this.parameters = parameters;
        own = parameters.stream().filter(p -> !p.field()).toList();
        resultCounts = program.result().differentiable
                && (program.of().isEmpty() || program.of().contains("result"));
        for (Parameter p : parameters) {
            boolean differentiable = p.kind().differentiable;
            if (differentiable
                    && p.read()
                    && (program.wrt().isEmpty() && !p.field() || program.wrt().contains(p.label()))) {
                independents.add(p);
            }
            if (differentiable
                    && p.written()
                    && (program.of().isEmpty() || program.of().contains(p.name()))) {
                outputs.add(p);
            }
        }
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
                || resultCounts && result().isFloat();
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
        return own.stream().filter(independents::contains).toList();
    }

    /** Every parameter of the method that is not an independent, in the order of declaration. */
    List<Parameter> others() {
        return own.stream().filter(p -> !independents.contains(p)).toList();
    }

    /** Whether two points have receivers of their own. */
    boolean hasIndependentField() {
        return independents.stream().anyMatch(Parameter::field);
    }

    boolean hasPassive() {
        return others().stream().anyMatch(Parameter::read) || !program.isStatic() && !hasIndependentField();
    }
}
