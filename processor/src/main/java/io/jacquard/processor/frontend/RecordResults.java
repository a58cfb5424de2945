package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Returned;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Records that the annotated method returns. Companions build the value through the canonical constructor, of the components: it must check only, and leave
 * them as they are.
 */
final class RecordResults {
    private final Context context;

    RecordResults(Context context) {
        this.context = context;
    }

    /** Reports what keeps companions from building such a record. */
    void check(RecordType type, Tree at) {
        Optional<RecordType.Component> unknown =
                type.components().stream().filter(c -> !c.isKnown()).findFirst();
        if (unknown.isPresent()) {
            refuse(
                    at,
                    "`" + type.name() + "` has a component `"
                            + unknown.orElseThrow().name() + "` of type `"
                            + unknown.orElseThrow().written() + "`",
                    "companions build the result of its components, which must be known to them",
                    "return a record of numbers and arrays of numbers");
            return;
        }
        if (!Enclosing.isTogether(type.element(), context.names().enclosing())) {
            refuse(
                    at,
                    "`" + type.name() + "` is a record of another file",
                    "its constructor need not be there as source in the next compilation",
                    "declare it as a member of this class");
            return;
        }
        canonical(type).ifPresent(constructor -> checksOnly(type, constructor, at));
        type.components().forEach(c -> c.record().ifPresent(inner -> inner(inner, at)));
    }

    private void inner(RecordType type, Tree at) {
        if (Visibility.isNameable(
                context.javac(), type.element(), context.names().enclosing())) {
            check(type, at);
        } else {
            context.reports()
                    .at(
                            at,
                            Tag.INACCESSIBLE_TYPE,
                            "`" + type.name() + "` is private",
                            "companions are classes of their own and build the result",
                            "make it package-private");
        }
    }

    /** The canonical constructor, if its author wrote it. */
    private Optional<ExecutableElement> canonical(RecordType type) {
        return type.element().getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .map(ExecutableElement.class::cast)
                .filter(c ->
                        isCanonical(c, type) && context.javac().elements().getOrigin(c) == Elements.Origin.EXPLICIT)
                .findFirst();
    }

    private boolean isCanonical(ExecutableElement constructor, RecordType type) {
        boolean same = constructor.getParameters().size() == type.components().size();
        for (int i = 0; same && i < type.components().size(); i++) {
            same = context.javac()
                    .types()
                    .isSameType(
                            constructor.getParameters().get(i).asType(),
                            type.components().get(i).element().asType());
        }
        return same;
    }

    private void checksOnly(RecordType type, ExecutableElement constructor, Tree at) {
        Callee callee = context.program()
                .records()
                .callee(constructor, Optional.empty())
                .orElseThrow();
        if (!context.program().call(constructor, callee, at, context.reports(), Optional.empty())) {
            return;
        }
        Routine routine = context.program().helper(callee);
        boolean[] plain = {true};
        Walk.each(routine.body(), s -> {
            plain[0] &= Walk.defines(s).stream().noneMatch(routine.parameters()::contains);
            plain[0] &= !(s instanceof Return r) || isGiven(r, routine);
            Walk.calls(s, call -> plain[0] &= !call.callee().foreign());
        });
        if (!plain[0]) {
            refuse(
                    at,
                    "the constructor of `" + type.name() + "` does more than check its components",
                    "companions build the result of its components, through the constructor",
                    "compute them in a static method, and let the constructor only throw");
        }
    }

    /** Whether the components are what the constructor got. */
    private static boolean isGiven(Return s, Routine routine) {
        for (int i = 0; i < s.values().size(); i++) {
            Var parameter = routine.parameters().get(i);
            Read value = (Read) s.values().get(i);
            if (value.var().equals(parameter)) {
                continue;
            }
            boolean[] same = {true};
            Walk.each(routine.body(), each -> {
                Expr given = new Read(parameter);
                same[0] &= !Walk.defines(each).contains(value.var())
                        || each instanceof Assign a && a.value().equals(given);
            });
            if (!same[0] || value.type().isArray()) {
                return false;
            }
        }
        return true;
    }

    private void refuse(Tree at, String headline, String note, String help) {
        context.reports().at(at, Tag.UNSUPPORTED_TYPE, headline, note, help);
    }

    /** How companions beside {@code user} build it. */
    static Returned returned(RecordType type, TypeElement user, Javac javac) {
        return returned(type, List.of(), user, javac);
    }

    private static Returned returned(
            RecordType type, List<RecordType.Component> around, TypeElement user, Javac javac) {
        List<Returned.Part> parts = new ArrayList<>();
        for (RecordType.Component c : type.components()) {
            List<RecordType.Component> path = new ArrayList<>(around);
            path.add(c);
            // Only its name is asked for.
            RecordType.Leaf leaf = new RecordType.Leaf(path, Type.VOID);
            parts.add(new Returned.Part(
                    leaf.select(),
                    leaf.name(""),
                    c.record().stream()
                            .map(inner -> returned(inner, path, user, javac))
                            .toList()));
        }
        return new Returned(CompanionNames.of(type.element(), user, javac).orElse(type.name()), parts);
    }
}
