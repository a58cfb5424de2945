package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where statements, sites and variables stand in the source; what a pass has made up stands at the method's name. */
public final class Positions {
    private final Position method;
    private final Position result;
    private final Position annotation;
    private final Ids ids;
    private final Map<Integer, Position> statements = new HashMap<>();
    private final Map<Integer, Position> sites = new HashMap<>();
    private final Map<Var, Position> variables = new HashMap<>();

    Positions(Ids ids, Position method, Position result, Position annotation) {
        this.ids = ids;
        this.method = method;
        this.result = result;
        this.annotation = annotation;
    }

    /** The annotated method. */
    public Position method() {
        return method;
    }

    /** The type of its result. */
    public Position result() {
        return result;
    }

    /** The annotation that asked. */
    public Position annotation() {
        return annotation;
    }

    public Position of(Stmt statement) {
        return statements.getOrDefault(ids.origin(statement.id()), method);
    }

    /** By the {@code site} of an expression. */
    public Position ofSite(int site) {
        return sites.getOrDefault(site, method);
    }

    public Position of(Var variable) {
        return variables.getOrDefault(variable, method);
    }

    Optional<Position> known(Var variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    void statement(int id, Position position) {
        statements.put(id, position);
    }

    void site(int id, Position position) {
        sites.put(id, position);
    }

    void variable(Var variable, Position position) {
        variables.put(variable, position);
    }
}
