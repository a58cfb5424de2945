package io.jacquard.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers what makes an array out of another one, {@code x.clone()} and {@code Arrays.copyOf}: a new array, and then a copy of elements. */
final class ArrayCopies {
    private static final String ARRAYS = "java.util.Arrays";
    private static final Set<String> NAMES = Set.of("copyOf", "copyOfRange");

    /** A new array, and what is copied to its beginning. */
    record Copy(NewArray array, Place source, Expr from, Expr length) {
        Call into(Place target) {
            return ArrayMethod.COPY.call(source, from, target, Const.of(0), length);
        }
    }

    private final Context context;
    private final Reports reports;
    private final Expressions expressions;

    ArrayCopies(Context context, Expressions expressions) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
    }

    /** Whether an expression is such a call, casts to an array around it not counted. */
    static boolean is(ExpressionTree tree, Context context) {
        return bare(tree) instanceof MethodInvocationTree call && is(call, context);
    }

    private static ExpressionTree bare(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return bare(inner.getExpression());
        }
        return tree instanceof TypeCastTree cast && cast.getType() instanceof ArrayTypeTree
                ? bare(cast.getExpression())
                : tree;
    }

    static boolean is(MethodInvocationTree tree, Context context) {
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof IdentifierTree name) {
            return NAMES.contains(name.getName().toString())
                    && context.names().methods(name.getName().toString()).stream()
                            .anyMatch(m ->
                                    Enclosing.innermost(m).getQualifiedName().contentEquals(ARRAYS));
        }
        if (!(select instanceof MemberSelectTree member)) {
            return false;
        }
        Meaning owner = Meaning.of(member.getExpression(), context);
        if (owner instanceof Meaning.TypeName type) {
            return NAMES.contains(member.getIdentifier().toString())
                    && type.type().getQualifiedName().contentEquals(ARRAYS);
        }
        return owner.isValue()
                && member.getIdentifier().contentEquals("clone")
                && tree.getArguments().isEmpty();
    }

    /** Empty if a problem was reported; {@code out} gets what has to be computed before. */
    Optional<Copy> lower(ExpressionTree tree, List<Stmt> out) {
        MethodInvocationTree call = (MethodInvocationTree) bare(tree);
        List<? extends ExpressionTree> args = call.getArguments();
        if (args.isEmpty() && call.getMethodSelect() instanceof MemberSelectTree member) {
            return source(member.getExpression(), call, out).map(ArrayCopies::clone);
        }
        if (args.size() < 2 || args.size() > 3) {
            reports.at(
                    call,
                    Tag.UNSUPPORTED_CALL,
                    "`" + call.getMethodSelect() + "` takes an array, and where the copy begins and ends",
                    "the method that is called decides what is differentiated",
                    "write `Arrays.copyOf(x, length)` or `Arrays.copyOfRange(x, from, to)`");
            return Optional.empty();
        }
        Optional<Place> source = source(args.get(0), call, out);
        Expr first = expressions.assignable(args.get(1), Type.INT);
        if (args.size() == 2) {
            return source.filter(place -> !Context.isBroken(first))
                    .map(place -> copy(place, Const.of(0), simple(first, "length", args.get(1), out)));
        }
        Expr last = expressions.assignable(args.get(2), Type.INT);
        return source.filter(place -> !Context.isBroken(first) && !Context.isBroken(last))
                .map(place -> {
                    Expr from = simple(first, "from", args.get(1), out);
                    return range(place, from, simple(last, "to", args.get(2), out), call, out);
                });
    }

    /** The same as a value of {@code target}; empty if a problem was reported. */
    Optional<Copy> lower(ExpressionTree tree, Type target, List<Stmt> out) {
        return lower(tree, out)
                .filter(c -> !Context.isBroken(expressions.arithmetic().converted(c.array(), target, tree)));
    }

    /** A copy where a value is expected, such as an argument. */
    Expr inside(MethodInvocationTree tree) {
        List<Stmt> before = new ArrayList<>();
        return lower(tree, before)
                .map(copy -> named(copy, "copy", tree, before))
                .<Expr>map(target -> new After(new Block(before), target))
                .orElse(Context.BROKEN);
    }

    /** A copy of an array or row that has no name in the source. */
    Read unnamed(Place source, String wish, Tree tree, List<Stmt> out) {
        return named(whole(source, tree, out), wish, tree, out);
    }

    private Read named(Copy copy, String wish, Tree tree, List<Stmt> out) {
        Read target = new Read(context.unnamed(wish, copy.array().type(), tree));
        out.add(new Assign(context.statement(tree), target, copy.array()));
        out.add(Invoke.of(context.statement(tree), copy.into(target)));
        return target;
    }

    /** A copy of all of an array or row. */
    Copy whole(Place source, Tree tree, List<Stmt> out) {
        return clone(simple(source, tree, out));
    }

    private static Copy clone(Place source) {
        return copy(source, Const.of(0), new Length(source));
    }

    private Copy range(Place source, Expr from, Expr to, Tree tree, List<Stmt> out) {
        boolean whole = Make.isConst(from, 0) && to instanceof Length;
        if (!whole) {
            out.add(Invoke.of(context.statement(tree), ArrayMethod.REQUIRE_ORDER.call(from, to)));
        }
        // Sums of ints wrap around, so that this is the difference whatever they are.
        boolean sum = to instanceof Apply a && a.op() == Op.ADD && a.arg(0).equals(from);
        return copy(source, from, sum ? ((Apply) to).arg(1) : Make.minus(to, from));
    }

    /** As much as there is. */
    private static Copy copy(Place source, Expr from, Expr length) {
        Expr rest = Make.minus(new Length(source), from);
        Expr count = length.equals(rest) ? rest : Make.apply(Op.MIN, rest, length);
        NewArray array = new NewArray(source.type(), List.of(length), NewArray.Storage.FRESH);
        return new Copy(array, source, from, count);
    }

    private Optional<Place> source(ExpressionTree tree, Tree call, List<Stmt> out) {
        Optional<Place> source = expressions.array(tree);
        if (source.isPresent() && source.get().type().dimensions() > 1) {
            reports.at(
                    call,
                    Tag.ALIASING,
                    "the copy of `" + tree + "` has the same rows",
                    "two places would then hold one row, and share its bar",
                    "create an array with its rows, and copy the elements of each row in a loop");
            return Optional.empty();
        }
        return source.map(place -> simple(place, tree, out));
    }

    /** The place with names for what is not to be evaluated twice. */
    Place simple(Place place, Tree tree, List<Stmt> out) {
        return place instanceof Element row
                ? new Element(simple(row.array(), tree, out), simple(row.index(), "row", tree, out))
                : place;
    }

    /** What is written several times below, and must be evaluated once, gets a name unless it is as short as one. */
    private Expr simple(Expr e, String wish, Tree tree, List<Stmt> out) {
        boolean brief = e instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.args().stream().allMatch(ArrayCopies::isName);
        if (brief || isName(e)) {
            return e;
        }
        Read name = new Read(context.unnamed(wish, e.type(), tree));
        out.add(new Assign(context.statement(tree), name, e));
        return name;
    }

    private static boolean isName(Expr e) {
        return e instanceof Const
                || e instanceof Named
                || e instanceof Read
                || e instanceof Length l && (l.array() instanceof Read || isRow(l.array()));
    }

    private static boolean isRow(Place place) {
        return place instanceof Element row && row.array() instanceof Read && isName(row.index());
    }
}
