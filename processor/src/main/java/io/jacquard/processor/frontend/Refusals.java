package io.jacquard.processor.frontend;

import static io.jacquard.processor.diagnostics.Tag.UNSUPPORTED_EXPRESSION;
import static io.jacquard.processor.diagnostics.Tag.UNSUPPORTED_STATEMENT;

import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is said about each construct that is outside the language. */
final class Refusals {
    /** A message without its place. */
    record Refusal(Tag tag, String headline, String note, String help) {}

    private static final String NO_OBJECTS = "derivatives follow numbers and arrays of numbers, not objects";

    private static final Map<Tree.Kind, Refusal> TABLE = new EnumMap<>(Tree.Kind.class);

    static {
        statement(
                Tree.Kind.TRY,
                "`try` is not supported",
                "the reverse sweep cannot run into an exception backwards",
                "handle exceptions in the caller, or give the derivative of a method between numbers with `@DerivativeOf`");
        statement(
                Tree.Kind.SYNCHRONIZED,
                "`synchronized` is not supported",
                "the sweeps would run without the lock",
                "take the lock around the call");
        for (Tree.Kind kind :
                new Tree.Kind[] {Tree.Kind.CLASS, Tree.Kind.INTERFACE, Tree.Kind.ENUM, Tree.Kind.ANNOTATION_TYPE}) {
            statement(kind, "local classes are not supported", NO_OBJECTS, "move the class out of the method");
        }
        expression(
                Tree.Kind.LAMBDA_EXPRESSION,
                "lambdas are not supported",
                NO_OBJECTS,
                "write the code in place, or as a static method of this class");
        expression(
                Tree.Kind.MEMBER_REFERENCE,
                "method references are not supported",
                NO_OBJECTS,
                "call the method in place");
        expression(
                Tree.Kind.NEW_CLASS,
                "a new object of this class is not supported",
                NO_OBJECTS,
                "keep the numbers in locals and arrays, or in a `static` nested class that extends nothing");
        expression(Tree.Kind.INSTANCE_OF, "`instanceof` is not supported", NO_OBJECTS, "decide in the caller");
        expression(Tree.Kind.NULL_LITERAL, "`null` is not supported", NO_OBJECTS, "pass an array of length 0 instead");
    }

    private Refusals() {}

    static Refusal of(Tree.Kind kind) {
        Refusal known = TABLE.get(kind);
        return known != null
                ? known
                : new Refusal(
                        UNSUPPORTED_EXPRESSION,
                        "this (" + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ") is not supported",
                        "there is no rule that differentiates it",
                        "compute it in the caller and pass it as a parameter");
    }

    private static void statement(Tree.Kind kind, String headline, String note, String help) {
        TABLE.put(kind, new Refusal(UNSUPPORTED_STATEMENT, headline, note, help));
    }

    private static void expression(Tree.Kind kind, String headline, String note, String help) {
        TABLE.put(kind, new Refusal(UNSUPPORTED_EXPRESSION, headline, note, help));
    }
}
