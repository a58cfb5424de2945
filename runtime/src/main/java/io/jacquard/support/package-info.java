/**
 * Small helpers for generated code: argument checks, the size limit of trails, scratch storage, arrays of rows. They
 * are public because generated classes live in the packages of users; there is no reason to call them by hand.
 */
@NullMarked
package io.jacquard.support;

import org.jspecify.annotations.NullMarked;
