package io.jacquard.processor.frontend;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** How the text of companions names classes and their members. */
final class CompanionNames {
    /** Member classes of companions, which hide a class of that name in the user's package. */
    private static final Set<String> COMPANION_MEMBERS = Set.of("Gradient", "Point", "Result", "Saved", "Workspace");

    private CompanionNames() {}

    /** Whether companions have a member class of this name. */
    static boolean isMember(String simpleName) {
        return COMPANION_MEMBERS.contains(simpleName);
    }

    /** The name of a class or of a static member, for companions beside {@code user}; empty if they cannot name it. */
    static Optional<String> of(Element member, TypeElement user, Javac javac) {
        return of(member, user, javac, Set.of());
    }

    /** The same for an expression, in which a variable called {@code hidden} hides classes and packages of that name. */
    static Optional<String> of(Element member, TypeElement user, Javac javac, Set<String> hidden) {
        if (!Visibility.isNameable(javac, member, user) || javac.isImplicit(Enclosing.outermost(member))) {
            return Optional.empty();
        }
        PackageElement own = javac.elements().getPackageOf(user);
        PackageElement other = javac.elements().getPackageOf(member);
        String path = String.join(".", Enclosing.names(member))
                + (member instanceof TypeElement ? "" : "." + member.getSimpleName());
        String outermost = Enclosing.outermost(member).getSimpleName().toString();
        boolean shadowed = COMPANION_MEMBERS.contains(outermost);
        boolean implicit = other.equals(own)
                || other.getQualifiedName().contentEquals("java.lang")
                        && !ShadowedNames.declares(own, outermost, javac);
        if (implicit && !shadowed && !hidden.contains(outermost)) {
            return Optional.of(path);
        }
        String full = other.getQualifiedName() + "." + path;
        boolean found = !other.isUnnamed() && !hidden.contains(full.substring(0, full.indexOf('.')));
        return found ? Optional.of(full) : Optional.empty();
    }
}
