package io.jacquard.processor.ir;

/**
 * A number or an array in a record that is a parameter of the annotated method: a parameter of its own, which companions load from the record on entry.
 *
 * @param record the parameter that holds it
 * @param path the components that lead to it, {@code .inner.x}
 */
public record Component(Var var, String record, String path, Field.Source source) {

    /** What the names of its dot and bar are made of: {@code pInnerX}. */
    public String stem() {
        StringBuilder out = new StringBuilder(record);
        for (String part : path.substring(1).split("\\.")) {
            int first = part.codePointAt(0);
            out.appendCodePoint(Character.toUpperCase(first)).append(part.substring(Character.charCount(first)));
        }
        return out.toString();
    }

    /** As the user names it among the independents. */
    public String label() {
        return record + path;
    }
}
