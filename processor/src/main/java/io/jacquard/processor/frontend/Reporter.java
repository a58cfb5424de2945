package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Severity;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints problems through the compiler, at their trees. */
final class Reporter implements Problems {
    private final @Nullable Javac javac;
    private final Messager messager;
    private boolean errors;

    Reporter(@Nullable Javac javac, Messager messager) {
        this.javac = javac;
        this.messager = messager;
    }

    @Override
    public void report(Problem problem) {
        boolean error = problem.tag().severity() == Severity.ERROR;
        if (!error && Suppression.silences(problem)) {
            return;
        }
        errors |= error;
        print(error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING, problem.text(), problem.position());
    }

    /** Says something that is no problem. */
    void note(String text, Position position) {
        print(Diagnostic.Kind.NOTE, text, position);
    }

    private void print(Diagnostic.Kind kind, String text, Position position) {
        if (javac != null && position instanceof TreePosition at) {
            javac.trees().printMessage(kind, text, at.tree(), at.unit());
        } else if (position instanceof ElementPosition at) {
            messager.printMessage(kind, text, at.element());
        } else {
            messager.printMessage(kind, text);
        }
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }
}
