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
 * @param parts the components of a result that is a record, those of records in it in their place
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
        List<Declared> parts,
        Set<String> wrt,
        Set<String> of,
        String args,
        int from,
        int to) {

    /**
     * A parameter as it was declared, or a component of one that is a record, or of such a result.
     *
     * @param name the path to it for a component, {@code p.inner.x}
     * @param record the class of the record, empty for a parameter that is none
     * @param passive whether it is marked as neither independent nor dependent
     */
    public record Declared(String name, Kind kind, String record, boolean passive) {}

    /** Whether the result is a record. */
    public boolean returnsRecord() {
        return !parts.isEmpty();
    }

    /** How failures name it. */
    public String title() {
        String simple = prefix.substring(prefix.lastIndexOf('.') + 1);
        return className.substring(className.lastIndexOf('.') + 1) + "." + method + " (" + simple + ")";
    }
}
