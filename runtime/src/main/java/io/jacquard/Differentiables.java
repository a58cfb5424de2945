package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds the repeated {@link Differentiable} annotations of one method; written by javac, never by hand. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiables {

    /** The annotations, in the order in which they are written. */
    Differentiable[] value();
}
