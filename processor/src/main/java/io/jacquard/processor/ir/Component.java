package io.jacquard.processor.ir;

/**
 * A number or an array in a record that is a parameter of the annotated method: a parameter of its own, which companions load from the record on entry.
 *
 * @param record the parameter that holds it
 * @param path the components that lead to it, {@code .inner.x}
 * @param stem what the names of its dot and bar are made of, {@code pInnerX}
 */
public record Component(Var var, String record, String path, String stem, Field.Source source) {
    /** As the user names it among the independents. */
    public String label() {
        return record + path;
    }
}
