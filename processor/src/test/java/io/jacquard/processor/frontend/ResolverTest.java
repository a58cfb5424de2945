package io.jacquard.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Walk;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random names mean to us what they mean to javac, others on another JDK; {@code -Djacquard.names=from,to} runs other seeds than the usual ones. */
class ResolverTest {
    private static final String MAIN_FILE = "T.java";
    /** Values of constants are beyond it. */
    private static final double LEAST = 999;

    private static final Pattern USE = Pattern.compile("// use (\\d+)$");

    static LongStream seeds() {
        String[] range = System.getProperty("jacquard.names", Runtime.version().feature() == 17 ? "0,100" : "100,200")
                .split(",");
        return LongStream.range(Long.parseLong(range[0]), Long.parseLong(range[1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesMeanWhatTheyMeanToJavac(long seed) throws IOException {
        RandomNames names = new RandomNames(seed);
        Set<Integer> refused = refusedByJavac(names);
        LoweringProcessor processor = new LoweringProcessor();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = task(names, refused, said);
        task.setProcessors(List.of(processor));
        Map<Long, String> javacs = new TreeMap<>();
        Javac javac = new Javac(Trees.instance(task), task.getElements(), task.getTypes());
        task.addTaskListener(new Attributed(javac, javacs));
        task.analyze();
        String program = "seed " + seed + ", " + said.getDiagnostics() + "\n" + names.text(refused);
        assertTrue(said.getDiagnostics().isEmpty(), program);
        assertTrue(processor.lowered.size() == 1, program);
        Map<Long, String> ours = ours(processor.lowered.get(0), javac.trees());
        javacs.entrySet().removeIf(entry -> entry.getValue().equals(ours.get(entry.getKey())));
        ours.keySet().retainAll(javacs.keySet());
        assertTrue(javacs.isEmpty(), () -> "javac: " + javacs + ", we: " + ours + "\n" + program);
    }

    private static JavacTask task(
            RandomNames names, Set<Integer> leftOut, DiagnosticCollector<JavaFileObject> diagnostics) {
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-Xlint:none"), null, names.sources(leftOut));
    }

    /** The lines that are wrong, found by and by: javac stops at some before it looks at others. */
    private static Set<Integer> refusedByJavac(RandomNames names) throws IOException {
        Set<Integer> refused = new HashSet<>();
        while (true) {
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            JavacTask task = task(names, refused, diagnostics);
            task.setProcessors(List.of());
            task.analyze();
            int before = refused.size();
            for (Diagnostic<? extends JavaFileObject> error : diagnostics.getDiagnostics()) {
                String line = error.getSource()
                        .getCharContent(true)
                        .toString()
                        .lines()
                        .skip(error.getLineNumber() - 1)
                        .findFirst()
                        .orElse("");
                Matcher use = USE.matcher(line);
                assertTrue(use.find(), () -> "the generator is wrong: " + error + "\n" + names.text(refused));
                refused.add(Integer.parseInt(use.group(1)));
            }
            if (refused.size() == before) {
                return refused;
            }
        }
    }

    /** What each line of the annotated method mentions. */
    private static Map<Long, String> ours(Lowered lowered, Trees trees) {
        Map<Long, String> found = new TreeMap<>();
        Walk.each(lowered.program().root().body(), s -> {
            TreePosition at = (TreePosition) lowered.positions().of(s);
            Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> put(line(trees, at), mention(lowered, e), found)));
        });
        return found;
    }

    private static void put(long line, String mention, Map<Long, String> found) {
        if (!mention.isEmpty()) {
            found.merge(line, mention, (a, b) -> a + ", " + b);
        }
    }

    private static long line(Trees trees, TreePosition at) {
        return at.unit().getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(at.unit(), at.tree()));
    }

    private static String mention(Lowered lowered, Expr e) {
        if (e instanceof Call call) {
            return call.callee().owner() + "." + call.callee();
        }
        if (e instanceof Read read) {
            return lowered.fields().stream()
                    .filter(field -> field.var().equals(read.var()))
                    .map(field -> field.source().text(""))
                    .findFirst()
                    .orElse("");
        }
        boolean constant = e instanceof Const c && c.value() instanceof Double d && d > LEAST;
        return e instanceof Named named
                ? named.text()
                : constant ? ((Const) e).value().toString() : "";
    }

    private record Attributed(Javac javac, Map<Long, String> found) implements TaskListener {
        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE
                    && event.getSourceFile().getName().endsWith(MAIN_FILE)) {
                new Scanner().scan(new TreePath(event.getCompilationUnit()), null);
            }
        }

        private final class Scanner extends TreePathScanner<Void, Void> {
            private Optional<TypeElement> user = Optional.empty();

            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                boolean annotated = tree.getName().contentEquals("f");
                user = annotated ? Optional.of(Enclosing.innermost(element())) : Optional.empty();
                return annotated ? super.visitMethod(tree, unused) : null;
            }

            private Element element() {
                return Objects.requireNonNull(javac.trees().getElement(getCurrentPath()));
            }

            private void put(Tree tree, String mention) {
                TreePosition at = new TreePosition(getCurrentPath().getCompilationUnit(), tree);
                ResolverTest.put(line(javac.trees(), at), mention, found);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                ObjectTypes objects = new ObjectTypes(javac, user.orElseThrow());
                if (element() instanceof ExecutableElement method) {
                    Callee callee = Calls.callee(method, objects).orElseThrow();
                    put(tree, callee.owner() + "." + callee);
                }
                return super.visitMethodInvocation(tree, unused);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                field(tree);
                return super.visitIdentifier(tree, unused);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                field(tree);
                return super.visitMemberSelect(tree, unused);
            }

            private void field(Tree tree) {
                if (user.isPresent()
                        && javac.trees().getElement(getCurrentPath()) instanceof VariableElement field
                        && field.getKind() == ElementKind.FIELD) {
                    put(
                            tree,
                            CompanionNames.of(field, user.get(), javac)
                                    .orElseGet(() -> String.valueOf(field.getConstantValue())));
                }
            }
        }
    }
}
