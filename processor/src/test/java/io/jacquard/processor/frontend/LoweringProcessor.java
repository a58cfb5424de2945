package io.jacquard.processor.frontend;

import io.jacquard.Differentiable;
import io.jacquard.Differentiables;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Runs the frontend alone, inside a real compilation, and keeps what comes out of it. */
final class LoweringProcessor extends AbstractProcessor {
    final List<Lowered> lowered = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Differentiable.class.getName(), Differentiables.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Frontend frontend = new Frontend(processingEnv, Language.PLAIN);
        for (Element method : round.getElementsAnnotatedWithAny(Set.of(Differentiable.class, Differentiables.class))) {
            for (AnnotationMirror mirror : mirrors(method)) {
                Problems problems = frontend.problems();
                frontend.lower((ExecutableElement) method, mirror, LoweringProcessor::link, problems)
                        .ifPresent(this::keep);
            }
        }
        return true;
    }

    /** Lowering asks no more of a method of another class than whether it has sweeps. */
    private static Linker.Outcome link(ExecutableElement callee) {
        List<Summary.Part> parts = callee.getParameters().stream()
                .map(p -> new Summary.Part(p.getSimpleName().toString(), true, false, false, true, false, Set.of()))
                .toList();
        return new Linker.Outcome.Found(new Summary("elsewhere.Calls", parts, Optional.empty(), List.of()));
    }

    private void keep(Lowered each) {
        Verifier verifier = Verifier.when(true);
        verifier.routine("lowering", each.program().root(), Verifier.Form.LOWERED);
        each.program().helpers().values().forEach(h -> verifier.routine("lowering", h, Verifier.Form.LOWERED));
        lowered.add(each);
    }

    private static List<AnnotationMirror> mirrors(Element method) {
        Map<Integer, AnnotationMirror> found = new TreeMap<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = mirror.getAnnotationType().toString();
            if (name.equals(Differentiable.class.getName())) {
                found.put(found.size(), mirror);
            } else if (name.equals(Differentiables.class.getName())) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    for (Object inner : (List<?>) value.getValue()) {
                        found.put(found.size(), (AnnotationMirror) ((AnnotationValue) inner).getValue());
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** All routines of all methods, in order. */
    String dump() {
        StringBuilder text = new StringBuilder();
        for (Lowered each : lowered) {
            text.append(Dump.of(each.program()));
        }
        return text.toString();
    }
}
