package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Var;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** All that is known about a routine in normal form. */
public record Facts(
        Signature signature,
        Routine routine,
        Optional<Var> result,
        Structure structure,
        Regions regions,
        Activity activity,
        Versions versions,
        Overwrites overwrites) {

    public static Facts of(Signature signature, Routine normal) {
        Optional<Var> result = Results.of(normal);
        Structure structure = new Structure(normal);
        Regions regions = new Regions(normal);
        Versions versions = new Versions(normal, regions);
        Set<Var> independents = new HashSet<>();
        signature.independents().forEach(p -> independents.add(p.var()));
        Set<Var> dependents = new HashSet<>();
        signature.outputs().forEach(p -> dependents.add(p.var()));
        if (signature.resultDependent()) {
            result.ifPresent(dependents::add);
        }
        return new Facts(
                signature,
                normal,
                result,
                structure,
                regions,
                new Activity(normal, regions, independents, dependents),
                versions,
                new Overwrites(structure, regions, versions));
    }
}
