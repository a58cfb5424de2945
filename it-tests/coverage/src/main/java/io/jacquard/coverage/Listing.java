package io.jacquard.coverage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every candidate in a line of words between tabs. */
final class Listing {
    private Listing() {}

    static String of(List<Result> results) {
        String head = "library\tfile\tline\tmethod\tresult\treceiver\tobstacle\tstatus\ttags\tverdict\tdetail";
        return results.stream().map(Listing::line).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String line(Result r) {
        Candidate c = r.candidate();
        String problems = r.outcome().refusals().stream()
                .map(p -> "[" + p.tag() + "] " + p.headline() + " (line " + p.line() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        String tags =
                r.outcome().refusals().stream().map(Refusal::tag).distinct().collect(Collectors.joining(","));
        return Stream.of(
                        c.library(),
                        c.path(),
                        c.line(),
                        c.title(),
                        c.result(),
                        c.isStatic() ? "static" : "instance",
                        r.noDependence()
                                ? Obstacle.NO_DEPENDENCE
                                : c.obstacle().map(Obstacle::name).orElse("-"),
                        r.outcome().status(),
                        tags.isEmpty() ? "-" : tags,
                        r.verdict().kind(),
                        problems + r.outcome().detail() + r.verdict().detail())
                .map(w -> w.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }
}
