package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for the derivatives of a method: companion classes are generated beside the method's class. */
@Documented
@Repeatable(Differentiables.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiable {

    /** The independents, such as {@code "x"}; every input of a differentiable type if empty. */
    String[] wrt() default {};

    /** The dependents: {@code "result"} or names of written arrays; the result and every output if empty. */
    String[] of() default {};

    /** The prefix of the companions' names; made from the names of class and method if empty. */
    String name() default "";

    /** Which companions are written. */
    Companion[] companions() default {Companion.TANGENT, Companion.ADJOINT, Companion.JACOBIAN};

    /** A kind of generated class. */
    enum Companion {
        /** J·v. */
        TANGENT,
        /** Jᵀ·w. */
        ADJOINT,
        /** The Jacobian as an operator, and products of two Jacobians. */
        JACOBIAN
    }
}
