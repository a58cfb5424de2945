package io.jacquard.corpus.shadowing;

/** In the way of a name that generated code may use. */
final class Gradient {
    private Gradient() {}
}
