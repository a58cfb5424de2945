package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers expressions, typed by Java's rules; {@link Context#BROKEN} where a problem was reported. */
final class Expressions extends SimpleTreeVisitor<Expr, Void> {
    private final Context context;
    private final Reports reports;
    private final Constants constants;
    private final Arithmetic arithmetic;
    private final Fields fields;
    private final Records records;
    private final RecordCalls recordCalls;
    private final Calls calls;
    private final Changes changes;
    private final NewArrays newArrays;

    Expressions(Context context) {
        this.context = context;
        this.reports = context.reports();
        this.constants = new Constants(context);
        this.arithmetic = new Arithmetic(context, constants);
        this.fields = new Fields(context, constants);
        this.records = new Records(context, this);
        this.recordCalls = new RecordCalls(context, this, records);
        this.calls = new Calls(context, this, fields, recordCalls);
        this.changes = new Changes(context, this);
        this.newArrays = new NewArrays(context, this);
    }

    Constants constants() {
        return constants;
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    Changes changes() {
        return changes;
    }

    Records records() {
        return records;
    }

    RecordCalls recordCalls() {
        return recordCalls;
    }

    NewArrays newArrays() {
        return newArrays;
    }

    Expr lower(ExpressionTree tree) {
        Expr e = argument(tree);
        return e instanceof After && e.type().isArray() ? unnamed(tree) : e;
    }

    /** The same, but for the array of a call that changes its object as well: it has a name behind {@code before}. */
    Expr named(ExpressionTree tree, List<Stmt> before) {
        Expr e = argument(tree);
        if (e instanceof After after && after.value() instanceof Read array) {
            before.addAll(after.before().stmts());
            return array;
        }
        return e instanceof After && e.type().isArray() ? unnamed(tree) : e;
    }

    /** What is handed to a method, or has a part of it read: an array among it may be the copy or the row of one without a name. */
    Expr argument(ExpressionTree tree) {
        return visit(tree, null);
    }

    /** A number or a boolean. */
    Expr scalar(ExpressionTree tree) {
        return scalar(lower(tree), tree);
    }

    Expr scalar(Expr e, ExpressionTree tree) {
        if (e instanceof Tuple) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "a record stands where a number is expected",
                    "a derivative is made from numbers",
                    "read a component of it");
            return Context.BROKEN;
        }
        if (Context.isBroken(e) || e.type().isScalar() && !e.type().equals(Type.VOID)) {
            return e;
        }
        boolean array = e.type().isArray();
        reports.at(
                tree,
                Tag.UNSUPPORTED_EXPRESSION,
                array ? "an array stands where a number is expected" : "this call returns nothing",
                "a derivative is made from numbers",
                array ? "read an element of it, or its `length`" : "let the method return the number that is meant");
        return Context.BROKEN;
    }

    /** A value that Java converts to {@code target} by itself. */
    Expr assignable(ExpressionTree tree, Type target) {
        if (NullTests.isNull(tree) && target.scalar() == Scalar.OBJECT) {
            return Named.nullOf(target);
        }
        Expr e = target.isArray() ? lower(tree) : scalar(tree);
        return Context.isBroken(e) ? e : arithmetic.converted(e, target, tree);
    }

    /** The same for a value that carries no derivative from here on. */
    Expr passive(ExpressionTree tree, Type target) {
        Expr e = scalar(tree);
        return Context.isBroken(e) ? e : PassiveMarks.cut(arithmetic.converted(e, target, tree));
    }

    /** An array or a row, which must be one that has a name. */
    Optional<Place> array(ExpressionTree tree) {
        return array(lower(tree), tree);
    }

    /** A part of an array, which gets a name before if it has none: {@code f(x)[i]}. */
    private Expr of(Expr array, ExpressionTree tree, Function<Place, Expr> part) {
        if (array instanceof After after
                && after.value() instanceof Place place
                && place.type().isArray()) {
            return new After(after.before(), part.apply(place));
        }
        if (array instanceof Call call && call.type().isArray()) {
            Read result = new Read(context.unnamed(call.callee().name(), call.type(), tree));
            Stmt assign = new Assign(context.statement(tree), result, call);
            return new After(new Block(List.of(assign)), part.apply(result));
        }
        return array(array, tree).map(part).orElse(Context.BROKEN);
    }

    Optional<Place> array(Expr e, ExpressionTree tree) {
        if (e instanceof Place place && place.type().isArray()) {
            return Optional.of(place);
        }
        if (!Context.isBroken(e) && e.type().isArray()) {
            unnamed(tree);
        } else if (!Context.isBroken(e)) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "this is no array",
                    "an array needs a name so that its bar has one",
                    "index an array");
        }
        return Optional.empty();
    }

    private Expr unnamed(ExpressionTree tree) {
        reports.at(
                tree,
                Tag.UNSUPPORTED_EXPRESSION,
                "this array has no name",
                "an array needs a name so that its bar has one",
                "assign it to a local first");
        return Context.BROKEN;
    }

    @Override
    protected Expr defaultAction(Tree tree, Void unused) {
        reports.at(tree, Refusals.of(tree.getKind()));
        return Context.BROKEN;
    }

    /** The variables of a pattern are there, so that no more is said about them. */
    @Override
    public Expr visitInstanceOf(InstanceOfTree tree, Void unused) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
                context.declare(variable.getName().toString(), Type.VOID, variable);
                return null;
            }
        }.scan(tree, null);
        return defaultAction(tree, unused);
    }

    @Override
    public Expr visitParenthesized(ParenthesizedTree tree, Void unused) {
        return argument(tree.getExpression());
    }

    @Override
    public Expr visitLiteral(LiteralTree tree, Void unused) {
        return switch (tree.getKind()) {
            case INT_LITERAL -> new Const(Type.INT, tree.getValue());
            case CHAR_LITERAL -> new Const(Type.CHAR, tree.getValue());
            case LONG_LITERAL -> new Const(Type.LONG, tree.getValue());
            case FLOAT_LITERAL -> new Const(Type.FLOAT, tree.getValue());
            case DOUBLE_LITERAL -> new Const(Type.DOUBLE, tree.getValue());
            case BOOLEAN_LITERAL -> new Const(Type.BOOLEAN, tree.getValue());
            case STRING_LITERAL ->
                new Named(
                        context.program().objects().string(),
                        context.javac().elements().getConstantExpression(tree.getValue()));
            default -> defaultAction(tree, unused);
        };
    }

    @Override
    public Expr visitIdentifier(IdentifierTree tree, Void unused) {
        return named(tree);
    }

    @Override
    public Expr visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getIdentifier().contentEquals("length")
                && Meaning.of(tree.getExpression(), context).isValue()) {
            return of(argument(tree.getExpression()), tree.getExpression(), Length::new);
        }
        ExpressionTree owner = Changes.strip(tree.getExpression());
        boolean computed = owner.getKind() == Tree.Kind.METHOD_INVOCATION || owner.getKind() == Tree.Kind.NEW_CLASS;
        return computed ? selected(recordCalls.fresh(owner), tree) : named(tree);
    }

    /** A component of a record that is computed. */
    private Expr selected(Expr owner, MemberSelectTree tree) {
        Optional<RecordType> type = context.program().records().of(owner.type());
        Optional<RecordType.Component> component =
                type.flatMap(t -> t.component(tree.getIdentifier().toString()));
        return component.isPresent() && owner instanceof Tuple record
                ? records.select(record, type.orElseThrow(), component.orElseThrow(), tree)
                : Context.isBroken(owner) ? owner : readsObject(tree);
    }

    private Expr readsObject(ExpressionTree tree) {
        reports.at(
                tree,
                Tag.UNSUPPORTED_EXPRESSION,
                "`" + tree + "` reads an object",
                "derivatives follow numbers and arrays of numbers, not objects",
                "pass the number as a parameter");
        return Context.BROKEN;
    }

    Expr field(VariableElement field, Tree at) {
        return fields.read(field, at);
    }

    private Expr named(ExpressionTree tree) {
        Meaning meaning = Meaning.of(tree, context);
        if (meaning instanceof Meaning.Structure record) {
            return record.type().isObject()
                    ? records.escapes(tree, "`" + tree + "` is an object and is handed on")
                    : records.read(record, tree);
        }
        if (meaning instanceof Meaning.Self
                && context.receiver().orElseThrow().type().getKind() == ElementKind.RECORD) {
            return receiver(tree);
        }
        if (meaning instanceof Meaning.Local local) {
            return local(local, tree);
        }
        if (meaning instanceof Meaning.Field field) {
            return fields.read(field.field(), tree);
        }
        if (meaning instanceof Meaning.Value || meaning instanceof Meaning.Self) {
            return readsObject(tree);
        }
        reports.at(
                tree,
                Tag.UNSUPPORTED_EXPRESSION,
                "no variable or constant `" + tree + "` is known here",
                "names are looked up before the sources that other processors write are there",
                "declare it, import it, or pass it as a parameter");
        return Context.BROKEN;
    }

    /** The record that is the annotated method's object. */
    Expr receiver(Tree tree) {
        RecordType type = context.program()
                .records()
                .of(context.receiver().orElseThrow().type())
                .orElseThrow();
        List<Expr> parts = new ArrayList<>();
        for (RecordType.Component c : type.components()) {
            context.names()
                    .members()
                    .field(type.element(), c.name())
                    .ifPresent(field -> parts.add(fields.read(field, tree)));
        }
        return parts.stream().anyMatch(Context::isBroken) ? Context.BROKEN : new Tuple(type.type(), parts);
    }

    /** A variable by one of its names. */
    Expr local(Meaning.Local local, ExpressionTree tree) {
        if (local.variable().type().isArray() && context.locals().isTorn(local.name())) {
            context.locals().move(local.name());
            reports.at(
                    tree,
                    Tag.ALIASING,
                    "`" + tree + "` stands for one array or another here",
                    "a bar belongs to one array, and which one is meant depends on the way that was taken",
                    "use an array inside the branch or loop that assigns it, or declare one variable for each");
            return Context.BROKEN;
        }
        boolean known = !local.variable().type().equals(Type.VOID);
        return known ? new Read(local.variable()) : Context.BROKEN;
    }

    @Override
    public Expr visitArrayAccess(ArrayAccessTree tree, Void unused) {
        Expr array = argument(tree.getExpression());
        Expr index = assignable(tree.getIndex(), Type.INT);
        return Context.isBroken(index)
                ? Context.BROKEN
                : of(array, tree.getExpression(), place -> new Element(place, index));
    }

    @Override
    public Expr visitAssignment(AssignmentTree tree, Void unused) {
        return changes.inside(tree);
    }

    @Override
    public Expr visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return changes.inside(tree);
    }

    @Override
    public Expr visitUnary(UnaryTree tree, Void unused) {
        Optional<Op> op = Operators.unary(tree.getKind());
        if (op.isEmpty()) {
            return changes.inside(tree);
        }
        Expr arg = scalar(tree.getExpression());
        return Context.isBroken(arg) ? arg : arithmetic.unary(op.get(), arg, tree);
    }

    @Override
    public Expr visitBinary(BinaryTree tree, Void unused) {
        Optional<Op> op = Operators.binary(tree.getKind());
        if (op.isEmpty()) {
            return defaultAction(tree, unused);
        }
        boolean same = op.get() == Op.EQ || op.get() == Op.NE;
        if (same && (NullTests.isNull(tree.getLeftOperand()) || NullTests.isNull(tree.getRightOperand()))) {
            ExpressionTree other =
                    NullTests.isNull(tree.getLeftOperand()) ? tree.getRightOperand() : tree.getLeftOperand();
            return new NullTests(context, this).lower(op.get(), other, tree);
        }
        Expr left = operand(op.get(), tree.getLeftOperand());
        Expr right = operand(op.get(), tree.getRightOperand());
        return Context.isBroken(left) || Context.isBroken(right)
                ? Context.BROKEN
                : arithmetic.binary(op.get(), left, right, tree);
    }

    /** What is put together to a text may be {@code null}. */
    private Expr operand(Op op, ExpressionTree tree) {
        return op == Op.ADD && NullTests.isNull(tree)
                ? Named.nullOf(context.program().objects().string())
                : scalar(tree);
    }

    @Override
    public Expr visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Expr condition = assignable(tree.getCondition(), Type.BOOLEAN);
        Expr yes = arm(tree.getTrueExpression(), tree.getFalseExpression());
        Expr no = arm(tree.getFalseExpression(), tree.getTrueExpression());
        if (Context.isBroken(condition) || Context.isBroken(yes) || Context.isBroken(no)) {
            return Context.BROKEN;
        }
        if (yes instanceof Tuple one && no instanceof Tuple other && one.type().equals(other.type())) {
            return records.choice(condition, one, other, tree);
        }
        if (yes instanceof Tuple || no instanceof Tuple) {
            return scalar(yes instanceof Tuple ? tree.getTrueExpression() : tree.getFalseExpression());
        }
        if (yes.type().isArray() || no.type().isArray()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_EXPRESSION,
                    "a choice between arrays is not supported yet",
                    "the bar of the result would belong to one array or the other",
                    "choose between their elements, or write the two branches out");
            return Context.BROKEN;
        }
        boolean numeric = Operators.isNumeric(yes.type()) && Operators.isNumeric(no.type());
        Type type = numeric ? Operators.choice(yes, no, constants::fits) : yes.type();
        Expr whenTrue = arithmetic.converted(yes, type, tree.getTrueExpression());
        Expr whenFalse = arithmetic.converted(no, type, tree.getFalseExpression());
        return Context.isBroken(whenTrue) || Context.isBroken(whenFalse)
                ? Context.BROKEN
                : new Conditional(condition, whenTrue, whenFalse);
    }

    /** {@code null} is of the type of the other arm, if that is an object. */
    private Expr arm(ExpressionTree tree, ExpressionTree other) {
        return NullTests.isNull(tree) && context.program().objects().isObject(other, context)
                ? assignable(tree, lower(other).type())
                : lower(tree);
    }

    @Override
    public Expr visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return new SwitchExpressions(context, this).lower(tree);
    }

    @Override
    public Expr visitTypeCast(TypeCastTree tree, Void unused) {
        if (tree.getType() instanceof AnnotatedTypeTree annotated
                && PassiveMarks.in(annotated.getAnnotations(), context)) {
            Expr value = scalar(tree.getExpression());
            return cast(TypeTrees.variable(annotated.getUnderlyingType(), context), PassiveMarks.cut(value), tree);
        }
        Optional<Type> type = TypeTrees.variable(tree.getType(), context);
        Expr arg =
                type.isPresent() && type.get().isArray() ? lower(tree.getExpression()) : scalar(tree.getExpression());
        return cast(type, arg, tree);
    }

    private Expr cast(Optional<Type> type, Expr arg, TypeCastTree tree) {
        if (type.isEmpty() || Context.isBroken(arg)) {
            return Context.BROKEN;
        }
        if (!Operators.isNumeric(type.get()) || !Operators.isNumeric(arg.type())) {
            return arithmetic.converted(arg, type.get(), tree);
        }
        boolean cuts = arg.type().scalar().isFloating() && Operators.isIntegral(type.get());
        return new Convert(type.get(), arg, true, cuts ? context.site(tree) : 0);
    }

    @Override
    public Expr visitNewArray(NewArrayTree tree, Void unused) {
        return newArrays.lower(tree);
    }

    @Override
    public Expr visitNewClass(NewClassTree tree, Void unused) {
        Optional<RecordType> record = Records.named(tree.getIdentifier(), context);
        if (record.isPresent()) {
            return recordCalls.construct(tree, record.get());
        }
        Optional<RecordType> object = Records.made(tree.getIdentifier(), context);
        return object.isPresent()
                ? records.escapes(tree, "a new `" + object.get().name() + "` goes where it may get a second name")
                : defaultAction(tree, unused);
    }

    @Override
    public Expr visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return calls.lower(tree);
    }
}
