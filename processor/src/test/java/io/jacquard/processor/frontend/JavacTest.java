package io.jacquard.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

class JavacTest {
    @SupportedAnnotationTypes("*")
    private static final class Probe extends AbstractProcessor {
        private int wrappersSeenThrough;
        private final List<Tag> tags = new ArrayList<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                return false;
            }
            ProcessingEnvironment ofGradle = new Delegating(processingEnv);
            ProcessingEnvironment ofIntellij = APIWrappers.wrap(ProcessingEnvironment.class, processingEnv);
            for (ProcessingEnvironment wrapped : List.of(
                    ofGradle,
                    new Delegating(ofGradle),
                    ofIntellij,
                    APIWrappers.wrap(ProcessingEnvironment.class, ofIntellij),
                    APIWrappers.wrap(ProcessingEnvironment.class, ofGradle),
                    new Delegating(ofIntellij))) {
                wrappersSeenThrough += Javac.of(wrapped).isPresent() ? 1 : 0;
            }
            Frontend behindWrapper = new Frontend(hidden(ProcessingEnvironment.class, processingEnv), Language.PLAIN);
            Frontend notJavac = new Frontend(hidden(ProcessingEnvironment.class, processingEnv), Language.PLAIN);
            for (Element type : round.getRootElements()) {
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    refused(behindWrapper, method, method);
                    refused(notJavac, hidden(ExecutableElement.class, method), method);
                }
            }
            return false;
        }

        private void refused(Frontend frontend, ExecutableElement method, ExecutableElement annotated) {
            AnnotationMirror annotation = annotated.getAnnotationMirrors().get(0);
            Problems problems = new Problems() {
                @Override
                public void report(Problem problem) {
                    tags.add(problem.tag());
                }

                @Override
                public boolean hasErrors() {
                    return true;
                }
            };
            assertEquals(
                    Optional.empty(),
                    frontend.lower(method, annotation, callee -> new Linker.Outcome.Elsewhere(), problems));
        }

        /** As a compiler or a tool that nobody here knows would hand it out. */
        private static <T> T hidden(Class<T> type, T of) {
            return type.cast(Proxy.newProxyInstance(
                    JavacTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, args) -> method.invoke(of, args)));
        }
    }

    @Test
    void wrappersAreTakenOffAndCompilersWithoutTreesAreTold() {
        Probe probe = new Probe();
        var compilation = javac().withProcessors(probe)
                .compile(JavaFileObjects.forSourceString(
                        "T", "class T { @Deprecated void f() {} @Deprecated void g() {} }"));
        assertEquals(List.of(), compilation.errors());
        assertEquals(6, probe.wrappersSeenThrough);
        assertEquals(List.of(Tag.WRAPPED_ENVIRONMENT, Tag.NO_TREES), probe.tags, "each once");
    }
}
