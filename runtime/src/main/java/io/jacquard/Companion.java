package io.jacquard;

/** A class that is generated beside the class of a {@link Differentiable} method. */
public enum Companion {
    /** {@code SeedFTangent}: the value together with the tangent, J(x)&middot;xDot. */
    TANGENT,

    /** {@code SeedFAdjoint}: the value together with the adjoint, J(x)<sup>T</sup>&middot;resultBar, and gradients. */
    ADJOINT,

    /** {@code SeedFJacobian}: the Jacobian as a linear operator, and products of two Jacobians. */
    JACOBIAN,

    /**
     * {@code SeedFCalls}: what companions of methods of other classes run where those methods call this one. It is written for static methods that are
     * not private, and not meant to be called by hand.
     */
    CALLS
}
