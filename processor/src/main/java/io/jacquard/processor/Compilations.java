package io.jacquard.processor;

import io.jacquard.processor.backend.Backend;
import io.jacquard.processor.backend.GeneratedSource;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Frontend;
import io.jacquard.processor.frontend.Linker;
import io.jacquard.processor.frontend.Lowered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ExecutableElement;

/**
 * Compiles each annotated method once: when its turn comes, or when another method first calls it. What is known of it is kept by name, since elements do
 * not outlive their round.
 */
final class Compilations implements Linker {
    private final Frontend frontend;
    private final Pipeline pipeline;
    private final Companions companions;
    private final Filer filer;
    private final Map<String, Outcome> done = new HashMap<>();
    /** Those that wait for what they call, the first caller first. */
    private final List<Asked> open = new ArrayList<>();

    private States states = new States();

    Compilations(Frontend frontend, Pipeline pipeline, Companions companions, Filer filer) {
        this.frontend = frontend;
        this.pipeline = pipeline;
        this.companions = companions;
        this.filer = filer;
    }

    /** All rules of a round, right or wrong. */
    void check(Set<ExecutableElement> rules) {
        for (ExecutableElement rule : rules) {
            try {
                frontend.checkRule(rule);
            } catch (RuntimeException | StackOverflowError e) {
                frontend.problems().report(internal(rule, e));
            }
        }
    }

    /** All methods of a round. */
    void compile(List<Asked> round) {
        states = new States();
        round.forEach(this::compile);
        if (!round.isEmpty()) {
            try {
                states.writeTo(filer);
            } catch (IOException | RuntimeException e) {
                frontend.problems().report(internal(round.get(0).method(), e));
            }
        }
    }

    @Override
    public Outcome link(ExecutableElement method) {
        Asked first = Asked.of(method).get(0);
        Outcome known = done.get(first.key());
        if (known != null) {
            return known;
        }
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).key().equals(first.key())) {
                return new Outcome.Cycle(Stream.concat(open.stream().skip(i), Stream.of(first))
                        .map(asked -> "`" + asked.name() + "`")
                        .collect(Collectors.joining(" calls ")));
            }
        }
        return frontend.isHere(method) ? compile(first) : new Outcome.Elsewhere();
    }

    private Outcome compile(Asked asked) {
        Outcome known = done.get(asked.key());
        if (known == null) {
            open.add(asked);
            known = outcome(asked);
            open.remove(open.size() - 1);
            done.put(asked.key(), known);
        }
        return known;
    }

    private Outcome outcome(Asked asked) {
        Problems problems = frontend.problems();
        try {
            Optional<Lowered> lowered = frontend.lower(asked.method(), asked.annotation(), this, problems);
            if (lowered.isEmpty() || !companions.isFree(lowered.orElseThrow(), asked.method(), problems)) {
                return new Outcome.Broken();
            }
            Backend.Output output = pipeline.compile(lowered.orElseThrow(), problems);
            for (GeneratedSource source : output.sources()) {
                source.writeTo(filer);
            }
            if (output.sources().isEmpty()) {
                return new Outcome.Broken();
            }
            states.add(lowered.orElseThrow());
            return output.summary().<Outcome>map(Outcome.Found::new).orElseGet(Outcome.Uncallable::new);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problems.report(internal(asked.method(), e));
            return new Outcome.Broken();
        }
    }

    private Problem internal(ExecutableElement method, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Problem(
                Tag.INTERNAL_ERROR,
                "the compiler failed on `" + method.getSimpleName() + "`: " + e + where,
                "this is a fault of Jacquard, not of the method",
                "report it with the method; until then remove the annotation",
                frontend.position(method));
    }
}
