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
}
