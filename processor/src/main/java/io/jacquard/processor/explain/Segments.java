package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.Set;

/** What a loop with {@code @Checkpoint} has become: a loop over segments, as {@link io.jacquard.processor.plan.Checkpoints} makes it. */
final class Segments {
    private static final String SIZES = "io.jacquard.support.Segments.";
    /** What a reader is told in place of a call of our runtime. */
    static final String COUNT = "segments";

    static final String MEANING = "how many segments the marked loop has";

    private Segments() {}

    /** Whether a loop of a method goes over segments. */
    static boolean is(For loop) {
        return loop.body().stmts().stream().anyMatch(Segments::isCall);
    }

    static boolean isCall(Stmt s) {
        return s instanceof Invoke call && call.call().callee().isSegment();
    }

    static boolean isCount(Expr e) {
        return e instanceof Apply a && a.op() == Op.METHOD && a.owner().equals(SIZES + "count");
    }

    /** Where a segment ends: as if all were of one length. */
    static boolean isEnd(Expr e) {
        return e instanceof Apply a && a.op() == Op.METHOD && a.owner().equals(SIZES + "end");
    }

    /** What a cell holds, as the author of the method calls it. */
    static String held(String cell) {
        return cell.endsWith("Cell") ? cell.substring(0, cell.length() - "Cell".length()) : cell;
    }

    /** Whether it is this segment that a loop calls. */
    static boolean isCallOf(For loop, Routine segment) {
        return loop.body().stmts().stream()
                .anyMatch(s -> s instanceof Invoke call && call.call().callee().equals(segment.callee()));
    }

    /** A size inside of a segment as a size of its longest run: it goes from its first parameter to its second one. */
    static Size ofLength(Size size, Routine segment, For loop, Sizes caller) {
        if (!isCount(loop.bound())) {
            return size;
        }
        Atom from = Atom.of(new Read(segment.parameters().get(0)));
        Atom to = Atom.of(new Read(segment.parameters().get(1)));
        Size length = caller.of(((Apply) loop.bound()).arg(1));
        Size out = size.map(atom -> atom.equals(to) ? Size.of(from).plus(length) : Size.of(atom));
        Set<Var> ends = Set.of(segment.parameters().get(0), segment.parameters().get(1));
        boolean differs =
                out.atoms().stream().flatMap(atom -> atom.reads().stream()).anyMatch(ends::contains);
        return differs ? Sizes.named("(the most that a segment saves)") : out;
    }
}
