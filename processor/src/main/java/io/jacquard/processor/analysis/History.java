package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each variable is now, and what it was at any time before. Only changes are kept: a copy of all variables for each statement would make long methods
 * cost their length times their variables.
 */
final class History {
    private record Change(int time, Optional<Version> version) {}

    private final Map<Var, List<Change>> changes = new HashMap<>();
    /** For each way that is being taken what its changes have replaced, the innermost first. */
    private final Deque<Map<Var, Optional<Version>>> ways = new ArrayDeque<>();

    private int time;

    /** Before the next change. */
    int time() {
        return time;
    }

    Optional<Version> now(Var v) {
        List<Change> all = changes.getOrDefault(v, List.of());
        return all.isEmpty() ? Optional.empty() : all.get(all.size() - 1).version();
    }

    Optional<Version> at(int when, Var v) {
        List<Change> all = changes.getOrDefault(v, List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time() < when) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : all.get(low - 1).version();
    }

    void set(Var v, Optional<Version> version) {
        if (!ways.isEmpty()) {
            ways.getFirst().putIfAbsent(v, now(v));
        }
        change(v, version);
    }

    private void change(Var v, Optional<Version> version) {
        changes.computeIfAbsent(v, k -> new ArrayList<>()).add(new Change(time++, version));
    }

    /** From here on a way is taken that may be gone back. */
    void open() {
        ways.push(new LinkedHashMap<>());
    }

    /** Goes back to where the last way began; what the variables that it changed had come to be. */
    Map<Var, Optional<Version>> back() {
        Map<Var, Optional<Version>> out = new LinkedHashMap<>();
        ways.pop().forEach((v, before) -> {
            out.put(v, now(v));
            change(v, before);
        });
        return out;
    }
}
