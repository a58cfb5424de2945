package io.jacquard.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Products of passive vectors that have been computed, for points to come. Threads share it. */
final class VectorProducts {
    /** The parts of the blocks of both points, and a number for each pair of them. */
    private record Known(List<TermParts> first, List<TermParts> second, double[][] products) {}

    private final List<Known> all = new CopyOnWriteArrayList<>();

    /** Those of a class, if its vectors are passive and were met before. */
    Optional<double[][]> of(TermClass wanted) {
        for (Known known : all) {
            if (isSame(known.first, wanted.first()) && isSame(known.second, wanted.second())) {
                return Optional.of(known.products);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(List<TermParts> known, List<TermBlock> wanted) {
        boolean same = known.size() == wanted.size();
        for (int i = 0; same && i < known.size(); i++) {
            same = known.get(i).isLike(wanted.get(i).parts());
        }
        return same;
    }

    /** Keeps those of a class, if all of its vectors are passive. */
    void keep(TermClass of, double[][] products) {
        List<TermParts> first = parts(of.first());
        List<TermParts> second = parts(of.second());
        if (arePassive(first) && arePassive(second)) {
            all.add(new Known(first, second, products));
        }
    }

    private static boolean arePassive(List<TermParts> all) {
        for (TermParts parts : all) {
            if (!parts.isPassive()) {
                return false;
            }
        }
        return true;
    }

    private static List<TermParts> parts(List<TermBlock> blocks) {
        List<TermParts> out = new ArrayList<>();
        for (TermBlock block : blocks) {
            out.add(block.parts());
        }
        return out;
    }
}
