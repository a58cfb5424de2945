package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What statements do to variables, whether their text says so or not: a call of a piece, or a loop over calls, does what the statements did that are in the
 * pieces now, to some variables by way of the frame.
 */
final class Flows {
    private record Hidden(Flow flow, Set<Var> inFrame) {}

    private final Map<Integer, Hidden> hidden = new HashMap<>();

    /** From now on a statement stands for others: the values of {@code inFrame} it finds in the frame, and leaves there. */
    void hide(Stmt s, Flow flow, Set<Var> inFrame) {
        hidden.put(s.id(), new Hidden(flow, Set.copyOf(inFrame)));
    }

    Flow of(Stmt s) {
        Hidden known = hidden.get(s.id());
        return known == null ? Flow.of(s) : known.flow;
    }

    Flow of(List<Stmt> stmts) {
        Flow out = Flow.empty();
        stmts.forEach(s -> out.then(of(s)));
        return out;
    }

    /** The variables whose values statements find or leave in the frame. */
    Set<Var> inFrame(List<Stmt> stmts) {
        Set<Var> out = new HashSet<>();
        for (Stmt s : stmts) {
            Hidden known = hidden.get(s.id());
            out.addAll(known == null ? Set.of() : known.inFrame);
        }
        return out;
    }
}
