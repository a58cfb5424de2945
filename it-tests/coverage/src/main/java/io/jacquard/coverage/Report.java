package io.jacquard.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The findings as tables in Markdown. */
final class Report {
    private static final int MOST_HEADLINES = 60;

    private final List<Result> results;
    private final Survey survey;
    private final Set<String> warnings;
    private final StringBuilder text = new StringBuilder();

    Report(List<Result> results, Survey survey, Set<String> warnings) {
        this.results = results;
        this.survey = survey;
        this.warnings = warnings;
    }

    String markdown() {
        libraries();
        receivers();
        obstacles();
        tags();
        headlines();
        faults();
        return text.toString();
    }

    private void libraries() {
        line(
                "| library | candidates | in principle | differentiated | share | right | wrong | undecided | refused | other |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        Set<String> names =
                results.stream().map(r -> r.candidate().library()).collect(Collectors.toCollection(LinkedHashSet::new));
        names.forEach(n -> row(n, r -> r.candidate().library().equals(n)));
        row("**all**", r -> true);
        line("");
    }

    private void receivers() {
        line(
                "| of these | candidates | in principle | differentiated | share | right | wrong | undecided | refused | other |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        row("static methods", r -> r.candidate().isStatic());
        row("instance methods", r -> !r.candidate().isStatic());
        int constructors = survey.constructors.values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        line("");
        line(constructors
                + " constructors take nothing but numbers and arrays, a real number among them; the annotation is for"
                + " methods, so they are not counted.");
        long beyond = results.stream()
                .filter(r -> r.differentiated() && !r.inPrinciple())
                .count();
        line("Differentiated beside those, although not counted in principle: " + beyond + ".");
        line("");
    }

    private void row(String name, Predicate<Result> of) {
        List<Result> all = results.stream().filter(of).toList();
        List<Result> principle = all.stream().filter(Result::inPrinciple).toList();
        long differentiated = count(principle, Result::differentiated);
        long refused = count(principle, r -> r.outcome().status() == Status.REFUSED);
        line("| " + name + " | " + all.size() + " | " + principle.size() + " | " + differentiated + " | "
                + (principle.isEmpty()
                        ? "-"
                        : String.format(Locale.ROOT, "%.1f %%", 100.0 * differentiated / principle.size()))
                + " | " + count(principle, r -> r.has(Verdict.Kind.RIGHT)) + " | "
                + count(principle, r -> r.has(Verdict.Kind.WRONG)) + " | "
                + count(principle, r -> r.has(Verdict.Kind.UNDECIDED)) + " | " + refused + " | "
                + (principle.size() - differentiated - refused) + " |");
    }

    private void obstacles() {
        line("| not in principle | methods | it |");
        line("|---|---|---|");
        for (Obstacle o : Obstacle.values()) {
            long n = count(
                    results,
                    r -> o == Obstacle.NO_DEPENDENCE
                            ? r.candidate().inPrinciple() && r.noDependence()
                            : r.candidate().obstacle().filter(o::equals).isPresent());
            line("| " + o.title + " | " + n + " | " + o.meaning + " |");
        }
        line("");
    }

    private List<Result> refused() {
        return results.stream()
                .filter(r -> r.inPrinciple() && r.outcome().status() == Status.REFUSED)
                .toList();
    }

    private void tags() {
        line("| tag | methods | nothing else |");
        line("|---|---|---|");
        List<Result> refused = refused();
        Map<String, Long> all = counts(refused, Refusal::tag);
        sorted(all)
                .forEach(tag -> line("| `[" + tag + "]` | " + all.get(tag) + " | "
                        + count(
                                refused,
                                r -> r.outcome().refusals().stream()
                                        .allMatch(p -> p.tag().equals(tag))) + " |"));
        line("");
    }

    /** The last column but one: how many methods have nothing against them but this row and those above it. */
    private void headlines() {
        line("| tag and headline | methods | nothing else | sum | for example |");
        line("|---|---|---|---|---|");
        List<Result> refused = refused();
        Map<String, Long> all = counts(refused, Report::key);
        Set<String> above = new HashSet<>();
        for (String key : sorted(all).stream().limit(MOST_HEADLINES).toList()) {
            above.add(key);
            line("| " + key + " | " + all.get(key) + " | " + onlyBy(refused, Set.of(key)) + " | "
                    + onlyBy(refused, above) + " | " + examples(refused, key) + " |");
        }
        line("");
    }

    private static long onlyBy(List<Result> refused, Set<String> keys) {
        return count(refused, r -> r.outcome().refusals().stream().allMatch(p -> keys.contains(key(p))));
    }

    private static String key(Refusal p) {
        return "`[" + p.tag() + "]` " + p.pattern();
    }

    private static String examples(List<Result> refused, String key) {
        Map<String, String> byHeadline = new LinkedHashMap<>();
        for (Result r : refused) {
            for (Refusal p : r.outcome().refusals()) {
                if (key(p).equals(key)) {
                    Candidate c = r.candidate();
                    String file = c.path().substring(c.path().lastIndexOf('/') + 1);
                    byHeadline.putIfAbsent(p.headline(), p.headline() + " (" + file + ":" + p.line() + ")");
                }
            }
        }
        return byHeadline.values().stream()
                .limit(2)
                .collect(Collectors.joining("; "))
                .replace("|", "\\|");
    }

    private void faults() {
        List<Result> faults = results.stream()
                .filter(r -> r.outcome().status().fault || r.has(Verdict.Kind.WRONG))
                .toList();
        line("Faults of ours: " + faults.size() + ".");
        for (Result r : faults) {
            String detail = r.outcome().detail() + r.verdict().detail();
            line("- " + r.candidate().library() + " `" + r.candidate().title() + "`: "
                    + (r.outcome().status().fault ? r.outcome().status() : Verdict.Kind.WRONG) + ": "
                    + detail.lines().limit(3).collect(Collectors.joining(" ")));
        }
        line("");
        line("Warnings in generated code: " + warnings.size() + ".");
        warnings.forEach(w -> line("- " + w.lines().findFirst().orElse("")));
        List<Result> uncompiled = results.stream()
                .filter(r -> r.outcome().status() == Status.UNCOMPILED)
                .toList();
        line("");
        line("Methods in files that do not compile by themselves without us: " + uncompiled.size() + ".");
        uncompiled.stream().map(r -> r.candidate().path()).distinct().forEach(f -> line("- " + f));
    }

    private static Map<String, Long> counts(List<Result> refused, java.util.function.Function<Refusal, String> key) {
        return refused.stream()
                .flatMap(r -> r.outcome().refusals().stream().map(key).distinct())
                .collect(Collectors.groupingBy(k -> k, LinkedHashMap::new, Collectors.counting()));
    }

    private static List<String> sorted(Map<String, Long> counts) {
        List<String> keys = new ArrayList<>(counts.keySet());
        keys.sort(Comparator.<String>comparingLong(k -> -counts.get(k)).thenComparing(k -> k));
        return keys;
    }

    private static long count(List<Result> of, Predicate<Result> which) {
        return of.stream().filter(which).count();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
