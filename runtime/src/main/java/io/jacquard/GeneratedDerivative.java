package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated companion and says what it is the derivative of. Holds nothing that differs between two
 * compilations of the same source.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GeneratedDerivative {

    /**
     * The method that was differentiated.
     *
     * @return its signature as text, {@code "demo.Seed.f(double[], double[][])"}
     */
    String method();

    /**
     * What it was differentiated with respect to.
     *
     * @return names in the order of flattening
     */
    String[] independents();

    /**
     * What was differentiated.
     *
     * @return names in the order of flattening, {@code "result"} for what the method returns
     */
    String[] dependents();

    /**
     * The version of what the members below mean, in the class that companions of other classes' methods call.
     *
     * @return a number from 1, or 0 if there is nothing below
     */
    int version() default 0;

    /**
     * What the method does to its parameters.
     *
     * @return {@code "name:flags:flow"} for each; the flags say whether it is read (r), written (w), may be missing (n),
     *     and has a derivative (a), the flow to which outputs one goes (-1 for the result)
     */
    String[] parameters() default {};

    /**
     * The member class of what the forward sweep saves.
     *
     * @return its simple name, or nothing
     */
    String saved() default "";

    /**
     * The sweeps.
     *
     * @return {@code "method:parameters:results:workspace"} for each
     */
    String[] sweeps() default {};
}
