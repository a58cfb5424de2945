package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link Differentiable} of one method; the compiler writes it, nobody else needs to. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Differentiables {

    /**
     * The annotations of the method.
     *
     * @return at least two annotations, in the order of the source
     */
    Differentiable[] value();
}
