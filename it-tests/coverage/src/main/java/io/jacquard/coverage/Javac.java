package io.jacquard.coverage;

import io.jacquard.corpus.harness.Compilation;
import io.jacquard.corpus.harness.InProcessCompiler;
import io.jacquard.corpus.harness.SourceText;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Processor;

/** javac with and without our compiler, as somebody else's build would run it; it may fail in any way. */
final class Javac {
    /** Many times what the largest file takes. */
    private static final long SECONDS = 300;

    private final InProcessCompiler compiler;

    Javac(String classPath) {
        compiler =
                new InProcessCompiler(classPath, List.of("-parameters", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
    }

    /** As javac finds it, among whatever else is on the class path. */
    private static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(p -> p.type().getName().startsWith("io.jacquard."))
                .findFirst()
                .orElseThrow()
                .get();
    }

    /** The errors without our compiler, empty if there are none. */
    String plain(SourceText source) {
        Compilation compilation = compiler.compile(List.of(source), List.of(), List.of());
        return compilation.good() ? "" : compilation.errors();
    }

    Attempt differentiate(SourceText source, List<Candidate> methods) {
        Annotated annotated = Annotated.of(source, methods);
        FutureTask<Compilation> task =
                new FutureTask<>(() -> compiler.compile(List.of(annotated.source()), List.of(processor()), List.of()));
        Thread thread = new Thread(task, "javac " + source.path());
        thread.setDaemon(true);
        thread.start();
        try {
            return Attempt.of(annotated, task.get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return Attempt.crashed(e.getCause());
        } catch (TimeoutException e) {
            return Attempt.failed(Outcome.fault(Status.HUNG, "no end after " + SECONDS + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
