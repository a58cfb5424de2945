package io.jacquard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the reverse sweep of a loop store less and compute more: on the variable of a {@code for} header, or on a method
 * for its outermost {@code while} or {@code do} loop.
 *
 * <pre>{@code
 * for (@Checkpoint int t = 0; t < steps; t++) { ... }                   // about sqrt(steps) snapshots
 * for (@Checkpoint(every = 100) int t = 0; t < steps; t++) { ... }      // one every 100 trips
 * for (@Checkpoint(snapshots = 20) int t = 0; t < steps; t++) { ... }   // 20, evenly spaced
 * }</pre>
 *
 * <p>Without it, a loop saves in each trip what its reverse sweep needs and cannot recompute. With it, the trips are cut
 * into segments. The forward sweep saves the state of the loop when a segment begins, and nothing in between; the reverse
 * sweep takes the last segment first, runs it again from its snapshot while it saves each trip, and then reverses it.
 *
 * <ul>
 *   <li>Memory: a snapshot for each segment, and what the trips of one segment save. A snapshot holds the numbers that
 *       pass from trip to trip and a copy of each array that the loop both reads and writes; arrays that it only reads or
 *       only writes are not copied.
 *   <li>Cost: the loop runs once more for each reverse sweep, and for each sweep of several directions of the Jacobian
 *       companion. Marks on nested loops work together, and cost one further run for each.
 *   <li>Results: values and derivatives are those of the loop without the mark, bit for bit, but for the sign of zeros.
 *       Only where no state passes from trip to trip, of this loop or of one around it, sums over trips may be rounded in
 *       another order.
 * </ul>
 *
 * <p>By default a loop of n trips, known when it begins, has segments of about sqrt(n) trips. Where a condition ends the
 * loop, segments grow by 16 trips from one to the next, which is of the same order. A loop that calls a method of another
 * class cannot be marked, since that may give something else when it runs again.
 */
@Documented
@Target({ElementType.LOCAL_VARIABLE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Checkpoint {

    /**
     * The length of a segment, the same for all but the last.
     *
     * @return a number of trips; 0 leaves the choice to the compiler
     */
    int every() default 0;

    /**
     * The number of snapshots at most, one of them before the first trip: segments are as long as that takes. Only where
     * the header of the loop bounds its trips.
     *
     * @return a number of snapshots; 0 leaves the choice to the compiler
     */
    int snapshots() default 0;
}
