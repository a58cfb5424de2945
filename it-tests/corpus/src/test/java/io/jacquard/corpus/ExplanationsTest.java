package io.jacquard.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.corpus.explained.ExplainedKernels;
import io.jacquard.corpus.explained.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code docs/explain.md} shows what {@code -Ajacquard.explain} prints for ten kernels, which has to be what it prints now
 * ({@code -Djacquard.update=true} writes it anew), and true: when a kernel runs, it stores what its page says.
 */
class ExplanationsTest {
    private static final Path PAGES = Path.of("../../docs/explain.md");
    private static final ExplainedKernels KERNELS = new ExplainedKernels();

    @Test
    void pagesAreWhatIsPrinted() throws IOException {
        String before = Files.readString(PAGES);
        String now = KERNELS.pages(before);
        if (Boolean.getBoolean("jacquard.update")) {
            Files.writeString(PAGES, now);
        }
        assertEquals(now, before, "update with -Djacquard.update=true if this is meant");
    }

    @TestFactory
    Stream<DynamicTest> kernelsStoreWhatTheirPagesSay() {
        return Kernel.all().stream()
                .map(kernel -> DynamicTest.dynamicTest(kernel.title(), () -> {
                    KERNELS.check(kernel, 4);
                    KERNELS.check(kernel, 7);
                }));
    }
}
