package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Lowers calls of the methods of records and of objects that the method has made, of constructors, and of other methods that take or return records: they are
 * handed on by their components.
 */
final class RecordCalls {
    private static final String NO_OBJECTS = "derivatives follow numbers and arrays of numbers, not objects";

    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final Records records;
    private final RecordTypes types;

    RecordCalls(Context context, Expressions expressions, Records records) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.records = records;
        types = context.program().records();
    }

    /** The record or new object that a method is called on, evaluated; broken if a problem was reported, empty if it is called on something else. */
    Optional<Expr> owner(MethodInvocationTree tree) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        ExpressionTree owner = Changes.strip(select.getExpression());
        if (Meaning.of(owner, context) instanceof Meaning.Structure structure) {
            return Optional.of(records.read(structure, owner));
        }
        boolean made = owner instanceof NewClassTree created
                && Records.made(created.getIdentifier(), context).isPresent();
        boolean chosen = owner.getKind() == Tree.Kind.CONDITIONAL_EXPRESSION;
        boolean called = owner instanceof MethodInvocationTree
                && !context.program().objects().isObject(owner, context)
                && !ArrayCopies.is(owner, context);
        if (!made && !chosen && !called) {
            return Optional.empty();
        }
        Expr value = fresh(owner);
        if (value instanceof Tuple || Context.isBroken(value) || value.type().scalar() == Scalar.OBJECT) {
            return Optional.of(value);
        }
        reports.at(
                tree,
                Tag.UNSUPPORTED_CALL,
                "`" + select.getIdentifier() + "` is called on what is no record",
                NO_OBJECTS,
                "assign the value to a local first");
        return Optional.of(Context.BROKEN);
    }

    /** The type of an argument, for overload resolution. */
    TypeMirror mirror(Expr e) {
        return e instanceof Tuple
                ? context.javac()
                        .types()
                        .erasure(type(e).declaration()
                                .orElseGet(() -> context.javac().elements().getTypeElement("java.lang.Record"))
                                .asType())
                : context.program().objects().mirror(e.type());
    }

    private RecordType type(Expr tuple) {
        return types.of(tuple.type()).orElseThrow();
    }

    /** Whether it is a method of the record whose method is being read. */
    boolean isOfSelf(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && context.locals()
                        .record("this")
                        .filter(self -> self.element().equals(method.getEnclosingElement()))
                        .isPresent();
    }

    /** The record whose method is being read. */
    Expr self(MethodInvocationTree tree) {
        return records.read(
                new Meaning.Structure("this", context.locals().record("this").orElseThrow()), tree.getMethodSelect());
    }

    /** The type of a record that is declared inside the method, if it is one. */
    Optional<RecordType> local(Expr record) {
        return types.of(record.type()).filter(RecordType::isLocal);
    }

    /** A call of a method of a record that is declared inside the method: one that reads a component. */
    Expr onLocal(Tuple record, RecordType type, String name, MethodInvocationTree tree) {
        return type.component(name)
                .filter(component -> tree.getArguments().isEmpty())
                .map(component -> records.select(record, type, component, tree))
                .orElseGet(() -> refuse(
                        tree,
                        "`" + name + "` of a record is not supported",
                        "there is neither a rule nor a body to differentiate it by",
                        HeaderOnly.MOVE));
    }

    /** A call of a method of a record. */
    Expr onRecord(ExecutableElement method, Tuple record, List<Expr> args, MethodInvocationTree tree) {
        RecordType type = type(record);
        String name = method.getSimpleName().toString();
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return refuse(
                    tree,
                    "the static method `" + name + "` is called on " + kind(type),
                    NO_OBJECTS,
                    "call it on the class, `" + type.name() + "." + name + "(...)`");
        }
        boolean here = isHere(type.element());
        Optional<RecordType.Component> component = type.component(name).filter(c -> args.isEmpty());
        if (component.isPresent() && (!here || Accessors.isPlain(method, context.javac()))) {
            return records.select(record, type, component.orElseThrow(), tree);
        }
        if (!type.element().equals(method.getEnclosingElement())) {
            return refuse(
                    tree,
                    "`" + name + "` of " + kind(type) + " is not supported",
                    "there is neither a rule nor a body to differentiate it by",
                    "write it as a method of `" + type.name() + "`, in terms of the "
                            + (type.isObject() ? "fields" : "components"));
        }
        return here ? helper(method, Optional.of(record), args, tree) : elsewhere(tree, type);
    }

    private static String kind(RecordType type) {
        return type.isObject() ? "an object" : "a record";
    }

    private Expr elsewhere(Tree tree, RecordType type) {
        return refuse(
                tree,
                "`" + type.name() + "` is a record of another file",
                "its constructors and methods are differentiated by their bodies, which need not be there in the next compilation",
                "declare it as a member of this class");
    }

    private boolean isHere(TypeElement type) {
        return Enclosing.isTogether(type, context.names().enclosing());
    }

    /** A call of a method with a body here, on {@code self} if it is one of a record or object. */
    Expr helper(ExecutableElement method, Optional<Tuple> self, List<Expr> args, Tree tree) {
        Optional<Owner> owner = self.map(record -> types.owner(method, type(record), context.javac()));
        Optional<RecordType.Leaf> replaced = owner.flatMap(
                o -> o.changed().stream().filter(leaf -> leaf.type().isArray()).findFirst());
        if (replaced.isPresent()) {
            reports.at(
                    tree,
                    Tag.ALIASING,
                    "`" + method.getSimpleName() + "` assigns `"
                            + replaced.orElseThrow().select().substring(1) + "`, by which its object holds an array",
                    "a bar belongs to one array, and the field would stand for several",
                    "copy the elements into the array that it has; a local array of that name needs another one");
            return Context.BROKEN;
        }
        Optional<Callee> callee = types.callee(method, owner);
        if (callee.isEmpty()) {
            return refuse(
                    tree,
                    "`" + method.getSimpleName() + "` takes or returns a type that is not supported yet",
                    TypeTrees.KNOWN,
                    "change its signature to these types");
        }
        if (!context.program().call(method, callee.orElseThrow(), tree, reports, owner)) {
            return Context.BROKEN;
        }
        boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
        Optional<RecordType> result =
                constructs ? types.made(Enclosing.innermost(method)) : types.of(method.getReturnType());
        Optional<String> object = owner.filter(o -> o.type().isObject()).flatMap(o -> object(tree));
        List<Stmt> before = new ArrayList<>();
        List<Expr> given = parts(method, args);
        if (owner.isPresent()) {
            List<Expr> components = self.orElseThrow().parts();
            boolean unnamed = owner.get().type().isObject() && object.isEmpty();
            given = owner.get().arranged(unnamed ? records.ready(components, before, tree) : components, given);
        }
        Call call = new Call(callee.orElseThrow(), given, context.site(tree));
        return records.result(result, owner.map(Owner::changed).orElse(List.of()), object, call, before, tree);
    }

    /** The name of the object that a method is called on; empty if it has none. */
    private Optional<String> object(Tree tree) {
        if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            return Meaning.of(Changes.strip(select.getExpression()), context) instanceof Meaning.Structure structure
                    ? Optional.of(structure.name())
                    : Optional.empty();
        }
        return Optional.of("this");
    }

    /** Whether a method would get an object made of a number, an array or the components of a record. */
    boolean boxes(ExecutableElement method, List<Expr> args) {
        for (int i = 0; i < args.size(); i++) {
            TypeMirror type = method.getParameters().get(i).asType();
            boolean object = (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
                    && types.of(type).isEmpty();
            if (object && (args.get(i) instanceof Tuple || args.get(i).type().scalar() != Scalar.OBJECT)) {
                return true;
            }
        }
        return false;
    }

    Expr refuseBoxes(ExecutableElement method, Tree tree) {
        return refuse(
                tree,
                "`" + method.getSimpleName() + "` gets as an object what may carry a derivative",
                NO_OBJECTS,
                "declare its parameter with the type of what it gets here");
    }

    /** Arguments as they are handed on. */
    private List<Expr> parts(ExecutableElement method, List<Expr> args) {
        List<Expr> out = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            boolean marked = PassiveMarks.on(method.getParameters().get(i));
            if (args.get(i) instanceof Tuple record) {
                record.parts().forEach(part -> out.add(marked ? PassiveMarks.cut(part) : part));
            } else {
                Type type = context.program()
                        .objects()
                        .ofParameter(method.getParameters().get(i).asType())
                        .orElseThrow();
                Expr arg = marked ? PassiveMarks.cut(args.get(i)) : args.get(i);
                out.add(Convert.widen(arg, type));
            }
        }
        return out;
    }

    /** What may also be a new object of a class: it goes to a variable, or is used up where it stands. */
    Expr fresh(ExpressionTree tree) {
        return Changes.strip(tree) instanceof NewClassTree created
                ? Records.made(created.getIdentifier(), context)
                        .map(type -> construct(created, type))
                        .orElseGet(() -> expressions.lower(tree))
                : expressions.lower(tree);
    }

    /** {@code new R(...)}. */
    Expr construct(NewClassTree tree, RecordType type) {
        if (tree.getClassBody() != null) {
            reports.at(tree, Refusals.of(tree.getKind()));
            return Context.BROKEN;
        }
        if (type.isLocal()) {
            return HeaderOnly.construct(tree, type, context, expressions);
        }
        return construct(type, tree.getArguments(), tree);
    }

    /** A new record, of arguments that have not been looked at yet. */
    Expr construct(RecordType type, List<? extends ExpressionTree> arguments, Tree tree) {
        List<Expr> args = new ArrayList<>();
        arguments.forEach(arg -> args.add(expressions.lower(arg)));
        if (args.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        if (!isHere(type.element())) {
            return elsewhere(tree, type);
        }
        Optional<RecordType.Component> unknown =
                type.components().stream().filter(c -> !c.isKnown()).findFirst();
        if (unknown.isPresent()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_TYPE,
                    "`" + type.name() + "` has a " + (type.isObject() ? "field" : "component") + " `"
                            + unknown.orElseThrow().name() + "` of type `"
                            + unknown.orElseThrow().written() + "`",
                    NO_OBJECTS,
                    "build it of numbers and arrays of numbers");
            return Context.BROKEN;
        }
        List<ExecutableElement> constructors = type.element().getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .map(ExecutableElement.class::cast)
                .toList();
        List<ExecutableElement> found = Overloads.choose(
                constructors,
                args.stream().map(this::mirror).toList(),
                context.javac().types());
        if (found.size() != 1) {
            return refuse(
                    tree,
                    (found.isEmpty() ? "no" : "more than one") + " constructor of `" + type.name() + "` takes "
                            + Reports.quoted(args.stream().map(Expr::type).toList()),
                    "the constructor that is called decides what numbers it holds",
                    "write casts, or pass what the constructor takes without boxing");
        }
        ExecutableElement constructor = found.get(0);
        if (boxes(constructor, args)) {
            return refuseBoxes(constructor, tree);
        }
        boolean implicit = context.javac().elements().getOrigin(constructor) != Elements.Origin.EXPLICIT;
        return implicit && !type.isObject()
                ? new Tuple(type.type(), parts(constructor, args))
                : helper(constructor, Optional.empty(), args, tree);
    }

    private Expr refuse(Tree tree, String headline, String note, String help) {
        reports.at(tree, Tag.UNSUPPORTED_CALL, headline, note, help);
        return Context.BROKEN;
    }
}
