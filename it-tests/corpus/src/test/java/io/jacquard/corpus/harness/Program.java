package io.jacquard.corpus.harness;

import java.util.List;
import java.util.Set;

/**
 * One annotated method of the corpus, as its declaration says; one more of each for a repeated annotation.
 *
 * @param file the class that its source file is named after
 * @param className the binary name of its class
 * @param method its name
 * @param prefix what the qualified names of its companions begin with
 * @param parameters its parameters
 * @param receiver for an instance method, what the {@code receiver} method of its class takes: values of fields
 * @param isStatic whether it has no receiver
 * @param result the type of its result
 * @param wrt the independents, empty for the default
 * @param of the dependents, empty for the default
 * @param args the text of its {@code @Args}
 * @param from where the annotation begins in the text of the file
 * @param to where it ends
 */
public record Program(
        String file,
        String className,
        String method,
        String prefix,
        List<Declared> parameters,
        List<Declared> receiver,
        boolean isStatic,
        Kind result,
        Set<String> wrt,
        Set<String> of,
        String args,
        int from,
        int to) {

    /** A parameter as it was declared. */
    public record Declared(String name, Kind kind) {}

    /** How failures name it. */
    public String title() {
        String simple = prefix.substring(prefix.lastIndexOf('.') + 1);
        return className.substring(className.lastIndexOf('.') + 1) + "." + method + " (" + simple + ")";
    }
}
