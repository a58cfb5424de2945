package io.jacquard.corpus.harness;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs themselves give to their variables: sweeps repeat it as it is written, needed or not. */
public final class OwnStatements {
    private static final Pattern METHOD = Pattern.compile("method = \"([\\w.]+)\\.(\\w+)\\(");

    private final Map<String, List<MethodTree>> methods = new HashMap<>();

    public OwnStatements(List<SourceText> programs) {
        programs.forEach(p -> methods.put(p.className(), Syntax.methods(p)));
    }

    /** Whether a local of a companion is the program's, or an argument that a helper of it has no use for. */
    public boolean contain(VariableTree local, String companion) {
        Set<String> own = new HashSet<>();
        Matcher found = METHOD.matcher(companion);
        if (found.find()) {
            for (MethodTree m : methods.getOrDefault(found.group(1), List.of())) {
                boolean helper = m.getModifiers().getAnnotations().isEmpty();
                if (helper || m.getName().contentEquals(found.group(2))) {
                    collect(m, own);
                }
            }
        }
        // A piece of a long sweep takes a variable from the frame even where the program only updates it.
        boolean framed = String.valueOf(local.getInitializer()).matches("(int)?[fF]rame\\[.*");
        return own.contains(text(local.getName(), local.getInitializer()))
                || own.contains(plain(local.getName()))
                || framed && own.contains(updated(local.getName()));
    }

    private static void collect(MethodTree method, Set<String> out) {
        UnusedLocals.withParameters(method).stream()
                .filter(method.getParameters()::contains)
                .forEach(p -> out.add(plain(p.getName())));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree v, Void unused) {
                out.add(text(v.getName(), v.getInitializer()));
                return super.visitVariable(v, unused);
            }

            @Override
            public Void visitAssignment(AssignmentTree a, Void unused) {
                out.add(text(a.getVariable(), a.getExpression()));
                return super.visitAssignment(a, unused);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree a, Void unused) {
                out.add(updated(a.getVariable()));
                return super.visitCompoundAssignment(a, unused);
            }
        }.scan(method.getBody(), null);
    }

    private static String updated(Object name) {
        return text("updated " + name, "");
    }

    private static String text(Object name, Object value) {
        return plain(name + " = " + value);
    }

    /** Without the numbers that tell variables of one name apart. */
    private static String plain(Object text) {
        return String.valueOf(text).replaceAll("([A-Za-z_$])[0-9]+\\b", "$1");
    }
}
