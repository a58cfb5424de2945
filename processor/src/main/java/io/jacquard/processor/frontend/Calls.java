package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.ArrayMethod.Part;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Lowers calls: functions of numbers, methods on whole arrays, static methods of the same outermost class, and methods of the receiver that are written
 * there.
 */
final class Calls {
    private static final String MOVE = "write it as a static method of this class, or compute it in the caller";

    private static final String ANNOTATE =
            "annotate it with `@Differentiable` if it is yours, or write it as a static method of this class";

    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final Functions functions;
    private final Fields fields;
    private final ObjectTypes objects;
    private final RecordCalls records;
    private final CallsElsewhere elsewhere;
    private final RuledCalls ruled;

    Calls(Context context, Expressions expressions, Fields fields, RecordCalls records) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.functions = context.program().functions();
        this.fields = fields;
        this.objects = context.program().objects();
        this.records = records;
        elsewhere = new CallsElsewhere(context);
        ruled = new RuledCalls(context);
    }

    Expr lower(MethodInvocationTree tree) {
        String name = name(tree.getMethodSelect());
        if (ArrayCopies.is(tree, context)) {
            return new ArrayCopies(context, expressions).inside(tree);
        }
        Optional<Expr> owner = records.owner(tree);
        if (owner.filter(Context::isBroken).isPresent()) {
            return Context.BROKEN;
        }
        boolean onRecord = owner.filter(Tuple.class::isInstance).isPresent();
        if (!onRecord
                && tree.getMethodSelect() instanceof MemberSelectTree select
                && Meaning.of(select.getExpression(), context).isValue()) {
            return question(select, name, owner, tree);
        }
        Optional<RecordType> local = owner.filter(o -> onRecord).flatMap(records::local);
        if (local.isPresent()) {
            return records.onLocal((Tuple) owner.orElseThrow(), local.get(), name, tree);
        }
        List<ExecutableElement> candidates = onRecord ? ofRecord(owner.orElseThrow(), name) : candidates(tree, name);
        if (candidates.isEmpty()) {
            return Context.BROKEN;
        }
        List<ExecutableElement> known =
                candidates.stream().filter(this::mayHaveRule).toList();
        if (known.isEmpty() && owner.isEmpty()) {
            ExecutableElement first = candidates.get(0);
            return refuse(
                    tree,
                    "`" + Enclosing.innermost(first).getSimpleName() + "." + name + "` is not supported",
                    first.getModifiers().contains(Modifier.STATIC)
                            ? "there is neither a rule nor a body to differentiate it by"
                            : "a call on an object may end in another class's method",
                    first.getModifiers().contains(Modifier.STATIC) ? ANNOTATE : MOVE);
        }
        List<Expr> written = new ArrayList<>();
        tree.getArguments().forEach(arg -> written.add(expressions.argument(arg)));
        if (written.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        List<Type> types = written.stream().map(Expr::type).toList();
        if (types.contains(Type.VOID)) {
            return refuse(
                    tree, "an argument is a call that returns nothing", "a derivative is made from numbers", MOVE);
        }
        List<TypeMirror> given = written.stream().map(records::mirror).toList();
        List<ExecutableElement> fixed =
                Overloads.choose(candidates, given, context.javac().types());
        List<ExecutableElement> chosen = fixed.isEmpty() ? spread(candidates, given) : fixed;
        if (chosen.size() != 1 || !tree.getTypeArguments().isEmpty() && areSeveral(candidates, written)) {
            return refuse(
                    tree,
                    (chosen.isEmpty() ? "no `" : "more than one `") + name + "` takes " + listed(types),
                    "the method that is called decides what is differentiated",
                    "write casts, or pass what the method takes without boxing");
        }
        ExecutableElement method = chosen.get(0);
        List<Expr> args = fixed.isEmpty() ? gathered(method, written) : written;
        Optional<Expr> record =
                owner.or(() -> Optional.of(method).filter(records::isOfSelf).map(m -> records.self(tree)));
        if (record.filter(r -> !(r instanceof Tuple)).isPresent()) {
            return Context.BROKEN;
        }
        Optional<Expr> byRule = record.isPresent() ? Optional.empty() : ruled.lower(method, args, tree);
        if (byRule.isPresent()) {
            return byRule.orElseThrow();
        }
        Optional<ArrayMethod> onArrays = record.isPresent() ? Optional.empty() : arrayMethod(method);
        if (onArrays.isPresent()) {
            return onArrays(onArrays.get(), args, tree);
        }
        if (record.isEmpty() && isFunction(method)) {
            return function(method, args, tree);
        }
        if (records.boxes(method, args)) {
            return records.refuseBoxes(method, tree);
        }
        if (record.isPresent()) {
            return records.onRecord(method, (Tuple) record.orElseThrow(), args, tree);
        }
        return isHelper(method) || !elsewhere.mayCall(method)
                ? helper(method, args, tree)
                : elsewhere.lower(method, args, tree);
    }

    /** Whether type arguments that are written may choose between methods. */
    private static boolean areSeveral(List<ExecutableElement> candidates, List<Expr> args) {
        return candidates.stream()
                        .filter(c -> c.getParameters().size() == args.size() || c.isVarArgs())
                        .count()
                > 1;
    }

    /** Methods that take a variable number of arguments, of which a new array of numbers can be made. */
    private List<ExecutableElement> spread(List<ExecutableElement> candidates, List<TypeMirror> given) {
        return Overloads.spread(candidates, given, context.javac().types()).stream()
                .filter(method -> objects.of(method.getParameters()
                                .get(method.getParameters().size() - 1)
                                .asType())
                        .filter(type -> type.dimensions() == 1 && TypeTrees.isVariable(type))
                        .isPresent())
                .toList();
    }

    /** The arguments of a call with a variable number of them, the last ones in the array that Java makes. */
    private List<Expr> gathered(ExecutableElement method, List<Expr> args) {
        int last = method.getParameters().size() - 1;
        Type type = objects.of(method.getParameters().get(last).asType()).orElseThrow();
        List<Expr> out = new ArrayList<>(args.subList(0, last));
        List<Expr> elements = new ArrayList<>();
        args.subList(last, args.size()).forEach(arg -> elements.add(Convert.widen(arg, type.element())));
        out.add(new Initialiser(type, elements));
        return out;
    }

    private List<TypeMirror> mirrors(List<Type> types) {
        return types.stream().map(objects::mirror).toList();
    }

    /** A call on an object that never changes, for an answer that it always gives. */
    private Expr question(MemberSelectTree select, String name, Optional<Expr> owner, MethodInvocationTree tree) {
        Optional<Expr> object = owner.isEmpty() && objects.isObject(select.getExpression(), context)
                ? Optional.of(expressions.lower(select.getExpression()))
                : owner;
        if (object.filter(Context::isBroken).isPresent()) {
            return Context.BROKEN;
        }
        List<ExecutableElement> candidates = object.flatMap(o -> objects.element(o.type())).stream()
                .flatMap(type -> context.names().members().methods(type, name).stream())
                .toList();
        if (object.filter(o -> objects.isOpaque(o.type())).isPresent()
                || candidates.stream().anyMatch(elsewhere::hasSweeps)) {
            return new ObjectCalls(context, expressions, records, elsewhere).lower(object.orElseThrow(), select, tree);
        }
        if (candidates.stream().noneMatch(objects::isQuestion)) {
            return refuse(
                    tree,
                    "`" + name + "` is called on an object",
                    "derivatives follow numbers and arrays of numbers, not objects",
                    MOVE);
        }
        List<Expr> args = new ArrayList<>();
        tree.getArguments().forEach(arg -> args.add(expressions.scalar(arg)));
        if (args.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        List<ExecutableElement> chosen = Overloads.choose(
                candidates,
                mirrors(args.stream().map(Expr::type).toList()),
                context.javac().types());
        if (chosen.size() != 1 || !objects.isQuestion(chosen.get(0))) {
            return refuse(tree, "this `" + name + "` is not supported", "what it does cannot be seen from here", MOVE);
        }
        ExecutableElement method = chosen.get(0);
        List<Expr> operands = new ArrayList<>(List.of(object.orElseThrow()));
        for (int i = 0; i < args.size(); i++) {
            Expr arg = args.get(i);
            Type type = objects.of(method.getParameters().get(i).asType()).orElse(arg.type());
            operands.add(type.scalar().isNumeric() ? Convert.widen(arg, type) : arg);
        }
        Type result = objects.of(method.getReturnType()).orElseThrow();
        return new Apply(Op.MEMBER, result, operands, owner(method) + "." + name, 0);
    }

    private static String listed(List<Type> types) {
        return types.isEmpty() ? "no argument" : Reports.quoted(types);
    }

    private static String name(ExpressionTree select) {
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
    }

    /** Methods that a record has, those of {@code Object} among them. */
    private List<ExecutableElement> ofRecord(Expr record, String name) {
        TypeElement type =
                context.program().records().of(record.type()).orElseThrow().element();
        return context.names().members().methods(type, name);
    }

    /** Empty if a problem was reported. */
    private List<ExecutableElement> candidates(MethodInvocationTree tree, String name) {
        ExpressionTree select = tree.getMethodSelect();
        List<ExecutableElement> found = List.of();
        if (select instanceof IdentifierTree) {
            found = context.names().methods(name);
        } else if (select instanceof MemberSelectTree member) {
            Meaning owner = Meaning.of(member.getExpression(), context);
            if (owner instanceof Meaning.TypeName type) {
                found = context.names().members().methods(type.type(), name);
            } else if (owner instanceof Meaning.Self) {
                found = context.names().members().methods(context.names().enclosing(), name);
            }
        }
        if (found.isEmpty()) {
            refuse(
                    tree,
                    "no method `" + select + "` is known here",
                    "names are looked up before the sources that other processors write are there",
                    "import its class, or write the method in this class");
        }
        return found;
    }

    private boolean mayHaveRule(ExecutableElement method) {
        return isFunction(method)
                || isHelper(method)
                || elsewhere.mayCall(method)
                || records.isOfSelf(method)
                || arrayMethod(method).isPresent();
    }

    private boolean isFunction(ExecutableElement method) {
        return functions.isIn(method, context.names().enclosing());
    }

    private static String owner(ExecutableElement method) {
        return Enclosing.innermost(method).getQualifiedName().toString();
    }

    private boolean isHelper(ExecutableElement method) {
        boolean reached = method.getModifiers().contains(Modifier.STATIC)
                || context.receiver().isPresent() && Receiver.isOwn(method, context.names());
        return reached && isHere(method);
    }

    /** Whether a method stands in the same outermost class. */
    private boolean isHere(ExecutableElement method) {
        return Enclosing.isTogether(method, context.names().enclosing());
    }

    private Expr function(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        Callee callee = callee(method, objects).orElseThrow();
        Optional<Functions.Known> known = functions.operator(callee);
        if (known.isPresent()) {
            Op op = known.get().op();
            List<Expr> operands = widened(args, known.get().operands());
            return new Apply(op, callee.result(), operands, callee.owner(), context.site(tree));
        }
        if (functions.isPassive(callee)) {
            String owner = callee.owner() + "." + callee.name();
            List<Expr> operands = widened(args, callee.parameters());
            return new Apply(Op.METHOD, callee.result(), operands, owner, context.site(tree));
        }
        return isHelper(method) ? helper(method, args, tree) : elsewhere.lower(method, args, tree);
    }

    private static Optional<ArrayMethod> arrayMethod(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return owner(method).startsWith("java.")
                ? ArrayMethod.of(owner(method), name, method.getParameters().size())
                : Optional.empty();
    }

    private Expr onArrays(ArrayMethod method, List<Expr> args, MethodInvocationTree tree) {
        List<Integer> arrays = new ArrayList<>(method.positions(Part.SOURCE));
        arrays.addAll(method.positions(Part.TARGET));
        Type type = args.get(arrays.get(arrays.size() - 1)).type();
        if (arrays.stream().anyMatch(i -> !args.get(i).type().equals(type)) || !type.isArray()) {
            return refuse(
                    tree,
                    "`" + tree.getMethodSelect() + "` gets `"
                            + args.get(arrays.get(0)).type() + "` and `" + type + "`",
                    "a derivative is copied between arrays of one type",
                    "pass two arrays of the same type");
        }
        if (type.dimensions() > 1) {
            reports.at(
                    tree,
                    Tag.ALIASING,
                    "`" + tree.getMethodSelect() + "` puts rows in further places",
                    "two places would then hold one row, and share its bar",
                    "call it for each row, in a loop");
            return Context.BROKEN;
        }
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            boolean value = method.part(i) == Part.VALUE;
            converted.add(
                    value
                            ? expressions
                                    .arithmetic()
                                    .converted(
                                            args.get(i),
                                            type.element(),
                                            tree.getArguments().get(i))
                            : args.get(i));
        }
        return converted.stream().anyMatch(Context::isBroken) ? Context.BROKEN : method.call(Type.VOID, converted);
    }

    private Expr helper(ExecutableElement named, List<Expr> args, MethodInvocationTree tree) {
        ExecutableElement method = context.receiver().map(r -> r.target(named)).orElse(named);
        if (!isHelper(named) || !isHere(method)) {
            return refuse(
                    tree,
                    "`" + method.getSimpleName() + "` is not a method of this class",
                    "there is neither a rule nor a body to differentiate it by",
                    MOVE);
        }
        if (!context.receiver().map(r -> r.fix(method)).orElse(true)) {
            return refuse(
                    tree,
                    "`" + method.getSimpleName() + "` can be overridden",
                    "an object of an abstract class is always one of a subclass, which may run another body",
                    "make `" + method.getSimpleName() + "` final, private or static");
        }
        Optional<VariableElement> component = Accessors.ofComponent(method, context.javac());
        if (component.isPresent()) {
            return fields.read(component.get(), tree);
        }
        if (context.program().records().mentions(method)) {
            Optional<Expr> self = ofReceiver(method, tree);
            return self.filter(Context::isBroken).isPresent()
                    ? Context.BROKEN
                    : records.helper(method, self.map(Tuple.class::cast), args, tree);
        }
        Optional<Callee> callee = callee(method, objects).filter(Calls::isInLanguage);
        if (callee.isEmpty()) {
            return refuse(
                    tree,
                    "`" + method.getSimpleName() + "` takes or returns a type that is not supported yet",
                    TypeTrees.KNOWN,
                    "change its signature to these types");
        }
        if (!context.program().call(method, callee.get(), tree, reports, Optional.empty())) {
            return Context.BROKEN;
        }
        List<Expr> passed =
                widened(PassiveMarks.cutMarked(method, args), callee.get().parameters());
        return new Call(callee.get(), passed, context.site(tree));
    }

    /** The object of the annotated method, if it is a record and {@code method} one of its own. */
    private Optional<Expr> ofReceiver(ExecutableElement method, MethodInvocationTree tree) {
        boolean own = !method.getModifiers().contains(Modifier.STATIC)
                && context.receiver()
                        .filter(r -> r.type().getKind() == ElementKind.RECORD)
                        .isPresent();
        return own ? Optional.of(expressions.receiver(tree)) : Optional.empty();
    }

    static boolean isInLanguage(Callee callee) {
        return callee.parameters().stream().allMatch(TypeTrees::isVariable)
                && (callee.result().equals(Type.VOID) || TypeTrees.isVariable(callee.result()));
    }

    static List<Expr> widened(List<Expr> args, List<Type> types) {
        List<Expr> widened = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            widened.add(Convert.widen(args.get(i), types.get(i)));
        }
        return widened;
    }

    /** Empty if a type in the signature is none of ours. */
    static Optional<Callee> callee(ExecutableElement method, ObjectTypes objects) {
        List<Type> parameters = new ArrayList<>();
        method.getParameters().forEach(p -> objects.ofParameter(p.asType()).ifPresent(parameters::add));
        return parameters.size() < method.getParameters().size()
                ? Optional.empty()
                : objects.of(method.getReturnType())
                        .map(result ->
                                new Callee(owner(method), method.getSimpleName().toString(), parameters, result));
    }

    private Expr refuse(MethodInvocationTree tree, String headline, String note, String help) {
        reports.at(tree, Tag.UNSUPPORTED_CALL, headline, note, help);
        return Context.BROKEN;
    }
}
