package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A derivative that you know, of a method that Jacquard cannot or should not differentiate: a special function of a
 * library, an iterative solver, a native method. The annotated method is called the rule of the other one.
 *
 * <pre>{@code
 * @DerivativeOf(type = Gamma.class, method = "logGamma")
 * static double digamma(double x) {
 *   return Gamma.digamma(x);
 * }
 * }</pre>
 *
 * <p>Wherever a method that is differentiated calls {@code Gamma.logGamma}, companions now call it for the value and
 * {@code digamma} for the derivative. A rule wins over the body of the method, over its companions, and over what is
 * known of a method of {@code Math}.
 *
 * <p><b>What has a rule.</b> A static method that takes numbers and booleans and returns a {@code double} or a
 * {@code float}. It and the rule must be visible to the companions, so neither of them private, and throw no checked
 * exception.
 *
 * <p><b>Shape of a rule.</b> A static method that takes what the other method takes, and returns the partial derivative
 * to one of its parameters, in the type of its result: a {@code double} for a method that returns a {@code double}.
 * It may take one thing more behind that, the value that the method has returned, if the derivative is best told from
 * it:
 *
 * <pre>{@code
 * static double root(double a) { ... }          // solves x * x * x + x = a
 *
 * @DerivativeOf(method = "root")
 * static double rootSlope(double a, double root) {
 *   return 1 / (3 * root * root + 1);
 * }
 * }</pre>
 *
 * <p>A method of several parameters has a rule for each to which it is differentiated. One without a rule may only get
 * what no independent flows into. Whole numbers and booleans are passed to the rule and have none.
 *
 * <pre>{@code
 * @DerivativeOf(type = Beta.class, method = "logBeta", parameter = 0)
 * static double toP(double p, double q) { ... }
 *
 * @DerivativeOf(type = Beta.class, method = "logBeta", parameter = 1)
 * static double toQ(double p, double q) { ... }
 * }</pre>
 *
 * <p><b>Contract.</b> The method and its rules are pure: they give the same for the same arguments and do nothing else,
 * since companions call them as often as they need them, in any order, or not at all where a result is not needed or a
 * dot or bar is zero. A zero dot or bar contributes zero, also where the rule gives infinity or NaN. Whatever the
 * method or a rule throws, the companion throws.
 *
 * <p><b>Where rules are found.</b> First in the outermost class around the annotated method and the classes nested in
 * it, then in the classes that {@link Differentiable#rules} names and those nested in them, then in the outermost class
 * of the method that is called. The first of these that has a rule for a method has all that count. Nothing else is
 * searched, so that what is generated does not depend on what is compiled along.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DerivativeOf {

    /**
     * The class that declares the method.
     *
     * @return the class; without it, the one in which the rule stands
     */
    Class<?> type() default void.class;

    /**
     * The simple name of the method. Which of several of that name is meant, the parameters of the rule say.
     *
     * @return a name
     */
    String method();

    /**
     * The parameter to which the rule gives the derivative, all of them counted from 0.
     *
     * @return the position; without it, that of the only {@code double} or {@code float} among them
     */
    int parameter() default -1;
}
