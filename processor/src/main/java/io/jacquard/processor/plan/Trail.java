package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Selection;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A value saved by the forward sweep once in each iteration of the loops around it: an array with one dimension for each loop, or a plain variable where there is
 * none.
 */
public record Trail(Var storage, List<For> loops, Source source) {
    /** What is saved, and when. */
    public sealed interface Source {}

    /** A version of a scalar, as soon as it exists. */
    public record OfVersion(Version version) implements Source {}

    /** An expression, just before a statement, or a place just after it. */
    public record OfExpr(int stmt, Expr expr, boolean after) implements Source {}

    /** What the forward sweep of a helper saves in one call, by reference. */
    public record OfCall(int stmt) implements Source {}

    /** The index of the trip in which a loop chose last, -1 if it never did. */
    public record OfSelection(Selection selection) implements Source {}

    /** The statements at which the forward sweep has something to do for it: its loops, and where the value comes from. */
    public Set<Integer> stmts() {
        Set<Integer> out = new LinkedHashSet<>();
        loops.forEach(loop -> out.add(loop.id()));
        if (source instanceof OfVersion of) {
            out.add(of.version().stmt());
        } else if (source instanceof OfExpr of) {
            out.add(of.stmt());
        } else if (source instanceof OfCall of) {
            out.add(of.stmt());
        } else if (source instanceof OfSelection of) {
            out.add(of.selection().loop().id());
            out.add(of.selection().choice().id());
        }
        return out;
    }

    /** What one of the values saved is called: the trail's name without what says that it is one. */
    public String elementName() {
        return storage.name().replaceAll("At$", "");
    }

    public Type element() {
        Type type = storage.type();
        for (int i = 0; i < loops.size(); i++) {
            type = type.element();
        }
        return type;
    }

    /** What a saved value is called. */
    static String hint(Expr what) {
        if (what instanceof Named n) {
            return n.text();
        }
        if (what instanceof Length l) {
            return l.array().root().name() + "Length";
        }
        if (what instanceof Place p) {
            return p instanceof Element || p.type().isArray()
                    ? p.root().name() + "Old"
                    : p.root().name();
        }
        return what instanceof Apply a && (a.op().form() == Op.Form.FUNCTION || a.op() == Op.RULED)
                ? a.name()
                : what.type().equals(Type.BOOLEAN) ? "taken" : "t";
    }
}
