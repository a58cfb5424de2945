package io.jacquard.processor.backend;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** One companion, ready to be written. */
public final class GeneratedSource {
    private final JavaFile file;

    GeneratedSource(JavaFile file) {
        this.file = file;
    }

    public void writeTo(Filer filer) throws IOException {
        file.writeTo(filer);
    }

    /** The text of the file. */
    @Override
    public String toString() {
        return file.toString();
    }
}
