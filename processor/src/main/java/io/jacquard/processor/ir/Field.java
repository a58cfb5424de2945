package io.jacquard.processor.ir;

/**
 * A field that a program reads. Inside the program it is a parameter of each routine that needs it; companions load it on entry, once.
 *
 * @param var the parameter of the annotated method's routine
 * @param name what the source calls it
 * @param isStatic whether it belongs to a class rather than to the receiver
 * @param named whether the user named it among the independents
 * @param source how companions read it
 */
public record Field(Var var, String name, boolean isStatic, boolean named, Source source) {

    /** As the user names it among the independents. */
    public String label() {
        return isStatic ? name : "this." + name;
    }

    /** The text of a companion that reads a field of an object: {@code before}, the object, {@code after}. That of a static field mentions no object. */
    public record Source(String before, boolean ofObject, String after) {
        public static Source ofClass(String text) {
            return new Source(text, false, "");
        }

        public static Source ofObject(String before, String after) {
            return new Source(before, true, after);
        }

        public String text(String object) {
            return before + (ofObject ? object : "") + after;
        }
    }
}
