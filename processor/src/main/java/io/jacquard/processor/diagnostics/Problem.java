package io.jacquard.processor.diagnostics;

/**
 * Something to tell the user: what is the matter, why it matters to a derivative, and what to change. Lower case, no blame, names
 * of the user's program in backticks.
 */
public record Problem(Tag tag, String headline, String note, String help, Position position) {
    /** The message as it is printed; the compiler shows the source line and a caret below its first line. */
    public String text() {
        return "[" + tag + "] " + headline + "\nnote: " + note + "\nhelp: " + help + "\npage: " + tag.page();
    }

    /** The same problem with more to say about how the compiler came there. */
    public Problem within(String context) {
        return new Problem(tag, headline, note + "; " + context, help, position);
    }
}
