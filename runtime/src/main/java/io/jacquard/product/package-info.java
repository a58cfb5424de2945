/**
 * The seam between generated code and the product driver: what a Jacobian companion implements ({@link
 * io.jacquard.product.Linearized}, {@link io.jacquard.product.Lanes}) and what is written once on top of it.
 */
@NullMarked
package io.jacquard.product;

import org.jspecify.annotations.NullMarked;
