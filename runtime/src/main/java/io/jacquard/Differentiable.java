package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for derivatives of the annotated method: while it is compiled, Jacquard reads its body and writes companions
 * into the same package.
 *
 * <pre>{@code
 * @Differentiable(wrt = "x")
 * static double[] f(double[] x, double[][] a) { ... }
 * }</pre>
 *
 * <p>in class {@code Seed} gives {@code SeedFTangent}, {@code SeedFAdjoint} and {@code SeedFJacobian}. A body that
 * cannot be differentiated correctly is a compile error on the expression that is at fault.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Differentiables.class)
public @interface Differentiable {

    /**
     * The independents: names of parameters, and of fields of the method's object, {@code "this.rate"}. Without it, every
     * parameter of a differentiable type that the method reads. Fields that are not named are passive.
     *
     * @return names, in any order; companions keep the order of declaration, fields behind the parameters
     */
    String[] wrt() default {};

    /**
     * The dependents: {@code "result"} for what the method returns, or names of array parameters that it writes.
     * Without it, the result and every array parameter that the method writes.
     *
     * @return names, in any order; companions keep the order of declaration, the result first
     */
    String[] of() default {};

    /**
     * What the names of the companions begin with. Without it, the names of the enclosing classes joined by {@code _},
     * then the method's name with its first letter in upper case. Needed where two methods would share a companion.
     *
     * @return a Java identifier, or nothing for the name above
     */
    String name() default "";

    /**
     * The companions to write. Without {@link Companion#CALLS}, methods of other classes that are differentiated cannot
     * call this one.
     *
     * @return the companions, all if not given
     */
    Companion[] companions() default {Companion.TANGENT, Companion.ADJOINT, Companion.JACOBIAN, Companion.CALLS};

    /**
     * Classes in which derivatives of methods that the body calls are given by {@link DerivativeOf}, beside those in the
     * classes of the annotated method and of the method that is called.
     *
     * @return classes, the first that has a rule for a method decides
     */
    Class<?>[] rules() default {};
}
