package io.jacquard.corpus;

/** Constants that a class inherits. */
interface Shared {
    double TWICE = 2.0;
    int STEPS = 3;
}
