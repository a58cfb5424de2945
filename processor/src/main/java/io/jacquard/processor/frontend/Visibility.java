package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How visible companions can be: as the least visible of the method, the classes around it and the types it names. */
final class Visibility {
    private final TreePosition method;
    private final Problems problems;

    Visibility(TreePosition method, Problems problems) {
        this.method = method;
        this.problems = problems;
    }

    boolean isPublic(ExecutableElement element) {
        boolean result = element.getModifiers().contains(Modifier.PUBLIC)
                && Enclosing.types(element).stream().allMatch(Visibility::isPublicHere);
        for (int i = 0; i < element.getThrownTypes().size(); i++) {
            result &= isPublicType(element.getThrownTypes().get(i), i);
        }
        return result;
    }

    private static boolean isPublicHere(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    private boolean isPublicType(TypeMirror thrown, int i) {
        if (!(thrown instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            return true;
        }
        if (Enclosing.types(type).stream().anyMatch(t -> t.getModifiers().contains(Modifier.PRIVATE))) {
            problems.report(new Problem(
                    Tag.INACCESSIBLE_TYPE,
                    "`" + type.getSimpleName() + "` is private",
                    "companions are classes of their own and must name every type in the signature",
                    "make `" + type.getSimpleName() + "` package-private",
                    new TreePosition(
                            method.unit(),
                            ((MethodTree) method.tree()).getThrows().get(i))));
        }
        return Enclosing.types(type).stream().allMatch(Visibility::isPublicHere);
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
