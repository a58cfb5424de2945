package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Ids;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The way in: made once for a compilation, turns an annotated method into a program of the intermediate representation. */
public final class Frontend {
    private final @Nullable Javac javac;
    private final ProcessingEnvironment environment;
    private final Language language;
    private boolean saidThatTreesAreMissing;

    /** With what options say about the language. */
    public Frontend(ProcessingEnvironment environment, Language language) {
        this.environment = environment;
        this.language = language;
        javac = Javac.of(environment).orElse(null);
    }

    /** A fresh collector for the problems of one method, which prints each as it comes. */
    public Problems problems() {
        return new Reporter(javac, environment.getMessager());
    }

    /** Prints something that is no problem. */
    public void note(String text, Position position) {
        new Reporter(javac, environment.getMessager()).note(text, position);
    }

    /** Where a declaration stands. */
    public Position position(Element element) {
        TreePath path = javac == null ? null : javac.trees().getPath(element);
        return path == null
                ? new ElementPosition(element)
                : new TreePosition(path.getCompilationUnit(), path.getLeaf());
    }

    /** Whether a method is in this compilation, with its body. */
    public boolean isHere(ExecutableElement method) {
        return javac != null && javac.trees().getPath(method) != null;
    }

    /** Empty if a problem was reported. Never throws, whatever the method looks like. */
    public Optional<Lowered> lower(
            ExecutableElement method, AnnotationMirror differentiable, Linker linker, Problems problems) {
        if (javac == null) {
            reportMissingTrees(method, problems);
            return Optional.empty();
        }
        Recorder recorder = new Recorder(problems);
        TreePath path = javac.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || SourceLanguage.isStub(javac, method)) {
            recorder.report(SourceLanguage.noSource(method, position(method)));
            return Optional.empty();
        }
        TreePosition position = new TreePosition(path.getCompilationUnit(), tree);
        AnnotationTrees annotation = AnnotationTrees.of(position, method, differentiable);
        Tree type = tree.getReturnType();
        TreePosition result = new TreePosition(path.getCompilationUnit(), type == null ? tree : type);
        Ids ids = new Ids();
        Positions positions = new Positions(ids, position, result, annotation.position());
        Declarations.check(position, method, javac, recorder);
        Request request = new RequestReader(javac, position, method, annotation, language.privateFields(), recorder)
                .read(differentiable);
        Set<VariableElement> named = WrtFields.of(request.wrt(), method, javac);
        Optional<Lowered> lowered = new ProgramLowering(
                        javac,
                        position,
                        ids,
                        positions,
                        recorder,
                        method,
                        named,
                        language,
                        linker,
                        new RuleScope(javac, method, differentiable))
                .lower(method, tree, request, language.privateFields());
        return recorder.hasErrors() ? Optional.empty() : lowered;
    }

    private static boolean isJavacs(Element element) {
        return element.getClass().getName().startsWith("com.sun.tools.javac.");
    }

    private Problem wrapped(Element element) {
        return new Problem(
                Tag.WRAPPED_ENVIRONMENT,
                "javac is hidden behind a `" + environment.getClass().getName() + "`",
                "derivatives are made from the tree of a method, and this wrapper of a build tool is not known",
                "let the tool run annotation processors without its wrapper (IntelliJ: `-Djps.track.ap.dependencies=false` among the VM options of the build process), or let Maven or Gradle run the build",
                position(element));
    }

    /** Reports what is wrong with a rule, whether it is used or not. */
    public void checkRule(ExecutableElement rule) {
        new RuleCheck(javac).check(rule, problems());
    }

    private void reportMissingTrees(ExecutableElement method, Problems problems) {
        if (!saidThatTreesAreMissing) {
            saidThatTreesAreMissing = true;
            problems.report(
                    isJavacs(method)
                            ? wrapped(method)
                            : new Problem(
                                    Tag.NO_TREES,
                                    "this compiler does not show the bodies of methods",
                                    "derivatives are made from the tree of a method, which only javac hands to annotation processors",
                                    "compile with javac of JDK 17 or later; in Eclipse, let Maven or Gradle run the annotation processors",
                                    position(method)));
        }
    }
}
