package io.jacquard.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static io.jacquard.processor.frontend.Lowerings.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import io.jacquard.processor.JacquardProcessor;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class InternalErrorTest {
    /** The real processor, in an environment that fails when a file is written. */
    @SupportedAnnotationTypes("*")
    private static final class Failing extends AbstractProcessor {
        private final JacquardProcessor processor = new JacquardProcessor();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = (Filer) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, args) -> {
                        throw new IllegalStateException("out of order");
                    });
            processor.init(new Delegating(environment, filer));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    @Test
    void aFaultOfOursIsAMessageAtTheMethod() {
        Compilation compilation = javac().withProcessors(new Failing())
                .compile(source("T", "class T { @Differentiable static double f(double x) { return x * x; } }"));
        assertEquals(1, compilation.errors().size());
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(message.startsWith("[InternalError] "), message);
        assertTrue(message.contains("out of order"), message);
        assertEquals(2, compilation.errors().get(0).getLineNumber());
    }
}
