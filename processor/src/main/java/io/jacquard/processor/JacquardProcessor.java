package io.jacquard.processor;

import com.google.auto.service.AutoService;
import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import io.jacquard.processor.backend.GeneratedSource;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Frontend;
import io.jacquard.processor.frontend.Lowered;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The entry point that javac finds through its service file. It never throws: whatever goes wrong is a message at the method. */
@AutoService(Processor.class)
public final class JacquardProcessor extends AbstractProcessor {
    private @Nullable Frontend frontend;
    private @Nullable Pipeline pipeline;
    private @Nullable Companions companions;

    /** Called by javac. */
    public JacquardProcessor() {}

    /** The optimisations that {@code -Ajacquard.off} can switch off. */
    public static List<String> switches() {
        return Options.switches();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // A repeated annotation is found only through its container.
        return Set.of(Differentiable.class.getName(), Differentiables.class.getName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(Options.OFF, Options.DUMP, Options.MATH, Options.METHOD_BYTES, Options.PRIVATE_FIELDS);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            Options options = Options.of(environment.getOptions());
            frontend = new Frontend(environment, options.language());
            companions = new Companions(environment);
            pipeline =
                    new Pipeline(options, text -> environment.getMessager().printMessage(Diagnostic.Kind.NOTE, text));
        } catch (IllegalArgumentException e) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        States states = new States();
        List<Asked> all = Asked.in(round);
        for (Asked asked : all) {
            process(asked, states);
        }
        if (frontend != null && !all.isEmpty()) {
            write(states, all.get(0), frontend);
        }
        return true;
    }

    private void write(States states, Asked first, Frontend frontend) {
        try {
            states.writeTo(processingEnv.getFiler());
        } catch (IOException | RuntimeException e) {
            frontend.problems().report(internal(first.method(), e, frontend));
        }
    }

    private void process(Asked asked, States states) {
        if (frontend == null || pipeline == null || companions == null) {
            return;
        }
        Problems problems = frontend.problems();
        try {
            Optional<Lowered> lowered = frontend.lower(asked.method(), asked.annotation(), problems);
            if (lowered.isPresent() && companions.isFree(lowered.orElseThrow(), asked.method(), problems)) {
                List<GeneratedSource> sources = pipeline.compile(lowered.orElseThrow(), problems);
                for (GeneratedSource source : sources) {
                    source.writeTo(processingEnv.getFiler());
                }
                if (!sources.isEmpty()) {
                    states.add(lowered.orElseThrow());
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problems.report(internal(asked.method(), e, frontend));
        }
    }

    private static Problem internal(ExecutableElement method, Throwable e, Frontend frontend) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        Element element = method;
        return new Problem(
                Tag.INTERNAL_ERROR,
                "the compiler failed on `" + method.getSimpleName() + "`: " + e + where,
                "this is a fault of Jacquard, not of the method",
                "report it with the method; until then remove the annotation",
                frontend.position(element));
    }
}
