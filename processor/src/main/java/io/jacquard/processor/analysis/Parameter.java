package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Var;
import java.util.Optional;

/**
 * A parameter of the annotated method with its part in the derivative, or a field that the method reads. An in-out array may be independent and dependent at
 * once; a written array that is not dependent is scratch.
 *
 * @param nullable whether it is an array that may be missing, because the method asks whether it is
 * @param field the field that it stands for, if it is none of the method's own parameters
 * @param component what it is of a record, if that is the method's own parameter
 */
public record Parameter(
        Var var,
        Role role,
        boolean independent,
        boolean dependent,
        boolean nullable,
        Optional<Field> field,
        Optional<Component> component) {
    /** Whether companions load it on entry, from an object or a record. */
    public boolean isLoaded() {
        return field.isPresent() || component.isPresent();
    }

    /** How it is loaded from an object or a record of this name. */
    public String loaded(String object) {
        return component
                .map(Component::source)
                .or(() -> field.map(Field::source))
                .orElseThrow()
                .text(object);
    }

    public boolean isPassive() {
        return !independent && !dependent;
    }

    public boolean isWritten() {
        return role != Role.INPUT;
    }

    /** What generated code calls it. */
    public String name() {
        return var.name();
    }

    /** What the source calls it, of which the names of its dot and bar are made. */
    public String stem() {
        return component.map(Component::stem).or(() -> field.map(Field::name)).orElse(name());
    }

    /** As the user names it among the independents. */
    public String label() {
        return component.map(Component::label).or(() -> field.map(Field::label)).orElse(name());
    }

    /** Whether it is neither an independent nor written. */
    public boolean isOnlyRead() {
        return !independent && !isWritten();
    }
}
