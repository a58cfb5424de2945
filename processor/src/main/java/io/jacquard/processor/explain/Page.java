package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An explanation as a page of plain text. */
public final class Page {
    private static final int WIDTH = 96;
    private static final int MOST_LINES = 20;
    private static final Pattern WORD = Pattern.compile("(?:`[^`]*`|\\S)+");

    private final Explanation it;
    private final List<String> lines = new ArrayList<>();

    private Page(Explanation it) {
        this.it = it;
    }

    public static String of(Explanation explanation) {
        return new Page(explanation).text();
    }

    private String text() {
        lines.add("jacquard explains " + it.method());
        stored("The adjoint stores ", "", it.one());
        recomputed();
        loops();
        stored("A point of the Jacobian companion stores ", ", for all sweeps from it", it.many());
        paragraph("The tangent stores nothing.");
        operations();
        notes();
        return String.join("\n", lines);
    }

    private void paragraph(String first) {
        lines.add("");
        wrap("", first, 2);
    }

    private void stored(String head, String purpose, List<Stored> rows) {
        Amount total = Explanation.total(rows);
        String amount = total.isNothing() && !rows.isEmpty() ? "no array" : total.text(it.legend()::formula);
        paragraph(head + amount + (rows.isEmpty() ? "." : purpose + ":"));
        int width = rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
        for (Stored row : rows) {
            String size = row.array() ? row.amount().text(it.legend()::formula) : "a variable";
            String name = row.name() + " ".repeat(width - row.name().length());
            wrap("  " + name + "  ", size + ": " + row.what(), width + 4);
            if (!row.why().isEmpty()) {
                wrap(" ".repeat(width + 4), row.why(), width + 4);
            }
        }
    }

    private void recomputed() {
        List<String> all = it.recomputed();
        paragraph(all.isEmpty() ? "It computes nothing again." : "It computes again what is cheaper than memory:");
        all.stream().limit(MOST_LINES).forEach(s -> wrap("  ", s, 4));
        if (all.size() > MOST_LINES) {
            lines.add("  and " + (all.size() - MOST_LINES) + " more");
        }
    }

    private void loops() {
        if (it.loops().isEmpty()) {
            return;
        }
        paragraph("Its loops, and when each is swept back:");
        for (LoopOrder loop : it.loops()) {
            String indent = "  ".repeat(loop.depth() + 1);
            String rest = loop.depth() == 0 ? "after the whole forward sweep: " : "after the rest of the trip: ";
            String how = loop.fused() ? "each trip right after it ran" : rest + loop.why();
            wrap(indent, loop.loop(), indent.length() + 2);
            wrap(indent + "  ", how, indent.length() + 2);
        }
        if (!it.sideBySide().isEmpty()) {
            paragraph("Four trips run side by side in " + Wording.list(it.sideBySide()) + ".");
        }
    }

    private void operations() {
        paragraph("Operations, where an addition or product counts 1, a quotient " + Op.DIV.cost() + ", a root "
                + Op.SQRT.cost() + ", exp or sin " + Op.EXP.cost() + ":");
        operations("method ", it.primal());
        operations("tangent", it.tangent());
        operations("adjoint", it.adjoint());
        if (!it.uncounted().isEmpty()) {
            wrap("  ", "Those of " + Wording.list(it.uncounted()) + " are not counted.", 2);
        }
    }

    private void operations(String name, Size size) {
        String times = it.times(size)
                .map(t -> String.format(Locale.ROOT, ", %.1f times the method", t))
                .orElse("");
        wrap("  " + name + "  ", it.legend().formula(size) + times, name.length() + 4);
    }

    private void notes() {
        List<Size> all = new ArrayList<>(List.of(it.primal(), it.tangent(), it.adjoint()));
        it.one().forEach(r -> all.addAll(r.amount().numbers().values()));
        it.many().forEach(r -> all.addAll(r.amount().numbers().values()));
        List<String> notes = it.legend().notes(all);
        if (!notes.isEmpty()) {
            paragraph("Here");
            notes.forEach(n -> wrap("  ", n, 4));
        }
    }

    /** Code is broken only where it does not fit in a line. */
    private void wrap(String first, String text, int indent) {
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : words(text, WIDTH - indent)) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
    }

    private static List<String> words(String text, int room) {
        List<String> out = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            out.addAll(
                    words.group().length() <= room
                            ? List.of(words.group())
                            : List.of(words.group().split(" ")));
        }
        return out;
    }
}
