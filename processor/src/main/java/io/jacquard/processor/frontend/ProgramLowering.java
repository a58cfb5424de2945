package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Lowers the annotated method and, when it first meets a call of one, each helper. */
final class ProgramLowering {
    private final Javac javac;
    private final TreePosition position;
    private final Ids ids;
    private final Positions positions;
    private final Recorder problems;
    private final Functions functions;

    private final Map<Callee, Routine> helpers = new LinkedHashMap<>();
    /** The methods that are being lowered, the annotated one first. */
    private final List<Callee> active = new ArrayList<>();

    ProgramLowering(
            Javac javac, TreePosition position, Ids ids, Positions positions, Recorder problems, Set<String> likeMath) {
        this.javac = javac;
        this.position = position;
        this.ids = ids;
        this.positions = positions;
        this.problems = problems;
        this.functions = new Functions(javac, likeMath);
    }

    Functions functions() {
        return functions;
    }

    /** Empty if the method has no routine; a routine may come with problems all the same. */
    Optional<Program> lower(ExecutableElement method, MethodTree tree) {
        if (tree.getBody() == null) {
            return Optional.empty();
        }
        Callee callee = Calls.callee(method).orElseGet(() -> placeholder(method));
        Routine root = routine(method, callee, tree, true);
        return Optional.of(new Program(root, Collections.unmodifiableMap(helpers), ids));
    }

    /** For a signature that is refused: only problems come of it. */
    private static Callee placeholder(ExecutableElement method) {
        return new Callee("", method.getSimpleName().toString(), List.of(), Type.VOID);
    }

    /** Sees to it that a helper has a routine; false if a problem was reported. */
    boolean call(ExecutableElement method, Callee callee, MethodInvocationTree at, Reports caller) {
        if (active.contains(callee)) {
            String chain = Stream.concat(active.stream().skip(active.indexOf(callee)), Stream.of(callee))
                    .map(c -> "`" + c.name() + "`")
                    .collect(Collectors.joining(" calls "));
            caller.at(
                    at,
                    Tag.RECURSION,
                    "`" + callee.name() + "` is recursive",
                    chain + ", and what each call saves is reserved by its caller before it runs",
                    "write the recursion as a loop");
            return false;
        }
        if (helpers.containsKey(callee)) {
            return true;
        }
        TreePath path = javac.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            caller.at(
                    at,
                    Tag.UNSUPPORTED_CALL,
                    "`" + callee.name() + "` has no body",
                    "a derivative is made from a body in Java",
                    "write the body in Java");
            return false;
        }
        helpers.put(callee, new Routine(callee, List.of(), Block.EMPTY));
        helpers.put(callee, routine(method, callee, tree, false));
        return true;
    }

    private Routine routine(ExecutableElement method, Callee callee, MethodTree tree, boolean annotated) {
        active.add(callee);
        Reports reports = new Reports(
                problems, position.unit(), active.stream().map(Callee::name).toList());
        Names names = new Names(javac, position.unit(), Enclosing.innermost(method));
        Context context = new Context(javac, names, new Locals(), reports, ids, positions, this);
        Routine routine = new Bodies(context).lower(callee, tree, annotated);
        active.remove(active.size() - 1);
        return routine;
    }
}
