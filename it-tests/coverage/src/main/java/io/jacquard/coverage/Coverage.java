package io.jacquard.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the sources of libraries, differentiates what can be, checks it, and reports. */
public final class Coverage {
    private Coverage() {}

    /**
     * @param arguments the folder whose {@code sources} hold the jars, and which gets the report; a regular expression of class
     *     names; the seed of all arguments that are drawn
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        String filter = arguments[1];
        long seed = Long.parseLong(arguments[2]);
        List<Library> libraries = Library.in(target.resolve("sources"));
        Survey survey = new Survey(libraries, System.getProperty("java.class.path"));
        List<Candidate> candidates = survey.candidates().stream()
                .filter(c -> c.className().matches(filter))
                .toList();
        Path patches = target.resolve("patches");
        delete(patches);
        Patches patched = new Patches(patches, libraries, candidates);
        List<Result> results = new ArrayList<>();
        try (Checker checker = new Checker()) {
            for (Candidate c : candidates) {
                Outcome outcome = patched.outcomes.get(c);
                Verdict verdict = outcome.status() == Status.DIFFERENTIATED
                        ? checker.check(Job.of(patched.folders(c), c, seed))
                        : Verdict.NONE;
                results.add(new Result(c, outcome, verdict));
            }
        }
        Files.writeString(target.resolve("coverage.tsv"), Listing.of(results));
        String report = new Report(results, survey, patched.warnings).markdown();
        Files.writeString(target.resolve("coverage.md"), report);
        System.out.println(report);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
    }
}
