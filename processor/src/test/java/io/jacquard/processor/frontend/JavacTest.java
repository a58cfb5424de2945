package io.jacquard.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
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
            Frontend blind = new Frontend(withoutTrees(processingEnv), Language.PLAIN);
            for (Element type : round.getRootElements()) {
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    blind.lower(
                            method,
                            method.getAnnotationMirrors().get(0),
                            callee -> new Linker.Outcome.Elsewhere(),
                            blind.problems());
                }
            }
            return false;
        }

        private static ProcessingEnvironment withoutTrees(ProcessingEnvironment environment) {
            return (ProcessingEnvironment) Proxy.newProxyInstance(
                    JavacTest.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, args) -> method.invoke(environment, args));
        }
    }

    @Test
    void wrappersAreTakenOffAndCompilersWithoutTreesAreTold() {
        Probe probe = new Probe();
        var compilation = javac().withProcessors(probe)
                .compile(JavaFileObjects.forSourceString(
                        "T", "class T { @Deprecated void f() {} @Deprecated void g() {} }"));
        assertEquals(6, probe.wrappersSeenThrough);
        assertEquals(1, compilation.errors().size());
        assertTrue(compilation.errors().get(0).getMessage(null).startsWith("[NoTrees] "));
    }
}
