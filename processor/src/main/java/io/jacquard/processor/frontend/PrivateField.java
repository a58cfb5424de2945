package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A field that companions cannot see, and that they read through the state class of the outermost class around it.
 *
 * @param owner the class in which it is looked up, which sees it, with wildcards for type arguments
 * @param ownerText how text names that class
 * @param hidden that class, if text cannot name it
 * @param name the field's name
 * @param type its type
 * @param isStatic whether it belongs to the class
 * @param method the method of the state class that reads it
 */
public record PrivateField(
        TypeMirror owner,
        String ownerText,
        Optional<HiddenClass> hidden,
        String name,
        Type type,
        boolean isStatic,
        String method) {}
