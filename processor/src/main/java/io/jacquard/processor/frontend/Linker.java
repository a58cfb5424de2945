package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Summary;
import javax.lang.model.element.ExecutableElement;

/** Compiles annotated methods when methods of other classes first call them. */
public interface Linker {

    Outcome link(ExecutableElement method);

    /** What came of it. */
    sealed interface Outcome {
        /** The method is compiled, and this is what its callers may know of it. */
        record Found(Summary summary) implements Outcome {}

        /** It is being compiled itself, since it calls its caller; {@code chain} says how. */
        record Cycle(String chain) implements Outcome {}

        /** Problems were reported about it. */
        record Broken() implements Outcome {}

        /** It has no companion that others could call. */
        record Uncallable() implements Outcome {}

        /** It is not in this compilation. */
        record Elsewhere() implements Outcome {}
    }
}
