package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts a path on purpose: what is marked holds a value and carries no derivative, in tangent and adjoint alike. The value
 * itself is not changed.
 *
 * <pre>{@code
 * double f(double[] x, @Passive double scale) {       // no independent, unlike x
 *   @Passive double norm = norm(x);                   // as if it were a constant
 *   return (@Passive double) weight(x) * x[0] / norm; // so is this value of a call
 * }
 * }</pre>
 *
 * <ul>
 *   <li>On a parameter of the method that is differentiated: neither an independent nor a dependent; naming it in
 *       {@code wrt} or {@code of} is an error. On a parameter of a method that it calls: what arrives there is cut.
 *   <li>On a local variable: every value that is assigned to it is cut.
 *   <li>On an array: elements are cut when they are stored and when they are read by this name. It is a parameter, or a
 *       local with an array of its own.
 *   <li>On a field: it is passive anyway, and cannot be named in {@code wrt}.
 *   <li>On a component of a record: what it is made of is cut. A variable that is a record cannot be marked.
 *   <li>On the type of a cast: the value is cut. A static method of another class, which has no derivative that
 *       Jacquard knows, can be called under such a cast; it runs once, where it stands.
 * </ul>
 */
@Documented
@Target({
    ElementType.PARAMETER,
    ElementType.LOCAL_VARIABLE,
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.CLASS)
public @interface Passive {}
