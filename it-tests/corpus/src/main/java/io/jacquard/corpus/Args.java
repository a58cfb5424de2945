package io.jacquard.corpus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the harness draws the arguments of a corpus method, and which roles its array parameters have.
 *
 * <p>The text is a list of clauses separated by {@code ;}, each about one parameter or one size:
 *
 * <pre>
 *   x[n] in -1..1        an array of n elements drawn from that range (the default range is 0.5..1.5)
 *   a[m][n]              a matrix; a[n][i+1] has rows of growing length, i being the number of the row
 *   y[n] out             an array that the method writes without reading it first
 *   u[n] inout           an array that the method reads and writes
 *   idx[n] in 0..m-1     whole numbers
 *   s in 2..3            a scalar drawn from a range
 *   k = 0|1|4            a whole number (or true|false, or a fixed double) that takes each of these values
 *   name = log|null      a string, or a constant of an enum by its name, that takes each of these values
 *   n &gt;= 1               a size (or a whole-number parameter) that is not drawn below 1
 *   n = 2|4              a size that takes these values
 * </pre>
 *
 * <p>Without a clause an array has {@code n} elements, a matrix {@code m} rows of {@code n}, a whole number takes 0, 1
 * and 3, a boolean both values. Sizes take 0, 1, 2 and 5.
 *
 * <p>The object of an instance method is made by the static method {@code receiver} of its class, whose parameters are
 * called like the fields that they are for and are drawn like those of the method; one that a parameter of the method is
 * called like has an underscore behind its name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Args {
    /** The clauses. */
    String value();
}
