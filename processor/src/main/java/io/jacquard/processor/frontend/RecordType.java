package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** A record of the user's as the language sees it, by its components in order; or a class of which a method makes an object of its own, by its fields. */
record RecordType(TypeElement element, List<Component> components) {
    /** Has the type of a variable, or is a record in turn; neither where derivatives do not follow its type. */
    record Component(Element element, Optional<Type> type, Optional<RecordType> record) {
        String name() {
            return element.getSimpleName().toString();
        }

        /** Of a record. */
        ExecutableElement accessor() {
            return ((RecordComponentElement) element).getAccessor();
        }

        boolean isKnown() {
            return type.isPresent()
                    || record.isPresent() && record.orElseThrow().isKnown();
        }
    }

    /** What lies at the end of a path of components: a number, a boolean or an array. */
    record Leaf(List<Component> path, Type type) {
        Leaf {
            path = List.copyOf(path);
        }

        /** The path behind the name of a variable: {@code .inner.x}. */
        String select() {
            StringBuilder out = new StringBuilder();
            path.forEach(c -> out.append('.').append(c.name()));
            return out.toString();
        }

        /** A name for the component of a variable, of one that has none if {@code stem} is empty: {@code pInnerX}. */
        String name(String stem) {
            StringBuilder out = new StringBuilder(stem);
            for (Component c : path) {
                int first = c.name().codePointAt(0);
                out.append(
                        out.isEmpty()
                                ? c.name()
                                : Character.toString(Character.toUpperCase(first))
                                        + c.name().substring(Character.charCount(first)));
            }
            return out.toString();
        }
    }

    RecordType {
        components = List.copyOf(components);
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** Whether it is of a class, whose methods may change it, rather than a record. */
    boolean isObject() {
        return element.getKind() != ElementKind.RECORD;
    }

    /** What an expression of it has as its type. */
    Type type() {
        return Type.object(element.getQualifiedName().toString());
    }

    /** Whether it is made of what the language knows, all of it. */
    boolean isKnown() {
        return components.stream().allMatch(Component::isKnown);
    }

    Optional<Component> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Components that the language knows, those of records in their place. */
    List<Leaf> leaves() {
        List<Leaf> out = new ArrayList<>();
        collect(List.of(), out);
        return out;
    }

    private void collect(List<Component> before, List<Leaf> out) {
        for (Component c : components) {
            List<Component> path = new ArrayList<>(before);
            path.add(c);
            c.type().ifPresent(type -> out.add(new Leaf(path, type)));
            c.record().ifPresent(inner -> inner.collect(path, out));
        }
    }

    /** The first of the leaves of a component, and how many it has. */
    int first(Component component) {
        int at = 0;
        for (Component c : components) {
            if (c == component) {
                return at;
            }
            at += count(c);
        }
        throw new IllegalArgumentException(component.name());
    }

    static int count(Component c) {
        return c.record().map(r -> r.leaves().size()).orElse(c.type().isPresent() ? 1 : 0);
    }
}
