package io.jacquard.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our resolution of calls and types of variables against javac's own, which comes after us and may be asked in tests. */
class AttributionTest {
    private static final Path ROOT = Path.of(System.getProperty("jacquard.root", ".."));

    /** The sources of the lowering tests, each by itself, and all of the corpus at once. */
    static List<List<Path>> sources() throws IOException {
        List<List<Path>> sources = new ArrayList<>();
        below("processor/src/test/resources/lowering").forEach(file -> sources.add(List.of(file)));
        sources.add(below("it-tests/corpus/src/main/java"));
        return sources;
    }

    private static List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void callsAndVariablesAreWhatTheyAreToJavac(List<Path> sources) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        for (Path source : sources) {
            files.add(JavaFileObjects.forResource(source.toUri().toURL()));
        }
        LoweringProcessor processor = new LoweringProcessor();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-Xlint:none"), null, files);
        task.setProcessors(List.of(processor));
        Map<String, String> javacs = new TreeMap<>();
        Trees trees = Trees.instance(task);
        Javac javac = new Javac(trees, task.getElements(), task.getTypes());
        task.addTaskListener(new Attributed(javac, javacs));
        task.analyze();
        // After an error javac attributes no bodies.
        assertEquals(
                List.of(),
                diagnostics.getDiagnostics().stream()
                        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                        .toList());
        Map<String, String> ours = new TreeMap<>();
        processor.lowered.forEach(each -> new Collector(each, trees, ours).collect());
        assertTrue(ours.size() >= sources.size());
        javacs.keySet().retainAll(ours.keySet());
        javacs.forEach((place, meaning) -> {
            if (meaning.startsWith(ANY)) {
                ours.computeIfPresent(
                        place, (p, own) -> ANY + own.substring(own.lastIndexOf('.', own.indexOf('(')) + 1));
            }
        });
        javacs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(COMPONENTS))
                .forEach(entry -> ours.remove(entry.getKey()));
        javacs.values().removeIf(COMPONENTS::equals);
        // Entries of a tree map change when others are removed, so keys are kept.
        List<String> agreed = ours.keySet().stream()
                .filter(place -> Objects.equals(ours.get(place), javacs.get(place)))
                .toList();
        agreed.forEach(javacs::remove);
        agreed.forEach(ours::remove);
        assertEquals(javacs, ours);
    }

    /** Records are lowered to their components: what has or takes one has another type. */
    private static final String COMPONENTS = "components";

    private static boolean isRecord(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD;
    }

    private static boolean mentionsRecord(ExecutableElement method) {
        return isRecord(Enclosing.innermost(method).asType())
                || isRecord(method.getReturnType())
                || method.getParameters().stream().anyMatch(p -> isRecord(p.asType()));
    }

    /** Of a method that can be overridden javac knows the declaration, while we have found the body that runs. */
    private static final String ANY = "any.";

    private static String text(ExecutableElement method, Callee callee) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean fixed = modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE);
        return fixed ? text(callee) : ANY + callee;
    }

    /** A method that gets the components of a record or object is known by what stands in the source. */
    private static String text(Callee callee) {
        int end = callee.owner().indexOf('#');
        if (end < 0) {
            return callee.owner() + "." + callee;
        }
        String owner = callee.owner().substring(0, end);
        String made = owner.substring(owner.lastIndexOf('.') + 1) + "(";
        String method = callee.owner().substring(end + 1).replace(",", ", ");
        return owner + "." + (method.startsWith(made) ? "<init>" + method.substring(made.length() - 1) : method);
    }

    private record Attributed(Javac javac, Map<String, String> found) implements TaskListener {
        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
                TreePath unit = new TreePath(event.getCompilationUnit());
                new Scanner().scan(unit, null);
            }
        }

        private final class Scanner extends TreePathScanner<Void, Void> {
            private void put(Tree tree, String meaning) {
                found.put(key(javac.trees(), new TreePosition(getCurrentPath().getCompilationUnit(), tree)), meaning);
            }

            /** The names of classes as companions beside the code at hand write them. */
            private ObjectTypes objects() {
                TreePath at = getCurrentPath();
                while (!(javac.trees().getElement(at) instanceof TypeElement type)) {
                    at = at.getParentPath();
                }
                return new ObjectTypes(javac, type);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                if (javac.trees().getElement(getCurrentPath()) instanceof ExecutableElement method) {
                    if (mentionsRecord(method)) {
                        put(tree, COMPONENTS);
                        return super.visitMethodInvocation(tree, unused);
                    }
                    Calls.callee(method, objects()).ifPresent(callee -> put(tree, text(method, callee)));
                }
                return super.visitMethodInvocation(tree, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree tree, Void unused) {
                put(tree, COMPONENTS);
                return super.visitNewClass(tree, unused);
            }

            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                TypeMirror type = javac.trees().getTypeMirror(getCurrentPath());
                if (type != null && isRecord(type)) {
                    put(tree, COMPONENTS);
                } else if (type != null) {
                    put(
                            tree,
                            objects()
                                    .of(type)
                                    .or(() -> objects().opaque(type))
                                    .map(Type::toString)
                                    .orElse(type.toString())
                                    .replace("...", "[]"));
                }
                return super.visitVariable(tree, unused);
            }
        }
    }

    private static String key(Trees trees, TreePosition at) {
        long start = trees.getSourcePositions().getStartPosition(at.unit(), at.tree());
        String text = at.tree() instanceof VariableTree variable
                ? variable.getName().toString()
                : at.tree().toString();
        return at.unit().getSourceFile().getName() + ":" + start + ": " + text;
    }

    /** What we made of the same trees. */
    private static final class Collector implements Stmt.Visitor<Void> {
        private final Lowered lowered;
        private final Trees trees;
        private final Map<String, String> found;

        private Collector(Lowered lowered, Trees trees, Map<String, String> found) {
            this.lowered = lowered;
            this.trees = trees;
            this.found = found;
        }

        private void collect() {
            routine(lowered.program().root());
            lowered.program().helpers().values().forEach(this::routine);
        }

        private void routine(Routine routine) {
            routine.parameters().forEach(this::variable);
            block(routine.body());
        }

        private void block(Block block) {
            block.stmts().forEach(s -> s.accept(this));
        }

        private void variable(Var variable) {
            TreePosition at = (TreePosition) lowered.positions().of(variable);
            // An object that the method makes has a variable for each field.
            if (at.tree() instanceof VariableTree tree && tree.getName().contentEquals(variable.name())) {
                found.put(key(trees, at), variable.type().toString());
            }
        }

        private void expression(Expr e) {
            if (e instanceof Call call && !call.callee().isLibrary()) {
                found.put(key(trees, (TreePosition) lowered.positions().ofSite(call.site())), text(call.callee()));
            }
            e.children().forEach(this::expression);
        }

        @Override
        public Void assign(Assign s) {
            if (s.target() instanceof Read read) {
                variable(read.var());
            }
            expression(s.target());
            expression(s.value());
            return null;
        }

        @Override
        public Void update(Update s) {
            expression(s.target());
            expression(s.value());
            return null;
        }

        @Override
        public Void permute(Permute s) {
            variable(s.temp());
            expression(s.one());
            expression(s.other());
            return null;
        }

        @Override
        public Void branch(If s) {
            expression(s.condition());
            block(s.then());
            block(s.otherwise());
            return null;
        }

        @Override
        public Void loop(For s) {
            variable(s.index());
            expression(s.from());
            expression(s.bound());
            s.exit().condition().ifPresent(this::expression);
            block(s.body());
            return null;
        }

        @Override
        public Void invoke(Invoke s) {
            expression(s.call());
            return null;
        }

        @Override
        public Void result(Return s) {
            Optional<Expr> value = s.value();
            value.ifPresent(this::expression);
            return null;
        }

        @Override
        public Void thrown(Throw s) {
            s.args().forEach(this::expression);
            return null;
        }

        @Override
        public Void labeled(Labeled s) {
            block(s.body());
            return null;
        }

        @Override
        public Void leave(Leave s) {
            return null;
        }

        @Override
        public Void comment(Comment s) {
            return null;
        }
    }
}
