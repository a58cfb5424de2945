package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sources compiled with the processor, so that one program which cannot be compiled fails by itself: all of them in one run
 * of javac; if that fails, each file in a run of its own; and where a file fails, each of its annotated methods.
 */
public final class Build {
    private final List<SourceText> sources;
    private final List<Program> programs;
    private final List<String> options;
    private final Map<String, Compilation> byFile = new HashMap<>();
    private final Map<Program, Compilation> byProgram = new HashMap<>();
    private final Compilation whole;

    /** Compiles sources in which these programs were found. */
    public Build(List<SourceText> sources, List<Program> programs, List<String> options) {
        this.sources = sources;
        this.programs = programs;
        this.options = options;
        whole = compile(sources);
    }

    /** What the run over everything gave. */
    public Compilation whole() {
        return whole;
    }

    /** The smallest run that has the program in it and, if there is one, no error. */
    public Compilation of(Program program) {
        Compilation file = ofFile(program.file());
        return file.good() ? file : byProgram.computeIfAbsent(program, p -> compile(unit(p.file(), p)));
    }

    /** The smallest run that has a whole file in it. */
    public Compilation ofFile(String file) {
        return whole.good() ? whole : byFile.computeIfAbsent(file, f -> compile(unit(f, null)));
    }

    private Compilation compile(List<SourceText> unit) {
        return Corpus.compiler().compile(unit, List.of(Corpus.processor()), options);
    }

    /** A file, and what lies beside it in a package where names are in the way of each other. */
    private List<SourceText> unit(String file, Program only) {
        List<SourceText> unit = new ArrayList<>();
        for (SourceText source : sources) {
            boolean bystander = !source.text().contains("@Differentiable");
            if (source.className().equals(file)) {
                unit.add(only == null ? source : withoutOthers(source, only));
            } else if (bystander && packageOf(source.className()).equals(packageOf(file))) {
                unit.add(source);
            }
        }
        return unit;
    }

    private SourceText withoutOthers(SourceText source, Program only) {
        StringBuilder text = new StringBuilder(source.text());
        for (Program program : programs) {
            if (program.file().equals(source.className()) && program.from() != only.from()) {
                for (int i = program.from(); i < program.to(); i++) {
                    text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
        }
        return source.with(text.toString());
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }
}
