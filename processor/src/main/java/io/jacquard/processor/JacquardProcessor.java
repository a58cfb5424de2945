package io.jacquard.processor;

import com.google.auto.service.AutoService;
import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The entry point that javac finds through its service file. */
@AutoService(Processor.class)
public final class JacquardProcessor extends AbstractProcessor {

    /** Called by javac. */
    public JacquardProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // A repeated annotation is found only through its container.
        return Set.of(Differentiable.class.getName(), Differentiables.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
