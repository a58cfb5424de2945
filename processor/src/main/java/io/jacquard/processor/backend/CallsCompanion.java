package io.jacquard.processor.backend;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.ir.Passed;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.SummaryText;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.HelperSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code SeedFCalls}: the sweeps that stand for calls of the method in companions of methods of other classes. */
final class CallsCompanion extends Companion {
    private static final String SUFFIX = "Calls";
    /** 255, but for the workspace. */
    private static final int MOST_SLOTS = 254;

    private final List<HelperSweep> own;
    private final Summary summary;

    CallsCompanion(Lowered lowered, Signature signature, List<Summary.Part> parts, List<HelperSweep> sweeps) {
        super(lowered, signature, sweeps);
        own = sweeps.stream().filter(s -> isOwn(s)).toList();
        helpers.export(own);
        boolean holdsArrays = signature.fields().stream()
                .anyMatch(p ->
                        !p.field().orElseThrow().isStatic() && p.var().type().isArray());
        summary = new Summary(
                request.fullName(SUFFIX),
                entry.hasSelf()
                        ? Summary.behind(
                                Summary.Part.object(holdsArrays, !entry.guard().isEmpty()), parts)
                        : parts,
                own.stream()
                        .flatMap(s -> s.saved().stream())
                        .map(HelperSweep.Saved::className)
                        .findFirst(),
                own.stream().map(this::entry).toList());
    }

    /** Not one of a helper: none of those gets one of these names, whatever the helper is called. */
    private static boolean isOwn(HelperSweep sweep) {
        String name = sweep.callee().name();
        return !sweep.isOutside() && Summary.SWEEPS.contains(name);
    }

    /** Whether Java lets a method have as many parameters as each of its sweeps, and a summary can name what they give. */
    boolean fits() {
        return result().scalar() != Scalar.OBJECT
                && own.stream().allMatch(s -> slots(s.sweep().parameters()) + (entry.hasSelf() ? 1 : 0) <= MOST_SLOTS);
    }

    private static int slots(List<Var> parameters) {
        return parameters.stream()
                .mapToInt(v -> v.type().equals(Type.DOUBLE) || v.type().equals(Type.LONG) ? 2 : 1)
                .sum();
    }

    Summary summary() {
        return summary;
    }

    private Summary.Entry entry(HelperSweep sweep) {
        List<Summary.Result> results = new ArrayList<>();
        for (Var v : sweep.results()) {
            int i = results.size();
            results.add(new Summary.Result(v.type(), i == 0 ? v.name() : helpers.field(sweep, i)));
        }
        Optional<String> workspace = helpers.workspace(sweep.callee()).map(Type::className);
        boolean pooled = helpers.isPooled(sweep.callee());
        return new Summary.Entry(sweep.callee().name(), passed(sweep), results, workspace, pooled);
    }

    private List<Passed> passed(HelperSweep sweep) {
        if (!entry.hasSelf()) {
            return sweep.parameters();
        }
        List<Passed> out = new ArrayList<>();
        if (helpers.takesObject(sweep)) {
            out.add(new Passed(Passed.What.VALUE, 0));
        }
        sweep.parameters().forEach(p -> out.add(p.behindObject()));
        return out;
    }

    JavaFile file() {
        Docs docs = new Docs(
                        "What companions of other classes' methods run for a call of {@code " + signatureText() + "}.",
                        "It is generated for them, and may change with any version.")
                .paragraph("For derivatives of the method itself there are companions that say what they do.");
        TypeSpec.Builder type = type(SUFFIX, docs, this::annotate);
        type.addMethod(hiddenConstructor());
        helpers.addTo(type);
        return file(type.build());
    }

    private void annotate(AnnotationSpec.Builder derivative) {
        derivative.addMember("version", "$L", SummaryText.VERSION);
        SummaryText.parameters(summary).forEach(text -> derivative.addMember("parameters", "$S", text));
        summary.saved().ifPresent(name -> derivative.addMember("saved", "$S", name));
        SummaryText.sweeps(summary).forEach(text -> derivative.addMember("sweeps", "$S", text));
    }
}
