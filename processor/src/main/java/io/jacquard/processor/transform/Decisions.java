package io.jacquard.processor.transform;

import io.jacquard.processor.plan.Recovery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was decided while the sweeps were written, for those who say why.
 *
 * @param one the plan of the joint sweep
 * @param trips the plans of single trips, by the loops that sweep each back at once
 * @param apart loops that might have been fused, but for bars that are not known where they run
 * @param many the plan of the sweeps of the Jacobian companion
 * @param oneHelpers those of the helpers that the joint sweep calls
 * @param manyHelpers those of the helpers that the others call
 */
public record Decisions(
        Recovery one,
        Map<Integer, Recovery> trips,
        Set<Integer> apart,
        Recovery many,
        List<Recovery> oneHelpers,
        List<Recovery> manyHelpers) {
    public Decisions {
        // In their order: pages follow it.
        trips = Collections.unmodifiableMap(new LinkedHashMap<>(trips));
        apart = Set.copyOf(apart);
        oneHelpers = List.copyOf(oneHelpers);
        manyHelpers = List.copyOf(manyHelpers);
    }
}
