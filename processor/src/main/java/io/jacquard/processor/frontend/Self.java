package io.jacquard.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * The parameter by which companions get the object of an instance method.
 *
 * @param type its type: the method's class, or what companions can name of a private one
 * @param typeParameters what each form must declare for that type
 * @param check what forms ask of the object first, if its type does not say enough
 * @param hidden the method's class, if it is private
 */
public record Self(
        TypeMirror type,
        List<TypeParameterElement> typeParameters,
        Optional<Check> check,
        Optional<HiddenClass> hidden) {
    public Self {
        typeParameters = List.copyOf(typeParameters);
    }

    /**
     * A check of the object's class.
     *
     * @param method the method of {@code Checks} that makes it
     * @param type the class that it is held against, as text gives it
     */
    public record Check(String method, String type) {}
}
