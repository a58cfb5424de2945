package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How visible companions can be: as the least visible of the method, the classes around it and the types it names. */
final class Visibility {
    private final Javac javac;
    private final TreePosition method;
    private final Problems problems;
    private final boolean allowsPrivate;

    /** With whether companions may reach what only a state class can. */
    Visibility(Javac javac, TreePosition method, boolean allowsPrivate, Problems problems) {
        this.javac = javac;
        this.method = method;
        this.allowsPrivate = allowsPrivate;
        this.problems = problems;
    }

    boolean isPublic(ExecutableElement element) {
        boolean result = element.getModifiers().contains(Modifier.PUBLIC)
                && Enclosing.types(element).stream().allMatch(Visibility::isPublicHere);
        // Private ones among them are refused where they stand.
        result &= element.getParameters().stream()
                .allMatch(p -> isPublicType(TypeParameters.without(p.asType(), javac.types())));
        for (int i = 0; i < element.getThrownTypes().size(); i++) {
            Tree named = ((MethodTree) method.tree()).getThrows().get(i);
            result &= isPublicType(element.getThrownTypes().get(i), named);
        }
        MethodTree tree = (MethodTree) method.tree();
        for (int i = 0; i < element.getParameters().size(); i++) {
            result &= isPublicRecord(
                    element.getParameters().get(i).asType(),
                    tree.getParameters().get(i).getType(),
                    element);
        }
        result &= isPublicRecord(element.getReturnType(), tree.getReturnType(), element);
        if (!element.getModifiers().contains(Modifier.STATIC)) {
            result &= isPublicReceiver(Enclosing.innermost(element));
        }
        return result;
    }

    /** A record in the signature, which companions take or give as the user does; enums in it are named by their class. */
    private boolean isPublicRecord(TypeMirror named, Tree at, Element user) {
        Optional<TypeElement> record = ComponentPaths.record(named);
        if (record.isEmpty()) {
            return true;
        }
        boolean result = isPublicType(named, at);
        if (isNameable(javac, record.get(), user)
                && CompanionNames.of(record.get(), Enclosing.innermost(user), javac)
                        .isEmpty()) {
            report(
                    "companions cannot name `" + record.get().getSimpleName() + "`",
                    "they are classes of their own and must name every type in the signature",
                    "give it a name of its own",
                    at);
        }
        return result;
    }

    /** The class of the object that companions get, with what its type parameters name. */
    private boolean isPublicReceiver(TypeElement type) {
        if (allowsPrivate && Selves.hidden(type, javac).isPresent()) {
            return false;
        }
        if (CompanionNames.of(type, type, javac).isEmpty()) {
            report(
                    type.getModifiers().contains(Modifier.PRIVATE)
                            ? "`" + type.getSimpleName() + "` is private"
                            : "companions cannot name `" + type.getSimpleName() + "`",
                    "they are classes of their own and get the object whose method they differentiate",
                    "make the method static, or its class package-private and of a name of its own",
                    method.tree());
            return false;
        }
        boolean result = true;
        for (TypeElement each : Enclosing.types(type)) {
            for (TypeParameterElement parameter : each.getTypeParameters()) {
                if (CompanionNames.isMember(parameter.getSimpleName().toString())) {
                    report(
                            "the type parameter `" + parameter.getSimpleName() + "` hides a class of the companions",
                            "each of their forms declares the type parameters of the object's class",
                            "give it another name",
                            method.tree());
                }
                for (TypeMirror bound : parameter.getBounds()) {
                    result &= isPublicBound(bound);
                }
            }
        }
        return result;
    }

    private boolean isPublicBound(TypeMirror bound) {
        boolean result = isPublicType(bound, method.tree());
        if (bound instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                result &= isPublicBound(argument);
            }
        }
        return result;
    }

    private static boolean isPublicHere(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    private boolean isPublicType(TypeMirror named, Tree at) {
        if (!(named instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            return true;
        }
        if (Enclosing.isPrivate(type)) {
            report(
                    "`" + type.getSimpleName() + "` is private",
                    "companions are classes of their own and must name every type in the signature",
                    "make `" + type.getSimpleName() + "` package-private",
                    at);
        }
        return isPublicType(named);
    }

    private static boolean isPublicType(TypeMirror named) {
        return !(named instanceof DeclaredType declared)
                || Enclosing.types(declared.asElement()).stream().allMatch(Visibility::isPublicHere);
    }

    private void report(String headline, String note, String help, Tree at) {
        problems.report(new Problem(Tag.INACCESSIBLE_TYPE, headline, note, help, new TreePosition(method.unit(), at)));
    }

    /** Whether a companion, which is a class of the package of {@code user}, may name {@code member}. */
    static boolean isNameable(Javac javac, Element member, Element user) {
        boolean samePackage =
                javac.elements().getPackageOf(member).equals(javac.elements().getPackageOf(user));
        for (Element at = member; at instanceof TypeElement || at == member; at = at.getEnclosingElement()) {
            boolean open = at.getModifiers().contains(Modifier.PUBLIC)
                    || samePackage && !at.getModifiers().contains(Modifier.PRIVATE);
            if (!open) {
                return false;
            }
        }
        return true;
    }
}
