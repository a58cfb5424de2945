package io.jacquard.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The classes around a declaration. */
final class Enclosing {
    private Enclosing() {}

    /** Innermost first. */
    static List<TypeElement> types(Element member) {
        List<TypeElement> found = new ArrayList<>();
        for (Element at = member; at != null; at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type) {
                found.add(type);
            }
        }
        return found;
    }

    /** The class that declares a member; a class itself. */
    static TypeElement innermost(Element member) {
        return types(member).get(0);
    }

    static TypeElement outermost(Element member) {
        List<TypeElement> types = types(member);
        return types.get(types.size() - 1);
    }

    /** Whether two declarations stand in the same outermost class, which may see all of each other. */
    static boolean isTogether(Element one, Element other) {
        return outermost(one).equals(outermost(other));
    }

    /** Whether a declaration is private, or stands in something that is. */
    static boolean isPrivate(Element member) {
        return member.getModifiers().contains(Modifier.PRIVATE)
                || types(member).stream().anyMatch(type -> type.getModifiers().contains(Modifier.PRIVATE));
    }

    /** Simple names, outermost first. */
    static List<String> names(Element member) {
        List<String> names = new ArrayList<>();
        types(member).forEach(type -> names.add(0, type.getSimpleName().toString()));
        return names;
    }
}
