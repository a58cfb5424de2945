package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import io.jacquard.processor.transform.Sweeps;
import io.jacquard.processor.transform.split.Cutting;
import java.util.ArrayList;
import java.util.List;

/** From sweeps to source files. */
public final class Backend {
    private Backend() {}

    public static List<GeneratedSource> generate(
            Lowered lowered,
            Signature signature,
            Sweeps sweeps,
            Cutting cutting,
            Sweep tangent,
            Sweep adjoint,
            LinearSweeps linear) {
        List<GeneratedSource> out = new ArrayList<>();
        for (io.jacquard.Companion companion : lowered.request().companions()) {
            out.add(new GeneratedSource(
                    switch (companion) {
                        case TANGENT ->
                            new TangentCompanion(
                                            lowered,
                                            signature,
                                            cutting.sweep(tangent, sweeps.tangentHelpers()),
                                            cutting.helpers(sweeps.tangentHelpers()))
                                    .file();
                        case ADJOINT ->
                            new AdjointCompanion(
                                            lowered,
                                            signature,
                                            cutting.sweep(adjoint, sweeps.adjointHelpers()),
                                            sweeps.gradient(adjoint)
                                                    .map(g -> cutting.gradient(g, sweeps.adjointHelpers())),
                                            cutting.helpers(sweeps.adjointHelpers()))
                                    .file();
                        case JACOBIAN -> new JacobianCompanion(lowered, signature, cutting.linear(linear)).file();
                    }));
        }
        return out;
    }
}
