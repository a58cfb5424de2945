package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The order of fields, which is part of the API where they are independents: as they are declared, those of superclasses first; static ones last. */
final class FieldOrder {
    private FieldOrder() {}

    /** Sorted, each with its type; fields whose type is none of ours are left out, they have been refused. */
    static Map<VariableElement, Type> typed(Set<VariableElement> fields, TypeElement user, ObjectTypes objects) {
        List<VariableElement> sorted = new ArrayList<>();
        List<TypeElement> superclassesFirst = new ArrayList<>(Members.hierarchy(user));
        Collections.reverse(superclassesFirst);
        for (TypeElement type : superclassesFirst) {
            type.getEnclosedElements().stream()
                    .filter(member ->
                            fields.contains(member) && !member.getModifiers().contains(Modifier.STATIC))
                    .forEach(member -> sorted.add((VariableElement) member));
        }
        fields.stream().filter(field -> !sorted.contains(field)).forEach(sorted::add);
        Map<VariableElement, Type> out = new LinkedHashMap<>();
        sorted.forEach(field -> objects.ofParameter(field.asType())
                .filter(TypeTrees::isVariable)
                .ifPresent(type -> out.put(field, type)));
        return out;
    }
}
