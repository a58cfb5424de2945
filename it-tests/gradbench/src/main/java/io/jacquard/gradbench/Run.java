package io.jacquard.gradbench;

import java.io.IOException;

/** One function at one input, which is in plain arrays by now. */
abstract class Run {
    /** Computes the result; this is what is timed, and it may happen more than once. */
    abstract void run();

    /** Writes the result of the last run. */
    abstract void write(Output output) throws IOException;
}
