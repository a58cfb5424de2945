package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where to cut a block: into as few pieces as will do, where few values are alive. What makes an array that is read later stays: arrays go in, not out. */
final class Cuts {
    /** More arrays cannot be handed over in one call. */
    private static final int MOST_REFERENCES = 150;

    /** The bytes of a value on its way to or from a frame. */
    private static final int OF_A_MOVE = 11;

    private static final double OF_A_PIECE = 6;
    private static final double OF_A_FRAME = 2;
    private static final double OF_OTHER_TYPES = 4;
    private static final double OF_A_BROKEN_GROUP = 2;
    private static final double OF_WHAT_STAYS = 2;
    private static final double OF_A_BYTE_THAT_STAYS = 0.05;

    /** Units {@code from} to {@code to}, the latter excluded. */
    record Segment(int from, int to) {}

    private final List<Unit> units;
    private final Timeline timeline;
    private final int aim;
    private final double pressure;
    /** Variables by their numbers: each unit is looked at once for every end that a segment with it may have. */
    private final List<Var> vars = new ArrayList<>();

    private final int[][] reads;
    private final int[][] defines;
    /** The end for which a variable was seen last: as one that may come in, and as one that may go out. */
    private final int[] seenIn;

    private final int[] seenOut;
    /** The least cost of all before each unit, and where the last segment of it begins; -1 if the last unit stays. */
    private final double[] best;

    private final int[] start;

    private Cuts(List<Unit> units, Timeline timeline, int aim, double pressure) {
        this.units = units;
        this.timeline = timeline;
        this.aim = aim;
        this.pressure = pressure;
        best = new double[units.size() + 1];
        start = new int[units.size() + 1];
        reads = new int[units.size()][];
        defines = new int[units.size()][];
        Map<Var, Integer> numbers = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            reads[i] = numbered(units.get(i).flow().reads(), numbers);
            defines[i] = numbered(units.get(i).flow().defines(), numbers);
        }
        seenIn = new int[vars.size()];
        seenOut = new int[vars.size()];
    }

    private int[] numbered(Set<Var> some, Map<Var, Integer> numbers) {
        int[] out = new int[some.size()];
        int at = 0;
        for (Var v : some) {
            out[at++] = numbers.computeIfAbsent(v, k -> {
                vars.add(k);
                return vars.size() - 1;
            });
        }
        return out;
    }

    /** The segments that get methods of their own; what lies between them stays, the less of it the higher the pressure. */
    static List<Segment> of(List<Unit> units, Timeline timeline, int aim, double pressure) {
        Cuts cuts = new Cuts(units, timeline, aim, pressure);
        Arrays.fill(cuts.best, Double.POSITIVE_INFINITY);
        cuts.best[0] = 0;
        for (int end = 1; end <= units.size(); end++) {
            cuts.end(end);
        }
        List<Segment> out = new ArrayList<>();
        int end = units.size();
        while (end > 0) {
            int from = cuts.start[end];
            if (from >= 0 && cuts.isWorthACall(from, end)) {
                out.add(0, new Segment(from, end));
            }
            end = from < 0 ? end - 1 : from;
        }
        return out;
    }

    static boolean isReference(Var v) {
        return v.type().isArray() || v.type().scalar() == Scalar.OBJECT;
    }

    /** The best way to an end: the last unit stays, or a segment ends there. */
    private void end(int end) {
        int last = units.get(end - 1).size();
        best[end] = best[end - 1] + pressure * (OF_WHAT_STAYS + OF_A_BYTE_THAT_STAYS * last);
        start[end] = -1;
        int ins = 0;
        int outs = 0;
        int references = 0;
        int size = 0;
        double values = 0;
        for (int at = end - 1; at >= 0; at--) {
            Unit unit = units.get(at);
            size += unit.size();
            for (int v : defines[at]) {
                if (seenOut[v] != end) {
                    seenOut[v] = end;
                    if (timeline.isLive(vars.get(v), end)) {
                        outs++;
                        values += weight(vars.get(v));
                    }
                }
            }
            for (int v : reads[at]) {
                if (seenIn[v] != end) {
                    seenIn[v] = end;
                    ins++;
                    references += isReference(vars.get(v)) ? 1 : 0;
                }
            }
            int moves = (outs + (ins - references) / 2) * OF_A_MOVE;
            boolean tooLong = at < end - 1 && (size + moves > aim || references > MOST_REFERENCES);
            if (tooLong || values == Double.POSITIVE_INFINITY) {
                return;
            }
            double out = outs < 2 ? outs : OF_A_FRAME + values;
            double cost = best[at] + OF_A_PIECE + out + (unit.inside() ? OF_A_BROKEN_GROUP : 0);
            if (cost < best[end]) {
                best[end] = cost;
                start[end] = at;
            }
        }
    }

    /** What it costs that a variable goes out. */
    private static double weight(Var v) {
        boolean plain = v.type().equals(Type.DOUBLE);
        return isReference(v) ? Double.POSITIVE_INFINITY : plain ? 1 : OF_OTHER_TYPES;
    }

    /** A call costs bytes too; and what is only a call already gains nothing by another. */
    private boolean isWorthACall(int from, int to) {
        int size = 0;
        boolean calls = true;
        for (Unit unit : units.subList(from, to)) {
            size += unit.size();
            calls &= unit.stmts().stream().allMatch(Invoke.class::isInstance);
        }
        return size > Math.min(100, aim / 4) && !(calls && to == from + 1);
    }
}
