package io.jacquard.corpus.constructs;

import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of constructs. A row stays as it is while it is true, so that a further corpus method changes nothing; what is
 * new gets the current version.
 */
public final class ConstructTable {
    private static final Path DIAGNOSTICS = Path.of("../../processor/src/test/resources/diagnostics");
    private static final Pattern ROW = Pattern.compile("\\| (.*) \\| (.*) \\| (.*) \\| (.*) \\| (.*) \\| (.*) \\|");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*?)(-SNAPSHOT)?</version>");

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("4", "Types and variables");
        CHAPTERS.put("8", "Classes and their members");
        CHAPTERS.put("9", "Interfaces");
        CHAPTERS.put("10", "Arrays");
        CHAPTERS.put("14", "Statements");
        CHAPTERS.put("15", "Expressions");
    }

    private record Row(String since, String shown, String refused) {}

    private final Map<String, Row> before = new HashMap<>();
    private final List<String> unseen = new ArrayList<>();
    private final boolean update;
    private final Map<String, Set<String>> supported = Evidence.ofMethods(Corpus.programs());
    private final Map<String, Set<String>> refused = Evidence.ofMarks(
            SourceText.below(DIAGNOSTICS.resolve("cases")), SourceText.below(DIAGNOSTICS.resolve("support")));

    private ConstructTable(String text, boolean update) {
        this.update = update;
        for (Matcher row = ROW.matcher(text); row.find(); ) {
            before.put(row.group(2), new Row(row.group(4), row.group(5), row.group(6)));
        }
    }

    /**
     * The page.
     *
     * @param before the page as it was
     * @param update whether rows are filled in that need not change
     */
    public static String text(String before, boolean update) {
        return new ConstructTable(before, update).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
                # Constructs of the language

                Which constructs of Java a differentiated method may contain, by the chapters of the language specification (of
                Java 17). A method of the corpus shows what is supported: it contains the construct, itself or in a method that
                it calls, and its derivatives agree with every oracle. A case in `diagnostics/cases` shows what is refused, or
                which form of it. A test writes this page and holds it against both: in `it-tests/corpus`,
                `ConstructsTest` with `-Djacquard.update=true`.
                """);
        for (Map.Entry<String, String> chapter : CHAPTERS.entrySet()) {
            text.append("\n## ").append(chapter.getKey()).append(". ").append(chapter.getValue());
            text.append(
                    "\n\n| section | construct | supported | since | shown by | refused |\n|---|---|---|---|---|---|\n");
            for (Construct construct : Constructs.all()) {
                if (construct.section().startsWith(chapter.getKey() + ".")) {
                    text.append(row(construct)).append('\n');
                }
            }
        }
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("no test has " + unseen);
        }
        return text.toString();
    }

    private String row(Construct construct) {
        Set<String> shown = supported.getOrDefault(construct.name(), Set.of());
        Set<String> marked = refused.getOrDefault(construct.name(), Set.of());
        String name = construct.name().replace("|", "\\|");
        Row old = before.getOrDefault(name, new Row("", "", ""));
        String method = shown.contains(old.shown())
                ? old.shown()
                : shown.stream().findFirst().orElse("");
        String mark = marked.contains(old.refused())
                ? old.refused()
                : update || method.isEmpty() ? marked.stream().findFirst().orElse("") : "";
        if (method.isEmpty() && mark.isEmpty()) {
            unseen.add(name);
        }
        String state = method.isEmpty() ? "no" : mark.isEmpty() ? "yes" : "in part";
        String since = method.isEmpty() ? "" : old.since().isEmpty() ? version() : old.since();
        return "| " + String.join(" | ", construct.section(), name, state, since, method, mark) + " |";
    }

    private static String version() {
        try {
            Matcher version = VERSION.matcher(Files.readString(Path.of("../../pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("the project has no version");
            }
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
