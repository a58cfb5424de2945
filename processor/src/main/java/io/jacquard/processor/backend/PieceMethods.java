package io.jacquard.processor.backend;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods into which a long sweep is cut. */
final class PieceMethods {
    private final Companion companion;
    private final Slots slots;
    private final Map<Var, String> fields;
    private Optional<ParameterSpec> saved = Optional.empty();

    /** For sweeps in a class with these fields. */
    PieceMethods(Companion companion, Slots slots, Map<Var, String> fields) {
        this.companion = companion;
        this.slots = slots;
        this.fields = fields;
    }

    /** For a forward sweep that fills an object. */
    PieceMethods withSaved(Optional<ParameterSpec> object) {
        saved = object;
        return this;
    }

    List<MethodSpec> of(Sweep sweep, String name, Optional<ParameterSpec> workspace, Modifier... modifiers) {
        List<MethodSpec> out = new ArrayList<>();
        for (Piece piece : sweep.pieces().pieces()) {
            out.add(method(piece, name, workspace, modifiers));
        }
        return out;
    }

    private MethodSpec method(Piece piece, String sweep, Optional<ParameterSpec> workspace, Modifier... modifiers) {
        MethodSpec.Builder out = MethodSpec.methodBuilder(piece.name())
                .addModifiers(modifiers)
                .addJavadoc(piece.loop() ? "A loop of {@code $L}.\n" : "A part of {@code $L}.\n", sweep);
        Names names = companion.names();
        String ws = workspace.map(ParameterSpec::name).orElse("");
        workspace.ifPresent(w -> names.reserve(w.name()));
        saved.ifPresent(object -> names.reserve(object.name()));
        fields.forEach(names::fix);
        Set<Var> given = new HashSet<>(fields.keySet());
        for (Var v : piece.parameters()) {
            given.add(v);
            out.addParameter(Code.type(v.type()), names.declare(v));
        }
        workspace.filter(w -> slots.isHanded(piece.callee())).ifPresent(out::addParameter);
        saved.filter(object -> slots.isHandedSaved(piece.callee())).ifPresent(out::addParameter);
        companion.request.thrown().forEach(t -> out.addException(TypeName.get(t)));
        Optional<Read> result = piece.result().map(Read::new);
        Optional<Expr> last = Optional.empty();
        Block body = piece.body();
        if (result.isPresent()) {
            // The result is a use like others: a value that is used once may be used where it comes from.
            List<Stmt> stmts = new ArrayList<>(body.stmts());
            stmts.add(new Return(-1, Optional.of(result.orElseThrow())));
            List<Stmt> wired = companion
                    .helpers
                    .wire(new Block(stmts), Set.of(), slots, ws)
                    .stmts();
            last = ((Return) wired.get(wired.size() - 1)).value();
            body = new Block(wired.subList(0, wired.size() - 1));
            out.returns(Code.type(result.orElseThrow().type()));
        } else {
            body = companion.helpers.wire(body, Set.of(), slots, ws);
        }
        Set<Var> wanted = new HashSet<>();
        last.ifPresent(e -> wanted.addAll(Walk.reads(e)));
        String text = Emitter.emit(body, given, wanted, names, companion.code::name, slots, ws);
        JavaText printer = new JavaText(names::of, companion.code::name);
        return out.addCode(Code.block(text
                        + last.map(e -> "return " + printer.print(e) + ";\n").orElse("")))
                .build();
    }
}
