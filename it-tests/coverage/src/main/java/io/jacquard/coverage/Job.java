package io.jacquard.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link Worker} is to check, as one line.
 *
 * @param folders class files in front of the library's, joined as in a class path
 * @param className the class of the method
 * @param prefix what the qualified names of its companions begin with
 * @param method its name
 * @param parameters its parameters
 * @param seed of what is drawn
 */
record Job(
        String folders,
        String className,
        String prefix,
        String method,
        List<Candidate.Parameter> parameters,
        long seed) {
    private static final String TAB = "\t";

    static Job of(String folders, Candidate c, long seed) {
        return new Job(folders, c.className(), c.qualifiedPrefix(), c.method(), c.parameters(), seed);
    }

    String line() {
        List<String> words = new ArrayList<>(List.of(folders, className, prefix, method, Long.toString(seed)));
        parameters.forEach(p -> words.addAll(List.of(p.name(), p.type())));
        return String.join(TAB, words);
    }

    static Job parse(String line) {
        String[] words = line.split(TAB);
        List<Candidate.Parameter> parameters = new ArrayList<>();
        for (int i = 5; i < words.length; i += 2) {
            parameters.add(new Candidate.Parameter(words[i], words[i + 1]));
        }
        return new Job(words[0], words[1], words[2], words[3], parameters, Long.parseLong(words[4]));
    }
}
