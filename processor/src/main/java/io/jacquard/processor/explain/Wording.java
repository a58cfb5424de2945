package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.plan.Trail;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a page speaks of a part of the user's method: as it is written there, in backticks. */
final class Wording {
    private static final int LONGEST = 64;

    private final Facts facts;

    Wording(Facts facts) {
        this.facts = facts;
    }

    static String quoted(Expr e) {
        return quoted(JavaText.ofSource().print(e));
    }

    static String quoted(String text) {
        return "`" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 4) + " ...") + "`";
    }

    String quoted(Stmt s) {
        if (s instanceof For loop && Segments.is(loop)) {
            return "the loop with `@Checkpoint`";
        }
        boolean result = s instanceof Assign a
                && a.target() instanceof Read r
                && facts.results().contains(r.var())
                && r.var().name().equals("result");
        return quoted(result ? Dump.line(new Return(s.id(), Optional.of(((Assign) s).value()))) : Dump.line(header(s)));
    }

    /** What is in a loop or branch is long, and not asked for. */
    private static Stmt header(Stmt s) {
        return s instanceof For loop
                ? loop.withBody(Block.EMPTY)
                : s instanceof If branch ? new If(branch.id(), branch.condition(), Block.EMPTY, Block.EMPTY) : s;
    }

    private String statement(int id) {
        return quoted(facts.structure().stmt(id));
    }

    /** What a trail holds. */
    String of(Trail trail) {
        String each = each(trail.loops());
        Trail.Source source = trail.source();
        if (source instanceof Trail.OfExpr e
                && e.expr() instanceof Read r
                && Segments.isCall(facts.structure().stmt(e.stmt()))) {
            return quoted(Segments.held(r.var().name())) + " when a segment begins";
        }
        if (source instanceof Trail.OfExpr e) {
            boolean inside = !e.after() && Walk.evaluates(facts.structure().stmt(e.stmt()), e.expr());
            return quoted(e.expr())
                    + (e.after() ? " behind " : inside ? " in " : " before ")
                    + statement(e.stmt())
                    + each;
        }
        if (source instanceof Trail.OfCall call) {
            return "what " + statement(call.stmt()) + " saves" + each;
        }
        if (source instanceof Trail.OfSelection s) {
            return "the trip of " + quoted(s.selection().loop()) + " that chose "
                    + quoted(s.selection().var().name()) + " last" + each;
        }
        return of(((Trail.OfVersion) source).version()) + each;
    }

    private String of(Version version) {
        String name = quoted(version.var().name());
        return switch (version.kind()) {
            case ENTRY -> name + " as it is given";
            case DEFINITION -> name + " behind " + statement(version.stmt());
            case HEAD -> name + " when a trip begins";
            case JOIN, EXIT -> name + " behind " + statement(version.stmt());
        };
    }

    private String each(List<For> loops) {
        if (loops.isEmpty()) {
            return "";
        }
        For last = loops.get(loops.size() - 1);
        return Segments.is(last) ? ", for each segment" : ", for each trip of " + quoted(last);
    }

    /** Names in a sentence: "a", "a and b". */
    static String list(Set<String> names) {
        List<String> all = List.copyOf(names);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
