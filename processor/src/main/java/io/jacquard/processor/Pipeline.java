package io.jacquard.processor;

import io.jacquard.processor.analysis.Dependents;
import io.jacquard.processor.analysis.Effects;
import io.jacquard.processor.analysis.EndlessRecursion;
import io.jacquard.processor.analysis.Escapes;
import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.FieldWrites;
import io.jacquard.processor.analysis.Formal;
import io.jacquard.processor.analysis.HeldArrays;
import io.jacquard.processor.analysis.Helpers;
import io.jacquard.processor.analysis.InPlace;
import io.jacquard.processor.analysis.MovedRows;
import io.jacquard.processor.analysis.PassiveArrays;
import io.jacquard.processor.analysis.RowsMade;
import io.jacquard.processor.analysis.Shared;
import io.jacquard.processor.analysis.Sharing;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.analysis.Signatures;
import io.jacquard.processor.analysis.Surprises;
import io.jacquard.processor.backend.Backend;
import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.explain.Explainer;
import io.jacquard.processor.explain.Explanation;
import io.jacquard.processor.explain.Page;
import io.jacquard.processor.frontend.Lowered;
import io.jacquard.processor.frontend.Request;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.normalize.Normalize;
import io.jacquard.processor.plan.Checkpoints;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.Sweep;
import io.jacquard.processor.transform.Sweeps;
import io.jacquard.processor.transform.Switch;
import io.jacquard.processor.transform.split.Cutting;
import io.jacquard.processor.transform.split.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** From one lowered method to its companions, stage by stage. */
final class Pipeline {
    private final Options options;
    private final Consumer<String> notes;
    private final BiConsumer<String, Position> pages;

    /** {@code pages}: where what explains a method goes. */
    Pipeline(Options options, Consumer<String> notes, BiConsumer<String, Position> pages) {
        this.options = options;
        this.notes = notes;
        this.pages = pages;
    }

    /** The companions; none if a problem was reported. */
    Backend.Output compile(Lowered lowered, Problems problems) {
        Request request = lowered.request();
        dump("ir", request, () -> Dump.of(lowered.program()));

        RowsMade.check(lowered.program(), lowered.positions(), problems);
        Program pure = Normalize.effectsOut(lowered.program(), options.verifier());
        if (!InPlace.check(pure, lowered.positions(), problems)) {
            return Backend.Output.NONE;
        }
        List<Share> shares = new ArrayList<>(lowered.shares());
        Program whole = Normalize.records(pure, shares, options.verifier());
        if (!problems.hasErrors()) {
            RowsMade.check(whole, lowered.positions(), problems);
        }
        Shared.check(whole, shares, lowered.positions(), problems);
        Program program = Normalize.calls(whole, shares, options.verifier());
        Effects effects = new Effects(program);
        EndlessRecursion.check(program, lowered.positions(), problems);
        Sharing.check(program, effects, lowered.positions(), problems);
        MovedRows.check(program, lowered.positions(), problems);
        PassiveArrays.check(program, effects, lowered.passive(), lowered.positions(), problems);
        FieldWrites.check(program, effects, lowered.positions(), problems);
        HeldArrays.check(program, lowered.positions(), problems);
        if (problems.hasErrors()) {
            return Backend.Output.NONE;
        }
        Signature signature = Signatures.of(
                program,
                effects,
                lowered.fields(),
                lowered.components(),
                lowered.passive(),
                lowered.returned(),
                request.wrt(),
                request.of());
        boolean inline = !options.off().contains(Switch.INLINE);
        Dependents.check(signature, lowered.positions(), problems);
        if (problems.hasErrors()) {
            return Backend.Output.NONE;
        }
        Program normal = Normalize.apply(program, inline, options.verifier());
        dump("normal", request, () -> Dump.of(normal));

        Facts facts = Facts.of(signature, normal.root(), new Helpers(normal.withRootAsHelper()));
        Escapes.check(facts, lowered.positions(), problems);
        Surprises.report(facts, !request.wrt().isEmpty(), options.kinks(), lowered.positions(), problems);
        if (problems.hasErrors()) {
            return Backend.Output.NONE;
        }
        Program cut = Checkpoints.apply(
                normal, lowered.checkpoints(), facts.activity()::isActive, lowered.positions(), problems);
        if (problems.hasErrors()) {
            return Backend.Output.NONE;
        }
        Normalize.verify(cut, options.verifier());
        Facts ofCut = cut == normal ? facts : Facts.of(signature, cut.root(), new Helpers(cut.withRootAsHelper()));
        Sweeps sweeps = new Sweeps(facts, ofCut, program.ids(), options.off(), options.verifier());
        Sweep tangent = sweeps.tangent();
        Sweep adjoint = sweeps.adjoint();
        LinearSweeps linear = sweeps.linear();
        dump("plan", request, () -> String.join("\n", sweeps.plans()));

        dump("sweeps", request, () -> sweeps.dump(tangent, adjoint, linear));
        Cutting cutting = new Cutting(new Splitter(program.ids(), options.methodBytes()));
        Explanation explanation = Explainer.of(
                explained(request, signature),
                facts,
                sweeps.decisions(),
                tangent,
                sweeps.tangentHelpers(),
                adjoint,
                sweeps.adjointHelpers(),
                linear,
                !options.off().contains(Switch.FUSE));
        if (options.explain()) {
            pages.accept(Page.of(explanation), lowered.positions().method());
        }
        boolean callable = sweeps.isCallable() && !Shared.returnsItsArguments(program, shares);
        return Backend.generate(lowered, signature, sweeps, cutting, tangent, adjoint, linear, callable, explanation);
    }

    private static String explained(Request request, Signature signature) {
        return signature.formals().stream()
                .map(Formal::name)
                .collect(Collectors.joining(", ", request.displayName() + "(", ")"));
    }

    private void dump(String stage, Request request, Supplier<String> text) {
        if (options.dump().contains(stage)) {
            notes.accept("jacquard " + stage + " of " + request.displayName() + "\n" + text.get());
        }
    }
}
