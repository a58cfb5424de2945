package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Pieces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The private methods of a companion for the helpers that its sweeps call, with the classes that hold their storage. */
final class HelperMethods {
    private final Companion companion;
    private final Map<Callee, HelperSweep> sweeps = new LinkedHashMap<>();
    private final Map<Callee, Slots> slots = new LinkedHashMap<>();
    private final Map<String, SavedClass> saved = new LinkedHashMap<>();
    private final CallGraph calls;
    /** The sweeps that want a workspace. */
    private final Set<Callee> working = new HashSet<>();
    /** The sweeps whose workspaces want a pool. */
    private final Set<Callee> pooling = new HashSet<>();
    /** Which sweep the objects of a class belong to: those that it works with, or those that it fills. */
    private final Map<String, Callee> owners = new HashMap<>();
    /** The sweeps that other classes call. */
    private final Set<Callee> exported = new HashSet<>();

    HelperMethods(Companion companion, List<HelperSweep> helpers) {
        this.companion = companion;
        Map<Callee, List<Block>> bodies = new LinkedHashMap<>();
        for (HelperSweep helper : helpers) {
            sweeps.put(helper.callee(), helper);
            owners.put(workspaceClass(helper.callee()), helper.callee());
            helper.saved().filter(HelperSweep.Saved::filled).ifPresent(s -> owners.put(s.className(), helper.callee()));
            if (!helper.isOutside()) {
                bodies.put(helper.callee(), helper.sweep().pieces().blocks());
            }
        }
        calls = CallGraph.of(bodies);
        calls.settle(this::asks);
        for (HelperSweep helper : helpers) {
            if (helper.isOutside()) {
                continue;
            }
            Slots own = slotsOf(helper);
            workspace(helper.callee()).ifPresent(own::goOnWith);
            own.hand(helper.sweep().pieces().pieces());
            slots.put(helper.callee(), own);
            helper.saved()
                    .filter(HelperSweep.Saved::filled)
                    .ifPresent(s -> saved.put(
                            s.className(), new SavedClass(companion, s, own.saved(), type -> leadsBack(helper, type))));
        }
    }

    private Slots slotsOf(HelperSweep helper) {
        return Slots.of(
                List.of(helper.sweep().pieces().blocks()),
                Set.of(),
                kept(helper),
                this::workspace,
                type -> leadsBack(helper, type),
                this::isPooled);
    }

    /** Whether the workspace of a callee wants the pool of its caller's. */
    boolean isPooled(Callee callee) {
        return of(callee).filter(HelperSweep::isOutside).isPresent()
                ? callee.summary().orElseThrow().sweep(callee.name()).pooled()
                : pooling.contains(callee);
    }

    private static Set<Var> kept(HelperSweep helper) {
        return helper.saved()
                .filter(HelperSweep.Saved::filled)
                .map(s -> Set.copyOf(s.fields()))
                .orElse(Set.of());
    }

    /** Notes whether a sweep has arrays or results to keep somewhere, or wants the pool, or calls one that is known to. Returns whether that is new. */
    private boolean asks(Callee callee) {
        HelperSweep helper = of(callee).orElseThrow();
        Slots own = slotsOf(helper);
        boolean works = helper.results().size() > 1 || !own.all().isEmpty();
        boolean pools = own.poolSlot().isPresent();
        boolean newlyWorks = works && working.add(callee);
        boolean newlyPools = pools && pooling.add(callee);
        return newlyWorks || newlyPools;
    }

    /** Whether objects of a class belong to a sweep that may run inside of one of {@code helper}: they are made when they are asked for, or there would be no end. */
    private boolean leadsBack(HelperSweep helper, Type type) {
        return Optional.ofNullable(owners.get(type.className()))
                .filter(owner -> calls.isRecursive(helper.callee(), owner))
                .isPresent();
    }

    /** Makes sweeps, with the classes that their callers name, as visible as the companion. */
    void export(List<HelperSweep> helpers) {
        helpers.forEach(helper -> {
            exported.add(helper.callee());
            saved(helper).ifPresent(SavedClass::export);
        });
    }

    /** Whether a class is one of ours, of what a sweep saves; objects of the user's are only referred to. */
    boolean isStorage(Type type) {
        return saved.containsKey(type.className())
                || Summary.member(type.className()).isPresent();
    }

    boolean isExported(HelperSweep helper) {
        return exported.contains(helper.callee());
    }

    /**
     * Whether a sweep that other classes call gets the object whose method it is: to read its fields, or to see of which class it is where no forward sweep has
     * seen that.
     */
    boolean takesObject(HelperSweep helper) {
        boolean looks = Summary.runsPrimal(helper.callee().name())
                || helper.saved().isEmpty() && !companion.entry.guard().isEmpty();
        return isExported(helper) && companion.entry.hasSelf() && looks;
    }

    Slots slots(HelperSweep helper) {
        return Optional.ofNullable(slots.get(helper.callee())).orElseThrow();
    }

    /** Slots for sweeps that are no helpers themselves. */
    Slots slotsOf(List<Pieces> sweeps, Set<String> taken) {
        List<List<Block>> bodies = sweeps.stream().map(Pieces::blocks).toList();
        Slots out = Slots.of(bodies, taken, Set.of(), this::workspace, type -> false, this::isPooled);
        sweeps.forEach(pieces -> out.hand(pieces.pieces()));
        return out;
    }

    Slots slotsOf(Pieces sweep, Set<String> taken) {
        return slotsOf(List.of(sweep), taken);
    }

    /** The class of the workspace that a callee wants, if it wants one. */
    Optional<Type> workspace(Callee callee) {
        HelperSweep helper = sweeps.get(callee);
        if (helper != null && helper.isOutside()) {
            return callee.summary().orElseThrow().workspaceType(callee.name());
        }
        return working.contains(callee) ? Optional.of(Type.object(workspaceClass(callee))) : Optional.empty();
    }

    /** A new workspace for one call. */
    String made(Slots.Slot slot) {
        String pool = slot.pooled() ? "new " + companion.code.name(Slots.POOL) + "()" : "";
        return Workspaces.object(slot.type(), pool, companion.code);
    }

    private static String workspaceClass(Callee callee) {
        String name = callee.name();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Workspace";
    }

    /** The body with calls of helpers as Java has them: one result, the others in the callee's workspace, which is handed to it. */
    Block wire(Block body, Set<Var> wanted, Slots own, String workspace) {
        return new Wiring(this, body, wanted, own, workspace).block(body);
    }

    Optional<HelperSweep> of(Callee callee) {
        return Optional.ofNullable(sweeps.get(callee));
    }

    /** The field of the workspace in which a result but the first is left. */
    String field(HelperSweep helper, int result) {
        if (helper.isOutside()) {
            return helper.results().get(result).name();
        }
        Set<String> taken = new HashSet<>();
        slots(helper).all().forEach(s -> taken.add(s.name()));
        String name = "";
        for (int i = 1; i <= result; i++) {
            String wish = helper.results().get(i).name();
            name = wish;
            for (int n = 1; !taken.add(name); n++) {
                name = wish + "_" + n;
            }
        }
        return name;
    }

    void addTo(TypeSpec.Builder type) {
        List<HelperSweep> written =
                sweeps.values().stream().filter(helper -> !helper.isOutside()).toList();
        written.forEach(helper -> {
            type.addMethod(method(helper));
            type.addMethods(pieces(helper));
        });
        written.stream()
                .filter(helper -> workspace(helper.callee()).isPresent())
                .forEach(helper -> type.addType(workspaceType(helper)));
        saved.values().forEach(s -> type.addType(s.build()));
    }

    private TypeSpec workspaceType(HelperSweep helper) {
        Modifier[] visible = isExported(helper) ? companion.visible() : new Modifier[] {Modifier.PRIVATE};
        TypeSpec.Builder out = TypeSpec.classBuilder(workspaceClass(helper.callee()))
                .addModifiers(visible)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", "Storage of {@code " + helper.callee().name() + "}, kept between calls.\n");
        for (int i = 1; i < helper.results().size(); i++) {
            FieldSpec.Builder field =
                    FieldSpec.builder(Code.type(helper.results().get(i).type()), field(helper, i), visible);
            if (isExported(helper)) {
                field.addJavadoc("A result of the last call.\n");
            }
            out.addField(field.build());
        }
        new Workspaces(companion.code)
                .addSlotsOfHelper(out, slots(helper), visible, companion.emptyConstructor(), isExported(helper));
        return out.build();
    }

    private List<MethodSpec> pieces(HelperSweep helper) {
        Optional<ParameterSpec> ws = workspace(helper.callee())
                .map(type -> ParameterSpec.builder(ClassName.get("", type.className()), HelperMethod.WS)
                        .build());
        Optional<ParameterSpec> saved = helper.saved()
                .map(s -> ParameterSpec.builder(ClassName.get("", s.className()), HelperMethod.SAVED)
                        .build());
        return new PieceMethods(companion, slots(helper), Map.of())
                .withSaved(saved)
                .of(helper.sweep(), helper.callee().name(), ws, Modifier.PRIVATE, Modifier.STATIC);
    }

    private MethodSpec method(HelperSweep helper) {
        return new HelperMethod(companion, this, helper).build();
    }

    Optional<SavedClass> saved(HelperSweep helper) {
        return helper.saved().map(s -> saved.get(s.className()));
    }
}
