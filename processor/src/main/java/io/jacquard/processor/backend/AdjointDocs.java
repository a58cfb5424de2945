package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import java.util.ArrayList;
import java.util.List;

/** What the forms of an adjoint say of themselves: shapes, what becomes of arrays, what is refused, what it costs. */
final class AdjointDocs {
    private static final String STEADY = "Allocates nothing in steady state.";

    private final Companion names;
    private final Signature signature;
    private final String ws;
    private final String explained;

    AdjointDocs(Companion names, String ws, String explained) {
        this.explained = explained;
        this.names = names;
        this.signature = names.signature;
        this.ws = ws;
    }

    Docs type() {
        return new Docs(
                        "The adjoint of {@code " + names.signatureText() + "}: J transposed times a seed.",
                        "A call costs a forward and a reverse sweep, however many independents there are.")
                .paragraph(explained);
    }

    String easyVjp(String checks) {
        String value = names.hasValue() ? "he value and " : "";
        String stay = seeds().size() == 1 ? ", which stays as it is." : ", which stay as they are.";
        return new Docs(
                        (value.isEmpty() ? "" : "T" + value) + "J transposed times " + Docs.list(seeds()) + stay,
                        freshBars())
                .paragraph(names.leftAsWritten())
                .tag("return", (value.isEmpty() ? "" : "t" + value) + "a bar for each independent")
                .refusals(names.entry.guard() + checks + seedCheck())
                .text();
    }

    String easyGradient(boolean value, boolean allocates, String checks) {
        String gradient = value ? "value and gradient" : "gradient";
        return new Docs(
                        "The " + gradient + " with respect to " + Docs.list(parameters(signature.independents())) + ".",
                        allocates ? freshBars() : "Allocates nothing.")
                .paragraph(names.leftAsWritten())
                .tag("return", "the " + gradient)
                .refusals(names.entry.guard() + checks)
                .text();
    }

    String leanVjp(String checks) {
        String shapes = hasArrays() ? ", each shaped like its array." : ".";
        String adds = given().isEmpty() ? "" : "Adds to " + Docs.list(given()) + ".";
        return new Docs("The same with bars of the caller's" + shapes, adds, spent(), STEADY)
                .paragraph(scalarOrder(), valueKept())
                .refusals(names.entry.guard() + checks + seedCheck())
                .text();
    }

    /** The seed of an array result is checked when that is known. */
    private String seedCheck() {
        return names.dependentResults().stream().anyMatch(r -> r.type().isArray()) ? "Checks.shape(" : "";
    }

    String leanGradient(boolean value, String checks) {
        String into = given().isEmpty() ? "" : ", into " + Docs.list(given()) + ", which it overwrites";
        Docs docs = new Docs((value ? "The value and the gradient" : "The gradient") + into + ".", STEADY)
                .paragraph(scalarOrder());
        if (value) {
            docs.tag("return", "the value");
        }
        return docs.refusals(names.entry.guard() + checks).text();
    }

    private static List<String> parameters(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::label).toList();
    }

    private String bar(Parameter p) {
        return names.dual(p, "Bar");
    }

    private boolean hasArrays() {
        return signature.independents().stream().anyMatch(p -> p.var().type().isArray());
    }

    private String freshBars() {
        return hasArrays() ? "Bars are fresh and shaped like their independents." : "";
    }

    /** The seeds of a sweep, the result's first. */
    private List<String> seeds() {
        List<String> out = new ArrayList<>();
        names.dependentResults().forEach(r -> out.add(names.dual(r, "Bar")));
        signature.outputs().forEach(p -> out.add(bar(p)));
        return out;
    }

    /** The caller's arrays that a lean form gives bars in. */
    private List<String> given() {
        List<String> out = new ArrayList<>();
        for (Parameter p : signature.independents()) {
            if (p.var().type().isArray() && !p.dependent()) {
                out.add(bar(p));
            }
        }
        if (!signature.scalarIndependents().isEmpty()) {
            out.add(names.name("scalarBars"));
        }
        return out;
    }

    /** What becomes of seeds that are the caller's arrays. */
    private String spent() {
        List<String> used = new ArrayList<>();
        List<String> turned = new ArrayList<>();
        signature.outputs().forEach(p -> (p.independent() ? turned : used).add(bar(p)));
        String consumes = used.isEmpty() ? "" : "Consumes " + Docs.list(used) + ". ";
        String replaces = turned.isEmpty()
                ? ""
                : "Replaces " + Docs.list(turned) + ", the bar of the final array, by that of the initial one.";
        return (consumes + replaces).strip();
    }

    private String scalarOrder() {
        List<String> scalars = parameters(signature.scalarIndependents());
        String bars = "{@code " + names.name("scalarBars") + "} has ";
        return switch (scalars.size()) {
            case 0 -> "";
            case 1 -> bars + "one element, the bar of " + Docs.list(scalars) + ".";
            default -> bars + "the bars of " + Docs.list(scalars) + ", in this order.";
        };
    }

    private String valueKept() {
        return names.hasValue() && names.result().isScalar() ? "The value is in {@code " + ws + ".value()}." : "";
    }
}
