/** The main job: J(x1) · J(x2)ᵀ of a function with 10,000 inputs and 5 outputs, without holding a Jacobian. */
package io.jacquard.samples.seed;
