package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import io.jacquard.processor.transform.Sweeps;
import java.util.ArrayList;
import java.util.List;

/** From sweeps to source files. */
public final class Backend {
    private Backend() {}

    public static List<GeneratedSource> generate(
            Request request, Signature signature, Sweeps sweeps, Sweep tangent, Sweep adjoint, LinearSweeps linear) {
        List<GeneratedSource> out = new ArrayList<>();
        for (io.jacquard.Companion companion : request.companions()) {
            out.add(new GeneratedSource(
                    switch (companion) {
                        case TANGENT ->
                            new TangentCompanion(request, signature, tangent, sweeps.tangentHelpers()).file();
                        case ADJOINT ->
                            new AdjointCompanion(
                                            request,
                                            signature,
                                            adjoint,
                                            sweeps.gradient(adjoint),
                                            sweeps.adjointHelpers())
                                    .file();
                        case JACOBIAN -> new JacobianCompanion(request, signature, linear).file();
                    }));
        }
        return out;
    }
}
