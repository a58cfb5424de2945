package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Checkpoint;
import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Field;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Lowers the annotated method and, when it first meets a call of one, each helper. */
final class ProgramLowering {
    private final Javac javac;
    private final TreePosition position;
    private final Ids ids;
    private final Positions positions;
    private final Recorder problems;
    private final Functions functions;
    private final ObjectTypes objects;
    private final RecordTypes records;
    /** The class of the annotated method, and what is known of its object if it has one. */
    private final TypeElement user;

    private final Optional<Receiver> receiver;
    private final Set<VariableElement> named;
    private final Set<String> hidden = new HashSet<>();
    private Optional<AssertionStatus> assertions = Optional.empty();
    private final Linker linker;
    private final RuleScope rules;

    private record Part(Var var, String record, RecordType.Leaf leaf, Position at) {}

    private final List<Part> components = new ArrayList<>();
    private final Map<String, TypeMirror> recordParameters = new LinkedHashMap<>();
    private final Map<Callee, Routine> helpers = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final Map<Callee, FieldReads> helperFields = new HashMap<>();
    private final Set<Var> passive = new HashSet<>();
    private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();
    /** The methods that are being lowered, the annotated one first. */
    private final List<Callee> active = new ArrayList<>();

    /** With the fields that are named among the independents. */
    ProgramLowering(
            Javac javac,
            TreePosition position,
            Ids ids,
            Positions positions,
            Recorder problems,
            ExecutableElement method,
            Set<VariableElement> named,
            Language language,
            Linker linker,
            RuleScope rules) {
        this.javac = javac;
        this.linker = linker;
        this.rules = rules;
        this.position = position;
        this.ids = ids;
        this.positions = positions;
        this.problems = problems;
        this.named = named;
        user = Enclosing.innermost(method);
        objects = new ObjectTypes(javac, user);
        records = new RecordTypes(objects, user);
        method.getParameters().forEach(p -> hidden.add(p.getSimpleName().toString()));
        for (TypeElement around : Enclosing.types(method)) {
            ElementFilter.fieldsIn(javac.elements().getAllMembers(around))
                    .forEach(field -> hidden.add(field.getSimpleName().toString()));
        }
        functions = new Functions(javac, objects, language.likeMath());
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        receiver = isStatic ? Optional.empty() : Optional.of(new Receiver(javac, user));
        receiver.ifPresent(r -> r.fix(method));
    }

    /** What no text of a companion can begin with, since a parameter may be called so. */
    Set<String> hidden() {
        return hidden;
    }

    /** Whether assertions are enabled; empty if companions cannot ask that. */
    Optional<AssertionStatus> assertions() {
        String name = "ASSERTIONS";
        while (hidden.contains(name)) {
            name += "_";
        }
        String constant = name;
        assertions = CompanionNames.of(Enclosing.outermost(user), user, javac)
                .map(type -> new AssertionStatus(constant, type));
        return assertions;
    }

    ObjectTypes objects() {
        return objects;
    }

    /** Who knows annotated methods of other classes. */
    Linker linker() {
        return linker;
    }

    /** Whose word is taken for derivatives of methods that are called. */
    RuleScope rules() {
        return rules;
    }

    Functions functions() {
        return functions;
    }

    RecordTypes records() {
        return records;
    }

    /** Empty if the method has no routine; a routine may come with problems all the same. */
    Optional<Lowered> lower(ExecutableElement method, MethodTree tree, Request request, boolean allowsPrivate) {
        if (tree.getBody() == null) {
            return Optional.empty();
        }
        Callee callee = (records.mentions(method)
                        ? records.callee(method, Optional.empty())
                        : Calls.callee(method, objects))
                .orElseGet(() -> placeholder(method));
        FieldReads reads = new FieldReads(ids);
        Routine root = routine(method, callee, tree, reads, Optional.empty(), true);
        if (helpers.containsKey(callee) && !problems.hasErrors()) {
            helper(method, callee, tree, Optional.empty());
        }
        Program program = new Program(root, Collections.unmodifiableMap(helpers), ids);
        FieldParameters parameters = new FieldParameters(program, reads, helperFields);
        Set<VariableElement> fields = parameters.read();
        fields.addAll(named);
        Map<VariableElement, Type> typed = FieldOrder.typed(fields, user, objects);
        FieldSources sources = new FieldSources(javac, user, receiver, allowsPrivate, hidden, problems);
        List<Field> all = new ArrayList<>();
        typed.forEach((field, type) -> all.add(new Field(
                reads.of(field, type),
                field.getSimpleName().toString(),
                field.getModifiers().contains(Modifier.STATIC),
                named.contains(field),
                sources.of(field, type, firstRead(field, reads)))));
        return Optional.of(new Lowered(
                typed.isEmpty() ? program : parameters.apply(typed, program),
                request,
                positions,
                receiver.map(r -> Selves.of(r, javac)),
                all,
                components.stream()
                        .map(part -> new Component(
                                part.var(),
                                part.record(),
                                part.leaf().select(),
                                part.leaf().name(part.record()),
                                sources.ofComponents(part.leaf().path(), part.at())))
                        .toList(),
                recordParameters,
                records.of(method.getReturnType()).map(type -> RecordResults.returned(type, user, javac)),
                sources.hidden(),
                assertions,
                shares,
                passive,
                checkpoints));
    }

    /** Where a field is read first, in the method or else in a helper. */
    private Position firstRead(VariableElement field, FieldReads own) {
        return Stream.concat(Stream.of(own), helpers.keySet().stream().map(helperFields::get))
                .flatMap(reads -> reads.find(field).stream())
                .flatMap(v -> positions.known(v).stream())
                .findFirst()
                .orElse(positions.annotation());
    }

    /** Whether a field is among the independents that the user names. */
    boolean isNamed(VariableElement field) {
        return named.contains(field);
    }

    /** Notes a parameter of the annotated method that is a record, with the variables that stand for its components. */
    void parameter(String name, RecordType type, List<Var> parts, Position at) {
        recordParameters.put(name, type.element().asType());
        List<RecordType.Leaf> leaves = type.leaves();
        for (int i = 0; i < parts.size(); i++) {
            RecordType.Leaf leaf = leaves.get(i);
            components.add(new Part(parts.get(i), name, leaf, at));
        }
    }

    /** For a signature that is refused: only problems come of it. */
    private static Callee placeholder(ExecutableElement method) {
        return new Callee("", method.getSimpleName().toString(), List.of(), Type.VOID);
    }

    /** A helper that has a routine. */
    Routine helper(Callee callee) {
        return Objects.requireNonNull(helpers.get(callee));
    }

    /** Sees to it that a helper has a routine; false if a problem was reported. {@code self}: the record or object that it is called on. */
    boolean call(ExecutableElement method, Callee callee, Tree at, Reports caller, Optional<Owner> self) {
        int caught = active.indexOf(callee);
        if (caught >= 0 && active.subList(caught, active.size()).stream().allMatch(Callee::isInPlace)) {
            caller.at(
                    at,
                    Tag.RECURSION,
                    "`" + callee.name() + "` calls itself and returns a record or changes its object",
                    "such a method is differentiated where it is called, as a part of its caller",
                    "write the recursion as a loop, or let it return a number or an array");
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
                    "write the body in Java" + RuleText.orRule(callee));
            return false;
        }
        helpers.put(callee, new Routine(callee, List.of(), Block.EMPTY));
        helperFields.put(callee, new FieldReads(ids));
        // The annotated method that is called becomes a helper of its own: when it is known to be without problems,
        // which would be reported twice.
        if (!active.get(0).equals(callee)) {
            helper(method, callee, tree, self);
        }
        return true;
    }

    private void helper(ExecutableElement method, Callee callee, MethodTree tree, Optional<Owner> self) {
        FieldReads reads = new FieldReads(ids);
        helperFields.put(callee, reads);
        helpers.put(callee, routine(method, callee, tree, reads, self, false));
    }

    private Routine routine(
            ExecutableElement method,
            Callee callee,
            MethodTree tree,
            FieldReads fields,
            Optional<Owner> self,
            boolean annotated) {
        active.add(callee);
        Names names = new Names(javac, position.unit(), method);
        boolean own = !method.getModifiers().contains(Modifier.STATIC)
                && method.getKind() == ElementKind.METHOD
                && self.isEmpty();
        Set<Tree> moving = new HashSet<>();
        boolean several = false;
        while (true) {
            Attempt attempt = new Attempt(problems);
            if (annotated) {
                components.clear();
                recordParameters.clear();
            }
            Reports reports = new Reports(
                    attempt, position.unit(), active.stream().map(Callee::name).toList());
            Locals locals = new Locals(moving, several);
            Context context = new Context(
                    javac,
                    names,
                    locals,
                    fields,
                    receiver.filter(r -> own),
                    reports,
                    ids,
                    positions,
                    this,
                    new CheckpointMarks());
            Routine routine = new Bodies(context).lower(callee, method.getParameters(), tree, self, annotated);
            boolean further = moving.addAll(locals.found());
            if (!further && several == locals.hasSeveralResults()) {
                attempt.end();
                passive.addAll(locals.passive());
                checkpoints.putAll(context.checkpoints().found());
                active.remove(active.size() - 1);
                return routine;
            }
            several = locals.hasSeveralResults();
        }
    }

    /** Notes an array that has been copied in place of getting another name. */
    void share(Share share) {
        shares.add(share);
    }
}
