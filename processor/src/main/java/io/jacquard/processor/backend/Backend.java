package io.jacquard.processor.backend;

import com.palantir.javapoet.JavaFile;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.explain.Brief;
import io.jacquard.processor.explain.Explanation;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import io.jacquard.processor.transform.Sweeps;
import io.jacquard.processor.transform.split.Cutting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From sweeps to source files. */
public final class Backend {
    private Backend() {}

    /** The companions of one method, and what those of other classes' methods may know of it. */
    public record Output(List<GeneratedSource> sources, Optional<Summary> summary) {
        public static final Output NONE = new Output(List.of(), Optional.empty());

        public Output {
            sources = List.copyOf(sources);
        }
    }

    public static Output generate(
            Lowered lowered,
            Signature signature,
            Sweeps sweeps,
            Cutting cutting,
            Sweep tangent,
            Sweep adjoint,
            LinearSweeps linear,
            boolean callable,
            Explanation explanation) {
        List<JavaFile> out = new ArrayList<>();
        Optional<Summary> summary = Optional.empty();
        for (io.jacquard.Companion companion : lowered.request().companions()) {
            switch (companion) {
                case TANGENT ->
                    out.add(new TangentCompanion(
                                    lowered,
                                    signature,
                                    cutting.sweep(tangent, sweeps.tangentHelpers()),
                                    cutting.helpers(sweeps.tangentHelpers()))
                            .file());
                case ADJOINT ->
                    out.add(new AdjointCompanion(
                                    lowered,
                                    signature,
                                    cutting.sweep(adjoint, sweeps.adjointHelpers()),
                                    sweeps.gradient(adjoint).map(g -> cutting.gradient(g, sweeps.adjointHelpers())),
                                    cutting.helpers(sweeps.adjointHelpers()),
                                    Brief.adjoint(explanation))
                            .file());
                case JACOBIAN ->
                    out.add(new JacobianCompanion(lowered, signature, cutting.linear(linear), Brief.point(explanation))
                            .file());
                case CALLS -> {
                    if (!callable) {
                        break;
                    }
                    CallsCompanion calls =
                            new CallsCompanion(lowered, signature, sweeps.parts(), cutting.helpers(sweeps.calls()));
                    if (calls.fits()) {
                        out.add(calls.file());
                        summary = Optional.of(calls.summary());
                    }
                }
            }
        }
        return new Output(out.stream().map(GeneratedSource::new).toList(), summary);
    }
}
