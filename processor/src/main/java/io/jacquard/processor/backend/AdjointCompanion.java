package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Result;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.Gradient;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code <P>Adjoint}: J transposed times a seed, and gradients. */
final class AdjointCompanion extends Companion {
    private static final String GRADIENT_SWEEP = "gradientSweep";

    private final Sweep sweep;
    private final Optional<Gradient> gradient;
    /** The same if it is a method of its own. */
    private final Optional<Gradient> alone;

    private final Slots slots;
    private final String ws;
    private final AdjointDocs docs;
    private final Map<Parameter, String> scratch = new LinkedHashMap<>();

    AdjointCompanion(
            Lowered lowered,
            Signature signature,
            Sweep sweep,
            Optional<Gradient> gradient,
            List<HelperSweep> sweepsOfHelpers,
            String explained) {
        super(lowered, signature, sweepsOfHelpers);
        this.sweep = sweep;
        this.gradient = gradient;
        alone = gradient.filter(g -> !g.inline());
        slots = helpers.slotsOf(sweep.pieces(), Set.of("value", "result", "arrays"));
        List<Var> duals = duals(sweep);
        dependentResults().forEach(r -> dual(r, "Bar"));
        duals = duals.subList(dependentResults().size(), duals.size());
        bindDuals(duals, parameters(p -> p.var().type().isArray() && (p.independent() || p.dependent())), "Bar");
        signature.independents().forEach(this::bar);
        ws = name("ws");
        docs = new AdjointDocs(this, ws, explained);
        usedUp().forEach(p -> scratch.put(p, slots.like(p.var().type(), p.name() + "BarPart", bar(p), ws)));
    }

    JavaFile file() {
        TypeSpec.Builder type = type("Adjoint", docs.type());
        type.addMethod(hiddenConstructor());
        boolean table = ArgumentChecks.usesTable(hasLean() ? leanArguments(true) : readingSeeds(easyArguments(true)));
        type.addMethod(easyVjp());
        if (hasLean()) {
            type.addMethod(leanVjp());
        }
        if (signature.hasGradient()) {
            type.addMethod(easyGradient());
            type.addMethod(easyValueAndGradient());
        }
        if (signature.hasGradient() && hasLean()) {
            type.addMethod(leanGradient("gradient", false));
            type.addMethod(leanGradient("valueAndGradient", true));
        }
        type.addMethod(sweepMethod());
        type.addMethods(pieces(sweep, "sweep", slots, ws));
        alone.ifPresent(g -> type.addMethod(gradientSweep(g.sweep())));
        gradient.ifPresent(g -> type.addMethods(pieces(g.sweep(), "gradient", slots, "")));
        helpers.addTo(type);
        type.addType(record("Result", components(hasValue()), "What {@code vjp} gives.\n\n"));
        if (signature.hasGradient() && signature.independents().size() > 1) {
            type.addType(record("Gradient", components(false), "What {@code gradient} gives.\n\n"));
        }
        if (hasLean() || !slots.all().isEmpty() || table) {
            type.addType(new Workspaces(code)
                    .of(slots, returnsRecord() ? Type.VOID : result(), List.of(), table, hasLean()));
        }
        return file(type.build());
    }

    private String bar(Parameter p) {
        return dual(p, "Bar");
    }

    private Map<String, Type> components(boolean value) {
        Map<String, Type> out = new LinkedHashMap<>();
        if (value) {
            out.put("value", valueType());
        }
        signature.independents().forEach(p -> out.put(bar(p), p.var().type()));
        return out;
    }

    private boolean scalars() {
        return !signature.scalarIndependents().isEmpty();
    }

    /** Own parameters, then the seeds. */
    private List<Argument> easyArguments(boolean seeded) {
        List<Argument> out = calledPrimals();
        for (Result r : seeded ? dependentResults() : List.<Result>of()) {
            String seed = dual(r, "Bar");
            out.add(r.type().isArray() ? Argument.seed(seed, r.type()) : Argument.plain(seed, r.type(), false, false));
        }
        for (Parameter p : signature.outputs()) {
            out.add(derivative(p, bar(p)));
        }
        return out;
    }

    /** Seeds, then the bars of independents that are no seeds. */
    private List<Argument> leanArguments(boolean seeded) {
        List<Argument> out = easyArguments(seeded);
        for (Parameter p : signature.independents()) {
            if (p.var().type().isArray() && !p.dependent()) {
                out.add(derivative(p, bar(p)));
            }
        }
        if (scalars()) {
            out.add(Argument.seed(name("scalarBars"), scalarBars()));
        }
        return out;
    }

    private String scalarCheck() {
        return scalars()
                ? code.name("io.jacquard.support.Checks") + ".length(\"" + name("scalarBars") + "\", "
                        + name("scalarBars") + ", "
                        + signature.scalarIndependents().size() + ");\n"
                : "";
    }

    private String call(Map<String, String> replaced) {
        String workspace = slots.all().isEmpty() ? "" : ws;
        return call("sweep", sweep, replaced, workspace);
    }

    private String call(String method, Sweep called, Map<String, String> replaced, String workspace) {
        List<String> out = new ArrayList<>();
        for (Var v : called.parameters()) {
            String name = parameterName(v);
            out.add(replaced.getOrDefault(name, name));
        }
        if (scalars()) {
            out.add(name("scalarBars"));
        }
        if (!workspace.isEmpty()) {
            out.add(workspace);
        }
        return method + "(" + String.join(", ", out) + ")";
    }

    /** The sweep for a form that gives no value. */
    private String valueless(Map<String, String> replaced) {
        boolean seeded = replaced.containsKey(name("resultBar"));
        return alone.filter(g -> seeded)
                .map(g -> call(GRADIENT_SWEEP, g.sweep(), replaced, ""))
                .orElseGet(() -> call(replaced));
    }

    /** Fresh bars for an easy form, and the sweep; returns what to put in for each name. */
    private Map<String, String> fresh(StringBuilder body) {
        Map<String, String> replaced = new LinkedHashMap<>();
        for (Parameter p : signature.parameters()) {
            boolean array = p.var().type().isArray();
            if (array && p.dependent()) {
                String own = name(p.name() + "BarOut");
                body.append(p.var().type() + " " + own + " = "
                        + ifThere(p, copy(p.var().type(), bar(p))) + ";\n");
                replaced.put(bar(p), own);
            } else if (array && p.independent()) {
                String zeros = ifThere(p, zeros(p.var().type(), p.name()));
                body.append(p.var().type() + " " + bar(p) + " = " + zeros + ";\n");
            }
        }
        if (scalars()) {
            Type type = scalarBars();
            body.append(
                    type + " " + name("scalarBars") + " = new " + type.scalar().javaName() + "["
                            + signature.scalarIndependents().size() + "];\n");
        }
        return replaced;
    }

    private List<String> bars(Map<String, String> replaced) {
        List<String> out = new ArrayList<>();
        int scalar = 0;
        for (Parameter p : signature.independents()) {
            boolean narrows = !p.var().type().isArray()
                    && p.var().type().scalar() != scalarBars().scalar();
            out.add(
                    p.var().type().isArray()
                            ? replaced.getOrDefault(bar(p), bar(p))
                            : (narrows ? "(" + p.var().type() + ") " : "") + name("scalarBars") + "[" + scalar++ + "]");
        }
        return out;
    }

    private String easy(List<Argument> arguments, Optional<String> seed, boolean value, String result) {
        StringBuilder body = new StringBuilder();
        String check = checks.of(arguments, ws);
        if (!slots.all().isEmpty() || ArgumentChecks.usesTable(arguments)) {
            body.append("Workspace " + ws + " = new Workspace();\n");
        }
        body.append(check);
        Map<String, String> replaced = new LinkedHashMap<>(fresh(body));
        seed.ifPresent(s -> replaced.put(name("resultBar"), s));
        List<String> parts = new ArrayList<>();
        if (value) {
            String v = name("value");
            body.append(valueType() + " " + v + " = " + call(replaced) + ";\n");
            parts.add(v);
        } else {
            body.append(valueless(replaced) + ";\n");
        }
        parts.addAll(bars(replaced));
        boolean plain = result.isEmpty();
        body.append(
                "return " + (plain ? parts.get(0) : "new " + result + "(" + String.join(", ", parts) + ")") + ";\n");
        return body.toString();
    }

    private MethodSpec easyVjp() {
        List<Argument> arguments = readingSeeds(easyArguments(true));
        return form("vjp", arguments)
                .addJavadoc("$L", docs.easyVjp(checks.of(arguments, ws)))
                .returns(ClassName.get("", "Result"))
                .addCode(entered(easy(arguments, Optional.empty(), hasValue(), "Result")))
                .build();
    }

    private MethodSpec easyValueAndGradient() {
        List<Argument> arguments = readingSeeds(easyArguments(false));
        return form("valueAndGradient", arguments)
                .addJavadoc("$L", docs.easyGradient(true, true, checks.of(arguments, ws)))
                .returns(ClassName.get("", "Result"))
                .addCode(entered(easy(arguments, Optional.of(number(1.0, result())), true, "Result")))
                .build();
    }

    private MethodSpec easyGradient() {
        List<Argument> arguments = readingSeeds(easyArguments(false));
        List<Parameter> independents = signature.independents();
        MethodSpec.Builder out = form("gradient", arguments)
                .addJavadoc(
                        "$L",
                        docs.easyGradient(false, alone.isPresent() || gradient.isEmpty(), checks.of(arguments, ws)));
        if (gradient.isPresent() && alone.isEmpty()) {
            Sweep own = gradient.orElseThrow().sweep();
            Names names = names();
            names.reserve(entry.self());
            String text = body(own, names, new HashSet<>(own.derivatives()), slots, ws);
            String last = "return " + names.of(own.derivatives().get(0)) + ";\n";
            return out.returns(Code.type(own.derivatives().get(0).type()))
                    .addCode(entered(checks.of(arguments, ws) + text + last))
                    .build();
        }
        boolean one = independents.size() == 1;
        return out.returns(one ? Code.type(independents.get(0).var().type()) : ClassName.get("", "Gradient"))
                .addCode(entered(easy(arguments, Optional.of(number(1.0, result())), false, one ? "" : "Gradient")))
                .build();
    }

    private MethodSpec.Builder lean(String name, List<Argument> arguments) {
        return form(name, arguments).addParameter(ClassName.get("", "Workspace"), ws);
    }

    /** The sweep of a lean form. A bar that enters and leaves in one array, but is no seed, is swept in scratch and added. */
    private String leanSweep(Map<String, String> given, boolean value) {
        Map<String, String> replaced = new LinkedHashMap<>(given);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        scratch.forEach((p, slot) -> {
            String part = name(p.name() + "BarPart");
            before.append(p.var().type() + " " + part + " = " + ifThere(p, slot) + ";\n");
            String add = code.name("io.jacquard.support.Scratch") + ".addTo(" + part + ", " + bar(p) + ");\n";
            after.append(whereThere(p, add));
            replaced.put(bar(p), part);
        });
        boolean kept = value && hasValue() && result().isScalar();
        return before + (kept ? ws + ".value = " + call(replaced) : valueless(replaced)) + ";\n" + after;
    }

    private MethodSpec leanVjp() {
        List<Argument> arguments = leanArguments(true);
        return lean("vjp", arguments)
                .addJavadoc("$L", docs.leanVjp(checks.of(arguments, ws) + scalarCheck()))
                .addCode(entered(checks.of(arguments, ws) + scalarCheck() + leanSweep(Map.of(), true)))
                .build();
    }

    private MethodSpec leanGradient(String name, boolean value) {
        List<Argument> arguments = leanArguments(false);
        StringBuilder body = new StringBuilder(checks.of(arguments, ws) + scalarCheck());
        for (Parameter p : signature.independents()) {
            boolean overwritten = !value
                    && alone.filter(g -> g.overwritten().stream()
                                    .anyMatch(v -> parameterName(v).equals(bar(p))))
                            .isPresent();
            if (p.var().type().isArray() && !overwritten) {
                body.append(whereThere(p, fill(p.var().type(), bar(p))));
            }
        }
        if (scalars()) {
            body.append(fill(scalarBars(), name("scalarBars")));
        }
        body.append(leanSweep(Map.of(name("resultBar"), number(1.0, result())), value));
        if (value) {
            body.append("return " + ws + ".value;\n");
        }
        return lean(name, arguments)
                .returns(value ? Code.type(result()) : TypeName.VOID)
                .addJavadoc("$L", docs.leanGradient(value, checks.of(arguments, ws) + scalarCheck()))
                .addCode(entered(body.toString()))
                .build();
    }

    private MethodSpec sweepMethod() {
        Set<Var> wanted = new HashSet<>(sweep.derivatives());
        wanted.addAll(sweep.values());
        boolean stores = !slots.all().isEmpty();
        MethodSpec.Builder out = sweepMethod("sweep", sweep, stores);
        Names names = names();
        names.reserve(ws);
        names.reserve(name("scalarBars"));
        String text = body(sweep, names, wanted, slots, ws) + scalarBarsAdded(sweep, names);
        if (hasValue()) {
            text += "return " + value(sweep, names) + ";\n";
            out.returns(Code.type(valueType()));
        }
        return out.addCode(Code.block(text)).build();
    }

    private MethodSpec gradientSweep(Sweep own) {
        Names names = names();
        names.reserve(name("scalarBars"));
        String text = body(own, names, new HashSet<>(own.derivatives()), slots, "") + scalarBarsAdded(own, names);
        return sweepMethod(GRADIENT_SWEEP, own, false)
                .addJavadoc("$L", "The same for a seed of one, without the value.\n")
                .addCode(Code.block(text))
                .build();
    }

    private MethodSpec.Builder sweepMethod(String method, Sweep own, boolean stores) {
        MethodSpec.Builder out = privateMethod(method, own);
        if (scalars()) {
            out.addParameter(Code.type(scalarBars()), name("scalarBars"));
        }
        if (stores) {
            out.addParameter(ClassName.get("", "Workspace"), ws);
        }
        return out;
    }

    private String scalarBarsAdded(Sweep own, Names names) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < own.derivatives().size(); i++) {
            out.append(name("scalarBars") + "[" + i + "] += "
                    + names.of(own.derivatives().get(i)) + ";\n");
        }
        return out.toString();
    }
}
