package io.jacquard.benchmarks.results;

import java.util.List;

/** A table of the page. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... header) {
        row(List.of(header));
        text.append("|---".repeat(header.length)).append("|\n");
    }

    void row(List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell).append(' '));
        text.append("|\n");
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
