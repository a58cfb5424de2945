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

/**
 * A record of the user's as the language sees it, by its components in order; or a class of which a method makes an object of its own, by its fields.
 *
 * @param key what no other one has
 * @param declaration empty for a record that is declared inside a method, of which javac knows nothing yet
 */
record RecordType(String name, String key, Optional<TypeElement> declaration, List<Component> components) {
    /**
     * Has the type of a variable, or is a record in turn; neither where derivatives do not follow its type.
     *
     * @param written its type, as messages give it
     */
    record Component(
            String name,
            String written,
            boolean passive,
            Optional<Type> type,
            Optional<RecordType> record,
            Optional<Element> declaration) {
        static Component of(Element element, Optional<Type> type, Optional<RecordType> record) {
            String name = element.getSimpleName().toString();
            boolean passive = PassiveMarks.on(element);
            return new Component(name, element.asType().toString(), passive, type, record, Optional.of(element));
        }

        Element element() {
            return declaration.orElseThrow();
        }

        /** Of a record. */
        ExecutableElement accessor() {
            return ((RecordComponentElement) element()).getAccessor();
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

        boolean isPassive() {
            return path.stream().anyMatch(Component::passive);
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

    static RecordType of(TypeElement element, List<Component> components) {
        String name = element.getSimpleName().toString();
        return new RecordType(name, element.getQualifiedName().toString(), Optional.of(element), components);
    }

    TypeElement element() {
        return declaration.orElseThrow();
    }

    /** Whether it is declared inside a method. */
    boolean isLocal() {
        return declaration.isEmpty();
    }

    /** Whether it is of a class, whose methods may change it, rather than a record. */
    boolean isObject() {
        return declaration
                .filter(element -> element.getKind() != ElementKind.RECORD)
                .isPresent();
    }

    /** What an expression of it has as its type. */
    Type type() {
        return Type.object(key);
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
