package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Tuple;
import java.util.Optional;

/** Comparisons with {@code null}. */
final class NullTests {
    private final Context context;
    private final Expressions expressions;

    NullTests(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    static boolean isNull(ExpressionTree tree) {
        return tree.getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** Objects and parameters may be missing; what the method has made is there. */
    Expr lower(Op op, ExpressionTree tested, Tree tree) {
        Expr e = expressions.lower(tested);
        if (e instanceof Tuple) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_EXPRESSION,
                            "a record is compared with `null`",
                            "a record is followed by its components, which are there",
                            "leave the question to the caller");
            return Context.BROKEN;
        }
        if (Context.isBroken(e) || e.type().scalar() == Scalar.OBJECT) {
            return Context.isBroken(e) ? e : Apply.isNull(op, e);
        }
        Optional<Place> array = expressions.array(e, tested);
        if (array.isEmpty()) {
            return Context.BROKEN;
        }
        if (!(array.get() instanceof Read read)) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_EXPRESSION,
                            "a row is compared with `null`",
                            "a row that may be missing has no bar of a known length",
                            "pass rows of length 0 instead");
            return Context.BROKEN;
        }
        return context.locals().ownsArray(read.var()) ? Const.of(op == Op.NE) : Apply.isNull(op, read);
    }
}
