package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** What a declaration must be before its body is looked at. */
final class Declarations {
    private record Refusal(String headline, String note, String help) {}

    private Declarations() {}

    static void check(TreePosition at, ExecutableElement method, Javac javac, Problems problems) {
        refusal(at, method, javac).ifPresent(r -> report(problems, at, r));
    }

    private static Optional<Refusal> refusal(TreePosition at, ExecutableElement method, Javac javac) {
        Set<Modifier> modifiers = method.getModifiers();
        String name = "`" + method.getSimpleName() + "`";
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return Optional.of(new Refusal(
                    name + " is abstract", "a derivative is made from a body", "annotate a method with a body"));
        }
        if (modifiers.contains(Modifier.NATIVE)) {
            return Optional.of(new Refusal(
                    name + " is native", "a derivative is made from a body in Java", "write the body in Java"));
        }
        if (modifiers.contains(Modifier.DEFAULT)) {
            return Optional.of(new Refusal(
                    name + " is an interface default method",
                    "another class may override it, and its derivative would then be that of another function",
                    "make it static, or move it to a class"));
        }
        TypeElement declaring = Enclosing.innermost(method);
        if (!new Receiver(javac, declaring).fix(method)) {
            return Optional.of(new Refusal(
                    name + " can be overridden, and `" + declaring.getSimpleName() + "` is abstract",
                    "its objects are of subclasses, which may run another body",
                    "make " + name + " final"));
        }
        if (modifiers.contains(Modifier.SYNCHRONIZED)) {
            return Optional.of(new Refusal(
                    name + " is synchronized",
                    "its companions would compute without the lock",
                    "take the lock around the call instead"));
        }
        for (TypeElement type : Enclosing.types(method)) {
            if (type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS) {
                return Optional.of(new Refusal(
                        name + " is in a local class",
                        "companions are classes of their own and cannot name it",
                        "move the method to a class with a name"));
            }
        }
        TypeElement outermost = Enclosing.outermost(method);
        String simple = outermost.getSimpleName().toString();
        if (!at.unit().getSourceFile().isNameCompatible(simple, JavaFileObject.Kind.SOURCE)) {
            return Optional.of(new Refusal(
                    name + " is in `" + simple + "`, a further class of another class's file",
                    "build tools find such a class only through its neighbour, and its companions would get lost",
                    "move `" + simple + "` to a file of its own"));
        }
        return Optional.empty();
    }

    private static void report(Problems problems, TreePosition at, Refusal refusal) {
        problems.report(new Problem(Tag.UNSUPPORTED_METHOD, refusal.headline(), refusal.note(), refusal.help(), at));
    }
}
