package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Makes parameters of fields, behind those that a method has: of each routine for the fields that it reads itself and for those that it hands on to the helpers
 * it calls. From here on nobody needs to know about fields.
 */
final class FieldParameters {
    private final Routine root;
    private final Map<Callee, Routine> helpers;
    private final FieldReads rootReads;
    private final Map<Callee, FieldReads> helperReads;
    private final Map<Callee, Set<VariableElement>> needs = new HashMap<>();

    FieldParameters(Program written, FieldReads rootReads, Map<Callee, FieldReads> helperReads) {
        root = written.root();
        helpers = written.helpers();
        this.rootReads = rootReads;
        this.helperReads = helperReads;
        helpers.keySet()
                .forEach(callee ->
                        needs.put(callee, new LinkedHashSet<>(reads(callee).fields())));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Routine> helper : helpers.entrySet()) {
                Set<VariableElement> own = needs.computeIfAbsent(helper.getKey(), k -> new LinkedHashSet<>());
                changed |= own.addAll(handedOn(helper.getValue()));
            }
        }
    }

    private FieldReads reads(Callee helper) {
        return Optional.ofNullable(helperReads.get(helper)).orElseThrow();
    }

    /** None for a method that has no body here. */
    private Set<VariableElement> needs(Callee callee) {
        return needs.getOrDefault(callee, Set.of());
    }

    /** The fields that the helpers called by a routine need, as far as that is known yet. */
    private Set<VariableElement> handedOn(Routine routine) {
        Set<VariableElement> out = new LinkedHashSet<>();
        Walk.each(routine.body(), s -> Walk.calls(s, call -> out.addAll(needs(call.callee()))));
        return out;
    }

    /** What the program reads: the annotated method's own fields first. */
    Set<VariableElement> read() {
        Set<VariableElement> out = new LinkedHashSet<>(rootReads.fields());
        out.addAll(handedOn(root));
        return out;
    }

    /** The program with these fields as parameters of its root, in this order. */
    Program apply(Map<VariableElement, Type> fields, Program written) {
        Map<Callee, Routine> out = new LinkedHashMap<>();
        helpers.forEach((callee, helper) -> {
            Map<VariableElement, Type> own = needed(callee, fields);
            out.put(callee.withFields(List.copyOf(own.values())), with(helper, own, reads(callee), fields));
        });
        return new Program(with(root, fields, rootReads, fields), out, written.ids());
    }

    private Map<VariableElement, Type> needed(Callee callee, Map<VariableElement, Type> fields) {
        Map<VariableElement, Type> out = new LinkedHashMap<>(fields);
        out.keySet().retainAll(needs(callee));
        return out;
    }

    private Routine with(
            Routine routine, Map<VariableElement, Type> own, FieldReads reads, Map<VariableElement, Type> fields) {
        List<Var> parameters = new ArrayList<>(routine.parameters());
        own.forEach((field, type) -> parameters.add(reads.of(field, type)));
        Collection<Type> types = own.values();
        return new Routine(
                routine.callee().withFields(List.copyOf(types)),
                parameters,
                new Rewriter() {
                    @Override
                    protected Expr expr(Expr e) {
                        Expr inside = super.expr(e);
                        return inside instanceof Call call ? handingOn(call, reads, fields) : inside;
                    }
                }.block(routine.body()));
    }

    private Call handingOn(Call call, FieldReads reads, Map<VariableElement, Type> fields) {
        Map<VariableElement, Type> needed = needed(call.callee(), fields);
        List<Expr> args = new ArrayList<>(call.args());
        needed.forEach((field, type) -> args.add(new Read(reads.of(field, type))));
        return new Call(call.callee().withFields(List.copyOf(needed.values())), args, call.site());
    }
}
