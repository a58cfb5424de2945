package io.jacquard.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of the page that come from runs of JMH. */
final class Page {

    private final Verdicts verdicts;

    Page(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Every function: its time, and what each way to a derivative costs in units of it. */
    String functions(Timings timings) {
        Table table = new Table(
                "function",
                "primal, µs",
                "`jvp` / primal",
                "`vjp` / primal",
                "`byHand` / primal",
                "`vjp` / `byHand`",
                "C, µs",
                "`vjp` / C",
                "others / primal");
        for (String row : timings.rows()) {
            table.row(List.of(
                    row,
                    Verdicts.number(timings.microseconds(row, "primal")),
                    verdicts.ratio(timings, row, "jvp", "primal"),
                    verdicts.ratio(timings, row, "vjp", "primal"),
                    verdicts.ratio(timings, row, "byHand", "primal"),
                    verdicts.ratio(timings, row, "vjp", "byHand"),
                    Verdicts.number(timings.microseconds(row, Promises.C)),
                    verdicts.ratio(timings, row, "vjp", Promises.C),
                    others(timings, row)));
        }
        return table.toString();
    }

    private String others(Timings timings, String row) {
        List<String> known = List.of("primal", "jvp", "vjp", "byHand", Promises.C);
        return timings.columns(row).stream()
                .filter(column -> !known.contains(column))
                .map(column -> "`" + column + "` " + verdicts.ratio(timings, row, column, "primal"))
                .collect(Collectors.joining(", "));
    }

    /** J(x1) · J(x2)ᵀ, by us and from two explicit Jacobians. */
    String products(Timings timings) {
        Table table = new Table("function", "`explicitByHand`, µs", "`jacobianProduct` / `explicitByHand`");
        for (String row : timings.rows()) {
            if (!timings.columns(row).contains("explicitByHand")) {
                continue; // measured for what optimisations buy
            }
            table.row(List.of(
                    row,
                    Verdicts.number(timings.microseconds(row, "explicitByHand")),
                    verdicts.ratio(timings, row, "jacobianProduct", "explicitByHand")));
        }
        return table.toString();
    }

    /** Others' ways to value and gradient, in units of ours. */
    String peers(Timings timings, String ours, Map<String, String> peers) {
        List<String> header = new ArrayList<>(List.of("function", "`" + ours + "`, µs"));
        peers.values().forEach(peer -> header.add(peer + ", times as long"));
        Table table = new Table(header.toArray(String[]::new));
        for (String row : timings.rows()) {
            List<String> cells = new ArrayList<>(List.of(row, Verdicts.number(timings.microseconds(row, ours))));
            peers.forEach((column, peer) -> cells.add(verdicts.atLeast(
                    row + ": " + peer + " / ours", timings.ratio(row, column, ours), Promises.least(row, column))));
            table.row(cells);
        }
        return table.toString();
    }

    /** For each optimisation, the sweeps that are notably slower or faster without it, or store more, and how much longer the text is. */
    String optimisations(List<Ablation.Effect> effects) {
        Table table = new Table(
                "switched off",
                "sweeps that change",
                "slower without it",
                "faster without it",
                "bytes without it",
                "lines without it");
        for (Ablation.Effect effect : effects) {
            table.row(List.of(
                    "`" + effect.name() + "`",
                    String.valueOf(effect.ratios().size()),
                    listed(effect.ratios(), Ablation.NOTABLE, Double.POSITIVE_INFINITY),
                    listed(effect.ratios(), 0, 1 / Ablation.NOTABLE),
                    listed(effect.memory(), Ablation.NOTABLE, Double.POSITIVE_INFINITY),
                    Verdicts.number(effect.text())));
        }
        return table.toString();
    }

    private static String listed(Map<String, Double> ratios, double from, double to) {
        return ratios.entrySet().stream()
                .filter(each -> each.getValue() >= from && each.getValue() <= to)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(each -> each.getKey() + " " + Verdicts.number(each.getValue()))
                .collect(Collectors.joining("; "));
    }
}
