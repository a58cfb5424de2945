package io.jacquard.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of two points, by where they stand. */
record TermClasses(List<TermClass> all) {
    /** Some elements of a row of an independent, which the terms of a class stand in. */
    private record Interval(int independent, int row, int begin, int end, int of) {}

    /** Empty if terms of different classes stand in the same element: then they meet in more ways than term by term. */
    static Optional<TermClasses> of(Terms first, Terms second) {
        Map<TermBlock.Place, TermClass> classes = new LinkedHashMap<>();
        first.blocks()
                .forEach(b -> classes.computeIfAbsent(new TermBlock.Place(b), key -> new TermClass())
                        .addFirst(b));
        second.blocks()
                .forEach(b -> classes.computeIfAbsent(new TermBlock.Place(b), key -> new TermClass())
                        .addSecond(b));
        List<TermClass> all = new ArrayList<>(classes.values());
        return areApart(all)
                ? Optional.of(
                        new TermClasses(all.stream().filter(TermClass::isShared).toList()))
                : Optional.empty();
    }

    private static boolean areApart(List<TermClass> classes) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            TermBlock block = classes.get(i).any();
            TermParts parts = block.parts();
            for (int part = 0; part < parts.size(); part++) {
                for (int term = 0; term < block.count() && parts.length(part) > 0; term++) {
                    int begin = block.begin(part, term);
                    intervals.add(new Interval(
                            parts.independent(part), block.row(part, term), begin, begin + parts.length(part), i));
                }
            }
        }
        intervals.sort(Comparator.comparingInt(Interval::independent)
                .thenComparingInt(Interval::row)
                .thenComparingInt(Interval::begin));
        for (int i = 1; i < intervals.size(); i++) {
            Interval a = intervals.get(i - 1);
            Interval b = intervals.get(i);
            if (a.independent == b.independent && a.row == b.row && b.begin < a.end) {
                return false;
            }
        }
        return true;
    }
}
