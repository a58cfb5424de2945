package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an index in the body of its loops: what it is at {@code least} and at {@code most}, from what the headers of the loops say. An index of the
 * form base + constant is the first of both itself.
 */
record IndexRange(List<Offset> least, List<Offset> most) {
    /** A variable, or none, and a constant. */
    record Offset(Optional<Var> base, long constant) {
        Offset plus(long more) {
            return new Offset(base, constant + more);
        }
    }

    /** Of an index of a statement that stands in {@code loops}. */
    static IndexRange of(Expr index, List<For> loops) {
        return new IndexRange(bounds(index, loops, true), bounds(index, loops, false));
    }

    /** Whether two indices of one statement that stands in {@code loops} differ for certain, whatever ints wrap around. */
    static boolean differ(Expr one, Expr other, List<For> loops) {
        Optional<Offset> a = offset(one);
        Optional<Offset> b = offset(other);
        if (a.isPresent() && b.isPresent() && a.orElseThrow().base.equals(b.orElseThrow().base)) {
            return (int) (a.orElseThrow().constant - b.orElseThrow().constant) != 0;
        }
        IndexRange first = of(one, loops);
        IndexRange second = of(other, loops);
        return isBelow(first.most, second.least, loops) || isBelow(second.most, first.least, loops);
    }

    /** By what holds throughout the loops: offsets from the index of one of them, or from nothing. */
    private static boolean isBelow(List<Offset> most, List<Offset> least, List<For> loops) {
        return most.stream()
                .filter(m ->
                        m.base.isEmpty() || loops.stream().anyMatch(loop -> m.base.equals(Optional.of(loop.index()))))
                .anyMatch(m -> least.stream().anyMatch(l -> l.base.equals(m.base) && m.constant < l.constant));
    }

    private static List<Offset> bounds(Expr e, List<For> loops, boolean least) {
        List<Offset> out = new ArrayList<>();
        // The larger of two is at least each of them.
        if (e instanceof Apply a && a.op() == (least ? Op.MAX : Op.MIN)) {
            a.args().forEach(arg -> out.addAll(bounds(arg, loops, least)));
            return out;
        }
        Optional<Offset> itself = offset(e);
        itself.ifPresent(offset -> {
            out.add(offset);
            loops.stream()
                    .filter(loop -> offset.base.equals(Optional.of(loop.index())))
                    .filter(loop -> loop.hasStride() && !loop.isWhile())
                    .forEach(loop -> end(loop, loops, least).forEach(o -> out.add(o.plus(offset.constant))));
        });
        return out;
    }

    /** Where a loop begins or where it ends, whatever is the lower or upper end. */
    private static List<Offset> end(For loop, List<For> loops, boolean least) {
        // An index of another loop has a value only inside that.
        List<For> outer = loops.subList(0, loops.indexOf(loop));
        if (least == loop.stride() > 0) {
            return bounds(loop.from(), outer, least);
        }
        long last = switch (loop.comparison()) {
            case LT -> -1;
            case GT -> 1;
            default -> 0;
        };
        boolean bounded = loop.comparison() != Op.NE && loop.comparison() != Op.EQ;
        return bounded
                ? bounds(loop.bound(), outer, least).stream()
                        .map(o -> o.plus(last))
                        .toList()
                : List.of();
    }

    private static Optional<Offset> offset(Expr e) {
        if (e instanceof Const c && c.value() instanceof Number n) {
            return Optional.of(new Offset(Optional.empty(), n.longValue()));
        }
        if (e instanceof Read r) {
            return Optional.of(new Offset(Optional.of(r.var()), 0));
        }
        if (e instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.type().equals(Type.INT)) {
            Optional<Offset> left = offset(a.arg(0));
            Optional<Offset> right = offset(a.arg(1));
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            Offset l = left.orElseThrow();
            Offset r = right.orElseThrow();
            if (r.base.isEmpty()) {
                return Optional.of(l.plus(a.op() == Op.ADD ? r.constant : -r.constant));
            }
            if (l.base.isEmpty() && a.op() == Op.ADD) {
                return Optional.of(r.plus(l.constant));
            }
        }
        return Optional.empty();
    }
}
