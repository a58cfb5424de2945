package io.jacquard.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of two points, by where they stand. */
record TermClasses(List<TermClass> all) {
    /** Some elements of a row of an independent, which the terms of a class stand in. */
    private record Interval(int independent, int row, int begin, int end) implements Comparable<Interval> {
        @Override
        public int compareTo(Interval other) {
            int out = Integer.compare(independent, other.independent);
            out = out == 0 ? Integer.compare(row, other.row) : out;
            return out == 0 ? Integer.compare(begin, other.begin) : out;
        }
    }

    /** Empty if terms of different classes stand in the same element: then they meet in more ways than term by term. */
    static Optional<TermClasses> of(Terms first, Terms second) {
        Map<TermBlock.Place, TermClass> classes = new LinkedHashMap<>();
        for (TermBlock block : first.blocks()) {
            in(classes, block).addFirst(block);
        }
        for (TermBlock block : second.blocks()) {
            in(classes, block).addSecond(block);
        }
        List<TermClass> all = new ArrayList<>(classes.values());
        if (!areApart(all)) {
            return Optional.empty();
        }
        List<TermClass> shared = new ArrayList<>();
        for (TermClass c : all) {
            if (c.isShared()) {
                shared.add(c);
            }
        }
        return Optional.of(new TermClasses(shared));
    }

    private static TermClass in(Map<TermBlock.Place, TermClass> classes, TermBlock block) {
        TermBlock.Place place = new TermBlock.Place(block);
        TermClass known = classes.get(place);
        if (known == null) {
            known = new TermClass();
            classes.put(place, known);
        }
        return known;
    }

    private static boolean areApart(List<TermClass> classes) {
        List<Interval> intervals = new ArrayList<>();
        for (TermClass c : classes) {
            TermBlock block = c.any();
            TermParts parts = block.parts();
            for (int part = 0; part < parts.size(); part++) {
                for (int term = 0; term < block.count() && parts.length(part) > 0; term++) {
                    int begin = block.begin(part, term);
                    intervals.add(new Interval(
                            parts.independent(part), block.row(part, term), begin, begin + parts.length(part)));
                }
            }
        }
        Collections.sort(intervals);
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
