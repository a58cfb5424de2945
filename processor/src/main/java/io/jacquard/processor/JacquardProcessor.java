package io.jacquard.processor;

import com.google.auto.service.AutoService;
import io.jacquard.DerivativeOf;
import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import io.jacquard.processor.frontend.Frontend;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The entry point that javac finds through its service file. It never throws: whatever goes wrong is a message at the method. */
@AutoService(Processor.class)
public final class JacquardProcessor extends AbstractProcessor {
    private @Nullable Compilations compilations;

    /** Called by javac. */
    public JacquardProcessor() {}

    /** The optimisations that {@code -Ajacquard.off} can switch off. */
    public static List<String> switches() {
        return Options.switches();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // A repeated annotation is found only through its container.
        return Set.of(Differentiable.class.getName(), Differentiables.class.getName(), DerivativeOf.class.getName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(
                Options.OFF,
                Options.DUMP,
                Options.EXPLAIN,
                Options.MATH,
                Options.METHOD_BYTES,
                Options.PRIVATE_FIELDS,
                Options.NON_SMOOTH);
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
            Frontend frontend = new Frontend(environment, options.language());
            Pipeline pipeline = new Pipeline(
                    options,
                    text -> environment.getMessager().printMessage(Diagnostic.Kind.NOTE, text),
                    frontend::note);
            compilations = new Compilations(frontend, pipeline, new Companions(environment), environment.getFiler());
        } catch (IllegalArgumentException e) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilations != null) {
            compilations.check(ElementFilter.methodsIn(round.getElementsAnnotatedWith(DerivativeOf.class)));
            compilations.compile(Asked.in(round));
        }
        return true;
    }
}
