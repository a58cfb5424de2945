package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From sweeps to source files. */
public final class Backend {
    private Backend() {}

    public static List<GeneratedSource> generate(
            Request request,
            Signature signature,
            Sweep tangent,
            Sweep adjoint,
            Optional<Sweep> gradient,
            LinearSweeps linear) {
        List<GeneratedSource> out = new ArrayList<>();
        for (io.jacquard.Companion companion : request.companions()) {
            out.add(new GeneratedSource(
                    switch (companion) {
                        case TANGENT -> new TangentCompanion(request, signature, tangent).file();
                        case ADJOINT -> new AdjointCompanion(request, signature, adjoint, gradient).file();
                        case JACOBIAN -> new JacobianCompanion(request, signature, linear).file();
                    }));
        }
        return out;
    }
}
