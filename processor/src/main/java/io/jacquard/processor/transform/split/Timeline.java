package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which variables are read later, at each place between the units of a block. */
final class Timeline {
    private record Events(List<Integer> at, List<Boolean> reads) {}

    private final Map<Var, Events> events = new LinkedHashMap<>();
    private final Set<Var> wanted;

    /** With what is read after the block. */
    Timeline(List<Unit> units, Set<Var> wanted) {
        this.wanted = wanted;
        for (int i = 0; i < units.size(); i++) {
            Flow flow = units.get(i).flow();
            for (Var v : flow.reads()) {
                add(v, i, true);
            }
            for (Var v : flow.kills()) {
                if (!flow.reads().contains(v)) {
                    add(v, i, false);
                }
            }
        }
    }

    private void add(Var v, int at, boolean read) {
        Events e = events.computeIfAbsent(v, k -> new Events(new ArrayList<>(), new ArrayList<>()));
        e.at.add(at);
        e.reads.add(read);
    }

    /** Whether the value that a variable has before unit {@code at} may be read. */
    boolean isLive(Var v, int at) {
        Events e = events.get(v);
        if (e != null) {
            int found = Collections.binarySearch(e.at, at);
            int next = found < 0 ? -1 - found : found;
            if (next < e.at.size()) {
                return e.reads.get(next);
            }
        }
        return wanted.contains(v);
    }

    /** All variables whose value before unit {@code at} may be read. */
    Set<Var> live(int at) {
        Set<Var> out = new LinkedHashSet<>();
        events.keySet().stream().filter(v -> isLive(v, at)).forEach(out::add);
        wanted.stream().filter(v -> isLive(v, at)).forEach(out::add);
        return out;
    }
}
