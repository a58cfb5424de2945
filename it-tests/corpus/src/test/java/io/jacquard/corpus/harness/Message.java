package io.jacquard.corpus.harness;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What javac said, without javac: its own diagnostics hold the whole compilation in memory. */
record Message(
        Kind kind,
        JavaFileObject source,
        long position,
        long startPosition,
        long endPosition,
        long line,
        long column,
        String code,
        String text)
        implements Diagnostic<JavaFileObject> {

    static Message of(Diagnostic<? extends JavaFileObject> d) {
        return new Message(
                d.getKind(),
                d.getSource(),
                d.getPosition(),
                d.getStartPosition(),
                d.getEndPosition(),
                d.getLineNumber(),
                d.getColumnNumber(),
                d.getCode(),
                d.getMessage(Locale.ROOT));
    }

    @Override
    public Kind getKind() {
        return kind;
    }

    @Override
    public JavaFileObject getSource() {
        return source;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long getStartPosition() {
        return startPosition;
    }

    @Override
    public long getEndPosition() {
        return endPosition;
    }

    @Override
    public long getLineNumber() {
        return line;
    }

    @Override
    public long getColumnNumber() {
        return column;
    }

    @Override
    public String getCode() {
        return code;
    }

    @Override
    public String getMessage(Locale locale) {
        return text;
    }
}
