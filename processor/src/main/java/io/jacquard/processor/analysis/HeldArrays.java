package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Type;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses to call what may change an array that an object holds, if an annotated method of such an object reads arrays of it: its sweeps keep the array, and
 * read it after that. What takes nothing and gives something is seen as a question, and changes none.
 */
public final class HeldArrays {
    private HeldArrays() {}

    public static void check(Program program, Positions positions, Problems problems) {
        Set<String> readers = new TreeSet<>();
        program.calls(call -> {
            boolean reads = call.callee()
                    .summary()
                    .flatMap(Summary::object)
                    .filter(Summary.Part::read)
                    .isPresent();
            if (reads) {
                readers.add(call.callee().name());
            }
        });
        program.calls(call -> {
            boolean changes = call.callee().isMember()
                    && (call.args().size() > 1 || call.type().equals(Type.VOID));
            if (changes && !readers.isEmpty() && mayReach(call)) {
                problems.report(new Problem(
                        Tag.MUTABLE_STATE,
                        "`" + call.callee().name() + "` may change an array that `"
                                + readers.iterator().next() + "` of an object reads",
                        "the reverse sweep reads it again, after all calls",
                        "call it before or after this method, or annotate it too",
                        positions.ofSite(call.site())));
            }
        });
    }

    /** Whether it gets an object that may be the one, or hold it: by whatever type. Those of the JDK's own classes hold none. */
    private static boolean mayReach(Call call) {
        return call.args().stream()
                .map(Expr::type)
                .anyMatch(t -> t.scalar() == Scalar.OBJECT && !t.className().startsWith("java."));
    }
}
