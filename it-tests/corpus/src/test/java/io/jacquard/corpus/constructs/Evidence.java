package io.jacquard.corpus.constructs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.jacquard.corpus.harness.Corpus;
import io.jacquard.corpus.harness.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Which constructs sources contain, and where: the tests say of these sources that they are differentiated, or refused. */
final class Evidence {
    private static final Pattern MARK = Pattern.compile("\\^ ([A-Z]\\w+)");

    /** For each construct, by its name, where it is, in the order of the sources. */
    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    private final Trees trees;
    private final List<CompilationUnitTree> units = new ArrayList<>();

    private Evidence(List<SourceText> sources) {
        List<JavaFileObject> files = SourceText.files(sources);
        // There are errors: what calls companions, and what is wrong on purpose.
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-classpath", Corpus.classPath());
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, ignored, options, null, files);
        trees = Trees.instance(task);
        try {
            task.parse().forEach(units::add);
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What annotated methods contain, and the methods that they call. */
    static Map<String, Set<String>> ofMethods(List<SourceText> sources) {
        Evidence evidence = new Evidence(sources);
        for (CompilationUnitTree unit : evidence.units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void unused) {
                    if (method.getModifiers().getAnnotations().stream().anyMatch(Evidence::asks)) {
                        evidence.visit(getCurrentPath(), evidence.title(getCurrentPath()), new HashSet<>());
                    }
                    return super.visitMethod(method, unused);
                }
            }.scan(unit, null);
        }
        return evidence.found;
    }

    private static boolean asks(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().equals("Differentiable");
    }

    private void visit(TreePath method, String title, Set<Element> seen) {
        Element element = trees.getElement(method);
        if (element == null || !seen.add(element)) {
            return;
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null) {
                    note(new Site(new TreePath(getCurrentPath(), tree), trees), title);
                }
                return super.scan(tree, unused);
            }

            @Override
            public Void visitAnnotation(AnnotationTree annotation, Void unused) {
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                TreePath select = new TreePath(getCurrentPath(), call.getMethodSelect());
                Optional.ofNullable(trees.getElement(select))
                        .map(trees::getPath)
                        .ifPresent(callee -> visit(callee, title, seen));
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(method, null);
        note(new Site(method, trees), title);
    }

    /** What is refused at the marks, with its tag. */
    static Map<String, Set<String>> ofMarks(List<SourceText> cases, List<SourceText> support) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (SourceText source : cases) {
            List<SourceText> sources = new ArrayList<>(List.of(source));
            sources.addAll(support);
            Evidence evidence = new Evidence(sources);
            evidence.marks(source);
            evidence.found.forEach((name, where) ->
                    all.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(where));
        }
        return all;
    }

    private void marks(SourceText source) {
        CompilationUnitTree unit = units.get(0);
        int line = 0;
        int target = 0;
        for (String text : source.text().lines().toList()) {
            line++;
            List<MatchResult> marks = MARK.matcher(text).results().toList();
            if (!text.startsWith("//") || marks.isEmpty()) {
                target = line;
                continue;
            }
            for (MatchResult mark : marks) {
                long position = unit.getLineMap().getPosition(target, mark.start() + 1);
                innermost(unit, position)
                        .ifPresent(path -> note(new Site(path, trees), "`[" + mark.group(1) + "]` " + title(path)));
            }
        }
    }

    /** The smallest tree at a position: the call where that names a method, the variable where it names its type. */
    private Optional<TreePath> innermost(CompilationUnitTree unit, long position) {
        TreePath[] innermost = {null};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null
                        && trees.getSourcePositions().getStartPosition(unit, tree) <= position
                        && position < trees.getSourcePositions().getEndPosition(unit, tree)) {
                    innermost[0] = new TreePath(getCurrentPath(), tree);
                }
                return super.scan(tree, unused);
            }
        }.scan(new TreePath(unit), null);
        return Optional.ofNullable(innermost[0]).map(Evidence::whole);
    }

    private static TreePath whole(TreePath path) {
        Tree leaf = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        boolean part = parent instanceof MethodInvocationTree call
                        && call.getMethodSelect() == leaf
                        && leaf instanceof MemberSelectTree
                || parent instanceof VariableTree v && v.getType() == leaf
                || parent instanceof TypeCastTree c && c.getType() == leaf
                || parent instanceof AssignmentTree a && a.getVariable() == leaf
                || parent instanceof CompoundAssignmentTree c && c.getVariable() == leaf
                || parent instanceof UnaryTree && !(leaf instanceof ArrayAccessTree)
                || parent instanceof LambdaExpressionTree lambda && lambda.getBody() != leaf
                || parent instanceof MemberReferenceTree
                || parent instanceof ArrayTypeTree
                || parent instanceof ParameterizedTypeTree;
        return part ? whole(path.getParentPath()) : path;
    }

    private void note(Site site, String title) {
        for (Construct construct : Constructs.all()) {
            if (construct.isAt().test(site)) {
                found.computeIfAbsent(construct.name(), k -> new LinkedHashSet<>())
                        .add(title);
            }
        }
    }

    /** The class and method around a tree. */
    private String title(TreePath path) {
        String method = "";
        String type = "";
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof MethodTree m) {
                method = "." + m.getName();
            } else if (p.getLeaf() instanceof ClassTree c) {
                type = c.getSimpleName() + (type.isEmpty() ? "" : "." + type);
            }
        }
        return "`" + type + method + "`";
    }
}
