package io.jacquard.coverage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.jacquard.corpus.harness.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A library as javac itself understands it. */
final class Attribution {
    /**
     * A method with a body whose parameters are numbers and arrays of them.
     *
     * @param real the numbers of the parameters that are real
     */
    record Method(
            String key,
            String library,
            String path,
            String className,
            String name,
            List<Candidate.Parameter> parameters,
            String result,
            boolean realResult,
            Set<Integer> real,
            boolean isStatic,
            int from,
            int to,
            int line) {}

    final List<Method> fitting = new ArrayList<>();
    final Map<String, Facts> facts = new HashMap<>();
    int constructors;

    private final Library library;
    private final Trees trees;
    private final Elements elements;
    private final Types types;

    Attribution(Library library, String classPath) {
        this.library = library;
        List<JavaFileObject> files = SourceText.files(library.sources());
        // A file that lacks what another processor would generate has errors: the rest is attributed all the same.
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-classpath", classPath);
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, ignored, options, null, files);
        trees = Trees.instance(task);
        elements = task.getElements();
        types = task.getTypes();
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            for (CompilationUnitTree unit : units) {
                for (Tree tree : unit.getTypeDecls()) {
                    if (trees.getElement(new TreePath(new TreePath(unit), tree)) instanceof TypeElement type) {
                        visit(type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            TreePath path = trees.getPath(method);
            if (path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null) {
                String key = MethodKey.of(method, elements, types);
                facts.put(key, BodyScanner.scan(path, method, trees, elements, types));
                if (fits(method)) {
                    fitting.add(method(key, type, method, path));
                }
            }
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (fits(constructor) && constructor.getParameters().stream().anyMatch(p -> Shapes.real(p.asType()))) {
                constructors++;
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::visit);
    }

    private static boolean fits(ExecutableElement method) {
        return method.getParameters().stream().allMatch(p -> Shapes.numeric(p.asType()));
    }

    private Method method(String key, TypeElement type, ExecutableElement method, TreePath path) {
        List<Candidate.Parameter> parameters = new ArrayList<>();
        Set<Integer> real = new TreeSet<>();
        for (VariableElement p : method.getParameters()) {
            if (Shapes.real(p.asType())) {
                real.add(parameters.size());
            }
            parameters.add(new Candidate.Parameter(
                    p.getSimpleName().toString(), types.erasure(p.asType()).toString()));
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        SourcePositions positions = trees.getSourcePositions();
        int from = (int) positions.getStartPosition(unit, path.getLeaf());
        TypeMirror result = method.getReturnType();
        return new Method(
                key,
                library.name(),
                unit.getSourceFile().toUri().getPath().substring(1),
                elements.getBinaryName(type).toString(),
                method.getSimpleName().toString(),
                parameters,
                result.toString(),
                Shapes.real(result),
                real,
                method.getModifiers().contains(javax.lang.model.element.Modifier.STATIC),
                from,
                (int) positions.getEndPosition(unit, path.getLeaf()),
                (int) unit.getLineMap().getLineNumber(from));
    }
}
