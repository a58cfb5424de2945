package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in formulas: those that the author of the method gave, where there are any, and what they stand for. */
public final class Legend {
    private final Facts facts;
    /** What the method calls a length or number, once and for all. */
    private final Map<Atom, Var> aliases = new HashMap<>();

    private final TripNames trips;

    Legend(Facts facts, Sizes sizes, TripNames trips) {
        this.facts = facts;
        this.trips = trips;
        Map<Var, Integer> definitions = Walk.definitions(facts.routine().body());
        for (Stmt s : facts.routine().body().stmts()) {
            if (s instanceof Assign a
                    && a.target() instanceof Read r
                    && r.type().equals(Type.INT)
                    && definitions.getOrDefault(r.var(), 0) == 1
                    && a.value() instanceof Length) {
                Size meaning = sizes.of(a.value());
                meaning.atoms().stream()
                        .filter(atom -> meaning.equals(Size.of(atom)))
                        .forEach(atom -> aliases.putIfAbsent(atom, r.var()));
            }
        }
    }

    /** As Java text over names that a reader knows or that {@link #notes} explains. */
    String formula(Size size) {
        return new SizeText(this::name).of(size);
    }

    private String name(Atom atom) {
        Optional<Var> alias = Optional.ofNullable(aliases.get(atom));
        return alias.map(Var::name).orElseGet(atom::factor);
    }

    /** What the names in some formulas mean, as far as they are not parameters. */
    List<String> notes(Collection<Size> sizes) {
        Set<String> out = new LinkedHashSet<>();
        Set<String> rows = new LinkedHashSet<>();
        sizes.forEach(size -> size.atoms().forEach(atom -> {
            note(atom).ifPresent(out::add);
            if (!aliases.containsKey(atom)) {
                Walk.each(atom.expr(), e -> {
                    if (e instanceof Length l
                            && l.array() instanceof Element
                            && l.array().root().isPrimal()) {
                        rows.add("`" + l.array().root().name() + "`");
                    }
                });
            }
        }));
        List<String> all = new ArrayList<>(out);
        if (!rows.isEmpty()) {
            all.add("rows of " + Wording.list(rows) + " count as long as the first");
        }
        return all;
    }

    /** What those names in some formulas mean that no parameter tells. */
    List<String> trips(Collection<Size> sizes) {
        return sizes.stream()
                .flatMap(size -> size.atoms().stream())
                .filter(atom -> Segments.isCount(atom.expr())
                        || atom.expr() instanceof Read r && trips.name(r.var()).isPresent())
                .flatMap(atom -> note(atom).stream())
                .distinct()
                .toList();
    }

    private Optional<String> note(Atom atom) {
        Optional<Var> alias = Optional.ofNullable(aliases.get(atom));
        if (alias.isPresent()) {
            return Optional.of(alias.orElseThrow().name() + " = " + atom.text());
        }
        if (Segments.isCount(atom.expr())) {
            return Optional.of(Segments.COUNT + " = " + Segments.MEANING);
        }
        if (!(atom.expr() instanceof Read r)) {
            return Optional.empty();
        }
        Var v = r.var();
        if (trips.meaning(v).isPresent()) {
            return trips.meaning(v);
        }
        List<Expr> values = new ArrayList<>();
        Walk.each(facts.routine().body(), s -> {
            if (s instanceof Assign a && a.target().equals(r)) {
                values.add(a.value());
            }
        });
        return values.size() == 1
                ? Optional.of(v.name() + " = " + JavaText.ofSource().print(values.get(0)))
                : Optional.empty();
    }
}
