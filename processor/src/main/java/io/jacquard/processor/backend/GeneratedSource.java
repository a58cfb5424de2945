package io.jacquard.processor.backend;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** One companion, ready to be written. */
public final class GeneratedSource {
    /** Fields stand together; JavaPoet puts a blank line behind each. */
    private static final Pattern BETWEEN_FIELDS = Pattern.compile("(?m)^( +private .*;)\n\n(?= +private .*;$)");

    private final JavaFile file;

    GeneratedSource(JavaFile file) {
        this.file = file;
    }

    public void writeTo(Filer filer) throws IOException {
        String name = file.typeSpec().name();
        String inPackage = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
        String text = toString(); // before there is a file that it might not get into
        try (Writer writer = filer.createSourceFile(inPackage, origins).openWriter()) {
            writer.write(text);
        }
    }

    /** The text of the file. */
    @Override
    public String toString() {
        return BETWEEN_FIELDS.matcher(file.toString()).replaceAll("$1\n");
    }
}
