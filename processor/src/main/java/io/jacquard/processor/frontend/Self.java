package io.jacquard.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * The parameter by which companions get the object of an instance method.
 *
 * @param type its type
 * @param typeParameters what each form must declare for that type
 * @param guard the name of the class of which the object must be, if no subclass of it will do
 */
public record Self(TypeMirror type, List<TypeParameterElement> typeParameters, Optional<String> guard) {
    public Self {
        typeParameters = List.copyOf(typeParameters);
    }
}
