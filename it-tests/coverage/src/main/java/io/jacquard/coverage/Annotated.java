package io.jacquard.coverage;

import io.jacquard.corpus.harness.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A source file with an annotation in front of some of its methods, on lines that stay where they were.
 *
 * @param source the file with annotations
 * @param methods the annotated methods, in the order of the file
 * @param shifts by how much each of them has moved, and whatever follows it up to the next
 */
record Annotated(SourceText source, List<Candidate> methods, int[] shifts) {

    static Annotated of(SourceText original, List<Candidate> chosen) {
        List<Candidate> methods =
                chosen.stream().sorted(Comparator.comparingInt(Candidate::from)).toList();
        int[] shifts = new int[methods.size()];
        StringBuilder text = new StringBuilder(original.text());
        int shift = 0;
        for (int i = 0; i < shifts.length; i++) {
            Candidate method = methods.get(i);
            String annotation = "@io.jacquard.Differentiable(name = \"" + method.prefix() + "\") ";
            text.insert(method.from() + shift, annotation);
            shift += annotation.length();
            shifts[i] = shift;
        }
        return new Annotated(original.with(text.toString()), methods, shifts);
    }

    /** The annotated method that a position of the annotated text lies in. */
    Optional<Candidate> at(long position) {
        for (int i = 0; i < shifts.length; i++) {
            int before = i == 0 ? 0 : shifts[i - 1];
            Candidate method = methods.get(i);
            if (position >= method.from() + before && position < method.to() + shifts[i]) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
