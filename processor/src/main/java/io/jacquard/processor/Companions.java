package io.jacquard.processor;

import io.jacquard.Companion;
import io.jacquard.GeneratedDerivative;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.frontend.Request;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names of companions given out so far: no two methods may share one, and none may be a type of the user's. */
final class Companions {
    private final ProcessingEnvironment environment;
    private final Map<String, String> owners = new HashMap<>();

    Companions(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    boolean isFree(Lowered lowered, ExecutableElement method, Problems problems) {
        Request request = lowered.request();
        boolean free = true;
        for (Companion companion : request.companions()) {
            String name = request.fullName(suffix(companion));
            // Some file systems do not tell upper from lower case.
            String earlier = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), request.displayName());
            String taken = earlier != null ? "`" + earlier + "`" : isUsers(name, method) ? "a type of yours" : "";
            if (!taken.isEmpty() && free) {
                free = false;
                problems.report(new Problem(
                        Tag.NAME_CLASH,
                        "the companion `" + request.prefix() + suffix(companion) + "` is taken by " + taken,
                        "each annotated method needs companions of its own",
                        "give this one a name: `@Differentiable(name = \"...\")`",
                        lowered.positions().annotation()));
            }
        }
        if (lowered.needsState() && isUsers(request.qualifier() + lowered.stateClass(), method)) {
            free = false;
            problems.report(new Problem(
                    Tag.NAME_CLASH,
                    "the class `" + lowered.stateClass() + "` is taken by a type of yours",
                    "companions read private fields through a class of that name",
                    "give your class another name, or the fields accessors",
                    lowered.positions().annotation()));
        }
        return free;
    }

    private static String suffix(Companion companion) {
        String name = companion.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A type that exists and that we did not write in an earlier compilation. */
    private boolean isUsers(String name, ExecutableElement beside) {
        Elements elements = environment.getElementUtils();
        // Without a module, javac looks into all of them, one by one.
        ModuleElement module = elements.getModuleOf(beside);
        TypeElement type = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        if (type == null) {
            return false;
        }
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(GeneratedDerivative.class.getName())) {
                return false;
            }
        }
        return true;
    }
}
