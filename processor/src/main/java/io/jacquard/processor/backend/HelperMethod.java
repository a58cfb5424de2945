package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.transform.HelperSweep;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The private method that holds one sweep of a helper. */
final class HelperMethod {
    static final String WS = "ws";
    static final String SAVED = "saved";

    private final Companion companion;
    private final HelperMethods all;
    private final HelperSweep helper;
    private final Names names;
    private final Set<Var> given = new HashSet<>();
    private final Set<Var> wanted;

    HelperMethod(Companion companion, HelperMethods all, HelperSweep helper) {
        this.companion = companion;
        names = companion.names();
        this.all = all;
        this.helper = helper;
        wanted = new HashSet<>(helper.results());
    }

    MethodSpec build() {
        boolean exported = all.isExported(helper);
        MethodSpec.Builder out = MethodSpec.methodBuilder(helper.callee().name())
                .addModifiers(exported ? companion.visible() : new Modifier[] {Modifier.PRIVATE})
                .addModifiers(Modifier.STATIC)
                .addJavadoc("$L", helper.what() + "\n");
        if (exported && Summary.runsPrimal(helper.callee().name())) {
            companion.request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        }
        names.reserve(WS);
        boolean object = all.takesObject(helper);
        if (object) {
            names.reserve(companion.entry.self());
            companion.entry.declareSelf(out, "");
        }
        helper.saved().ifPresent(s -> names.fix(s.object(), SAVED));
        for (Var v : helper.sweep().parameters()) {
            boolean saved = helper.saved().filter(s -> s.object().equals(v)).isPresent();
            out.addParameter(Code.type(v.type()), saved ? SAVED : names.declare(v));
            given.add(v);
        }
        Optional<Type> workspace = all.workspace(helper.callee());
        workspace.ifPresent(type -> out.addParameter(ClassName.get("", type.className()), WS));
        String first = exported ? load() : "";
        first = (object ? companion.entry.check(first) : "") + first + fetch();
        Slots slots = all.slots(helper);
        Block body = all.wire(helper.sweep().pieces().main(), wanted, slots, WS);
        String text = Emitter.emit(body, given, wanted, names, companion.code::name, slots, WS);
        String last = keep();
        List<Var> results = helper.results();
        for (int i = 1; i < results.size(); i++) {
            last += WS + "." + all.field(helper, i) + " = " + names.of(results.get(i)) + ";\n";
        }
        if (!results.isEmpty()) {
            out.returns(Code.type(results.get(0).type()));
            last += "return " + names.of(results.get(0)) + ";\n";
        }
        return out.addCode(Code.block(first + text + last)).build();
    }

    /** The fields of classes that the method reads, where its primal runs: once, before anything else. */
    private String load() {
        Set<Var> read = new HashSet<>();
        Walk.each(helper.sweep().body(), stmt -> read.addAll(Walk.reads(stmt)));
        helper.saved().filter(HelperSweep.Saved::filled).ifPresent(s -> read.addAll(s.fields()));
        StringBuilder out = new StringBuilder();
        for (Parameter p : companion.signature.fields()) {
            boolean saved = helper.saved()
                    .filter(s -> !s.filled() && s.fields().contains(p.var()))
                    .isPresent();
            if (read.contains(p.var()) && !saved) {
                given.add(p.var());
                out.append(companion.code.text(p.var().type()))
                        .append(' ')
                        .append(names.declare(p.var()))
                        .append(" = ")
                        .append(companion.entry.read(p))
                        .append(";\n");
            }
        }
        return out.toString();
    }

    /** What the forward sweep saved, as far as it is read: arrays by a name of their own. */
    private String fetch() {
        StringBuilder out = new StringBuilder();
        helper.saved().ifPresent(s -> {
            SavedClass fields = all.saved(helper).orElseThrow();
            if (s.filled()) {
                s.fields().stream().filter(v -> !fields.isSlot(v)).forEach(wanted::add);
                return;
            }
            Set<Var> read = new HashSet<>();
            Walk.each(helper.sweep().body(), stmt -> read.addAll(Walk.reads(stmt)));
            for (Var v : s.fields()) {
                if (read.contains(v)) {
                    given.add(v);
                    String field = "saved." + fields.field(v);
                    if (v.type().isArray()) {
                        out.append(companion.code.text(v.type()) + " " + names.declare(v) + " = " + field + ";\n");
                    } else {
                        names.fix(v, field);
                    }
                }
            }
        });
        return out.toString();
    }

    /** What the forward sweep leaves for the others, but for arrays that lie there already. */
    private String keep() {
        StringBuilder out = new StringBuilder();
        helper.saved().filter(HelperSweep.Saved::filled).ifPresent(s -> {
            SavedClass fields = all.saved(helper).orElseThrow();
            for (Var v : s.fields()) {
                if (!fields.isSlot(v)) {
                    out.append("saved." + fields.field(v) + " = " + names.of(v) + ";\n");
                }
            }
        });
        return out.toString();
    }
}
