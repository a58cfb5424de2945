package io.jacquard.corpus.harness;

import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds the annotated methods in sources: nothing is listed anywhere. */
public final class Discovery {
    private static final String DIFFERENTIABLE = "io.jacquard.Differentiable";
    private static final String CONTAINER = "io.jacquard.Differentiables";
    private static final String PASSIVE = "io.jacquard.Passive";
    private static final String ARGS = "io.jacquard.corpus.Args";

    private final List<Program> found = new ArrayList<>();
    private final JavacTask task;

    private Discovery(List<SourceText> sources, String classPath) {
        List<JavaFileObject> files = SourceText.files(sources);
        // Sources that call companions have errors as long as there are none.
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-classpath", classPath);
        task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, ignored, options, null, files);
    }

    /** The programs in these sources, in the order of their declarations. */
    public static List<Program> programs(List<SourceText> sources, String classPath) {
        Discovery discovery = new Discovery(sources, classPath);
        try {
            discovery.task.parse();
            for (Element element : discovery.task.analyze()) {
                if (element instanceof TypeElement type
                        && type.getEnclosingElement().getKind() == ElementKind.PACKAGE) {
                    discovery.visit(type, type.getQualifiedName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return discovery.found;
    }

    private void visit(TypeElement type, String file) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<AnnotationMirror> requests = new ArrayList<>();
            String args = "";
            for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
                switch (mirror.getAnnotationType().toString()) {
                    case DIFFERENTIABLE -> requests.add(mirror);
                    case CONTAINER -> {
                        for (Object one : list(mirror, "value")) {
                            requests.add((AnnotationMirror) ((AnnotationValue) one).getValue());
                        }
                    }
                    case ARGS -> args = (String) value(mirror, "value");
                    default -> {}
                }
            }
            for (AnnotationMirror request : requests) {
                found.add(program(type, file, method, request, args));
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> visit(nested, file));
    }

    private Program program(
            TypeElement type, String file, ExecutableElement method, AnnotationMirror request, String args) {
        String name = method.getSimpleName().toString();
        int first = name.codePointAt(0);
        String prefix = simpleNames(type)
                + Character.toString(Character.toUpperCase(first))
                + name.substring(Character.charCount(first));
        Object given = value(request, "name");
        if (given != null && !given.equals("")) {
            prefix = (String) given;
        }
        String packageName =
                task.getElements().getPackageOf(type).getQualifiedName().toString();
        Trees trees = Trees.instance(task);
        TreePath path = trees.getPath(method, request);
        Tree annotation = path.getLeaf();
        SourcePositions positions = trees.getSourcePositions();
        return new Program(
                file,
                task.getElements().getBinaryName(type).toString(),
                name,
                packageName.isEmpty() ? prefix : packageName + "." + prefix,
                declared(method),
                isStatic(method) ? List.of() : declared(factory(type)),
                isStatic(method),
                kind(method.getReturnType()),
                parts("", method.getReturnType(), record(method.getReturnType()).orElse("")),
                names(request, "wrt"),
                names(request, "of"),
                args,
                (int) positions.getStartPosition(path.getCompilationUnit(), annotation),
                (int) positions.getEndPosition(path.getCompilationUnit(), annotation));
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private List<Program.Declared> declared(ExecutableElement method) {
        List<Program.Declared> all = new ArrayList<>();
        for (VariableElement p : method.getParameters()) {
            String name = p.getSimpleName().toString();
            Optional<String> record = record(p.asType());
            all.addAll(
                    record.isPresent()
                            ? parts(name + ".", p.asType(), record.get())
                            : List.of(new Program.Declared(name, kind(p.asType()), "", isPassive(p))));
        }
        return all;
    }

    private Kind kind(TypeMirror type) {
        return record(type).isPresent() ? Kind.RECORD : Kind.of(plain(type));
    }

    /** The binary name of a record. */
    private Optional<String> record(TypeMirror type) {
        return element(type).map(e -> task.getElements().getBinaryName(e).toString());
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The components of a record, those of records in it in their place. */
    private List<Program.Declared> parts(String prefix, TypeMirror type, String record) {
        List<Program.Declared> all = new ArrayList<>();
        element(type)
                .ifPresent(e -> e.getRecordComponents().forEach(c -> {
                    String name = prefix + c.getSimpleName();
                    all.addAll(
                            record(c.asType()).isPresent()
                                    ? parts(name + ".", c.asType(), record)
                                    : List.of(new Program.Declared(name, kind(c.asType()), record, isPassive(c))));
                }));
        return all;
    }

    private static boolean isPassive(Element declared) {
        return declared.getAnnotationMirrors().stream()
                .anyMatch(m -> m.getAnnotationType().toString().equals(PASSIVE));
    }

    /** The type without its annotations. */
    private static String plain(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return plain(array.getComponentType()) + "[]";
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }

    /** The method that makes objects for the oracles. */
    private static ExecutableElement factory(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(m -> m.getSimpleName().contentEquals(Companions.FACTORY) && isStatic(m))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no static method receiver"));
    }

    private static String simpleNames(TypeElement type) {
        String simple = type.getSimpleName().toString();
        return type.getEnclosingElement() instanceof TypeElement outer ? simpleNames(outer) + "_" + simple : simple;
    }

    private static Set<String> names(AnnotationMirror mirror, String member) {
        Set<String> names = new LinkedHashSet<>();
        for (Object one : list(mirror, member)) {
            names.add((String) ((AnnotationValue) one).getValue());
        }
        return names;
    }

    private static List<?> list(AnnotationMirror mirror, String member) {
        Object value = value(mirror, member);
        return value == null ? List.of() : (List<?>) value;
    }

    private static Object value(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(member))
                .map(e -> e.getValue().getValue())
                .findFirst()
                .orElse(null);
    }
}
