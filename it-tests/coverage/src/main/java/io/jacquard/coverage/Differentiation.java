package io.jacquard.coverage;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The candidates of one file under our compiler. All of them are annotated at once; those that are refused lose their
 * annotation until what is left compiles. Where an error cannot be put down to a method, each is tried by itself.
 */
final class Differentiation {
    private final SourceText source;
    private final Javac javac;

    /** What became of each method. */
    final Map<Candidate, Outcome> outcomes = new LinkedHashMap<>();

    /** The run in which all that could be differentiated was. */
    Optional<Compilation> compilation = Optional.empty();

    Differentiation(SourceText source, List<Candidate> candidates, Javac javac) {
        this.source = source;
        this.javac = javac;
        String errors = javac.plain(source);
        if (!errors.isEmpty()) {
            candidates.forEach(c -> outcomes.put(c, Outcome.fault(Status.UNCOMPILED, errors)));
            return;
        }
        candidates.forEach(c -> outcomes.put(c, Outcome.DIFFERENTIATED));
        settle(candidates);
        recheckCallees(candidates);
    }

    private void settle(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates);
        boolean isolated = false;
        while (!left.isEmpty()) {
            Attempt attempt = javac.differentiate(source, left);
            if (attempt.good()) {
                compilation = attempt.compilation();
                return;
            }
            if (attempt.sorted()) {
                attempt.refusals().forEach((c, r) -> outcomes.put(c, Outcome.refused(r)));
                left.removeAll(attempt.refusals().keySet());
            } else if (isolated) {
                // Each compiles by itself, together they do not.
                Outcome together = attempt.alone();
                left.forEach(c -> outcomes.put(c, Outcome.fault(Status.BROKEN, "only with others: " + together)));
                return;
            } else {
                left.forEach(c -> outcomes.put(c, alone(c)));
                left.removeIf(c -> outcomes.get(c).status() != Status.DIFFERENTIATED);
                isolated = true;
            }
        }
    }

    /** A refusal inside a method may be meant for another one that calls it: those are asked again by themselves. */
    private void recheckCallees(List<Candidate> candidates) {
        List<Candidate> innocent = new ArrayList<>();
        for (Candidate c : candidates) {
            boolean called = candidates.stream()
                    .anyMatch(other -> other != c && other.callees().contains(c.key()));
            if (called && outcomes.get(c).status() == Status.REFUSED) {
                Outcome alone = alone(c);
                outcomes.put(c, alone);
                if (alone.status() == Status.DIFFERENTIATED) {
                    innocent.add(c);
                }
            }
        }
        if (!innocent.isEmpty()) {
            candidates.stream()
                    .filter(c -> outcomes.get(c).status() == Status.DIFFERENTIATED && !innocent.contains(c))
                    .forEach(innocent::add);
            settle(innocent);
        }
    }

    private Outcome alone(Candidate c) {
        return javac.differentiate(source, List.of(c)).alone();
    }
}
