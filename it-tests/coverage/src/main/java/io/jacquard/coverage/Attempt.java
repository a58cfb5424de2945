package io.jacquard.coverage;

import io.jacquard.corpus.harness.Compilation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One run of javac over an annotated file, sorted out.
 *
 * @param compilation what came of it, if it came to an end
 * @param refusals by method
 * @param strays problems of ours that lie in no annotated method
 * @param broken an error that is none of ours, or an end that was none: what it was, and its kind
 */
record Attempt(
        Optional<Compilation> compilation,
        Map<Candidate, List<Refusal>> refusals,
        List<Refusal> strays,
        Optional<Outcome> broken) {

    static Attempt of(Annotated annotated, Compilation compilation) {
        Map<Candidate, List<Refusal>> refusals = new LinkedHashMap<>();
        List<Refusal> strays = new ArrayList<>();
        Optional<Outcome> broken = Optional.empty();
        for (Diagnostic<? extends JavaFileObject> d : compilation.diagnostics()) {
            if (d.getKind() != Diagnostic.Kind.ERROR) {
                continue;
            }
            String message = d.getMessage(java.util.Locale.ROOT);
            Optional<Refusal> refusal = Refusal.of(message, d.getLineNumber());
            if (refusal.isPresent()) {
                annotated
                        .at(d.getPosition())
                        .ifPresentOrElse(
                                c -> refusals.computeIfAbsent(c, k -> new ArrayList<>())
                                        .add(refusal.get()),
                                () -> strays.add(refusal.get()));
            } else if (broken.isEmpty()) {
                String where = d.getSource() == null ? "" : d.getSource().getName() + ":" + d.getLineNumber() + ": ";
                broken = Optional.of(Outcome.fault(Status.BROKEN, where + message));
            }
        }
        if (!compilation.good() && broken.isEmpty() && refusals.isEmpty() && strays.isEmpty()) {
            // javac's own way of saying that it fell over.
            broken = Optional.of(Outcome.fault(Status.CRASHED, compilation.output()));
        }
        return new Attempt(Optional.of(compilation), refusals, strays, broken);
    }

    static Attempt crashed(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return failed(Outcome.fault(Status.CRASHED, trace.toString()));
    }

    static Attempt failed(Outcome outcome) {
        return new Attempt(Optional.empty(), Map.of(), List.of(), Optional.of(outcome));
    }

    boolean good() {
        return broken.isEmpty() && refusals.isEmpty() && strays.isEmpty();
    }

    /** Whether all that is wrong is a refusal of this method or that. */
    boolean sorted() {
        return broken.isEmpty() && strays.isEmpty();
    }

    /** What to make of it where only one method was annotated. */
    Outcome alone() {
        if (good()) {
            return Outcome.DIFFERENTIATED;
        }
        List<Refusal> all = new ArrayList<>(strays);
        refusals.values().forEach(all::addAll);
        // Beside a refusal an error of another kind is only that a companion is missing.
        return all.isEmpty() ? broken.orElseThrow() : Outcome.refused(all);
    }
}
