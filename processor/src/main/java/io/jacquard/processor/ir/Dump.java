package io.jacquard.processor.ir;

import java.util.stream.Collectors;

/** A routine as text, one line a statement, with statement ids: for golden tests and bug reports. */
public final class Dump implements Stmt.Visitor<Void> {
    private final StringBuilder out = new StringBuilder();
    private final JavaText text;
    private final boolean ids;
    private int depth;

    private Dump(boolean ids) {
        this.ids = ids;
        text = ids
                ? new JavaText(v -> v.name() + "_" + v.id(), c -> c.substring(c.lastIndexOf('.') + 1))
                : JavaText.ofSource();
    }

    public static String of(Routine routine) {
        Dump dump = new Dump(true);
        String parameters = routine.parameters().stream()
                .map(v -> v.type() + " " + v.name() + "_" + v.id())
                .collect(Collectors.joining(", "));
        dump.out
                .append(routine.callee().name())
                .append('(')
                .append(parameters)
                .append(") : ")
                .append(routine.callee().result())
                .append('\n');
        dump.block(routine.body());
        return dump.out.toString();
    }

    /** The statement as the user would recognise it, on one line; a loop or branch by its header. */
    public static String line(Stmt s) {
        Dump dump = new Dump(false);
        s.accept(dump);
        return dump.out.toString().lines().findFirst().orElse("").replaceAll(" \\{$", "");
    }

    private void block(Block block) {
        depth++;
        block.stmts().forEach(s -> s.accept(this));
        depth--;
    }

    private Void line(Stmt s, String line) {
        String number = ids ? String.format("%4d ", s.id()) : "";
        out.append(number).append(ids ? "  ".repeat(depth) : "").append(line).append('\n');
        return null;
    }

    @Override
    public Void assign(Assign s) {
        return line(s, text.print(s.target()) + " = " + text.print(s.value()));
    }

    @Override
    public Void update(Update s) {
        return line(s, text.print(s.target()) + " " + s.op().javaName() + "= " + text.print(s.value()));
    }

    @Override
    public Void branch(If s) {
        line(s, "if (" + text.print(s.condition()) + ") {");
        block(s.then());
        if (!s.otherwise().isEmpty()) {
            line(s, "} else {");
            block(s.otherwise());
        }
        return null;
    }

    @Override
    public Void loop(For s) {
        String i = text.print(new Read(s.index()));
        line(
                s,
                "for (" + i + " = " + text.print(s.from()) + "; " + i + " "
                        + s.comparison().javaName() + " " + text.print(s.bound()) + "; " + step(s, i) + ") {");
        block(s.body());
        return null;
    }

    private String step(For s, String i) {
        if (!ids && s.hasStride() && Math.abs(s.stride()) == 1) {
            return i + (s.stride() > 0 ? "++" : "--");
        }
        return i + " += " + text.print(s.step());
    }

    @Override
    public Void invoke(Invoke s) {
        String results = s.results().stream().map(v -> text.print(new Read(v))).collect(Collectors.joining(", "));
        return line(s, results + (results.isEmpty() ? "" : " = ") + text.print(s.call()));
    }

    @Override
    public Void result(Return s) {
        return line(s, "return" + s.value().map(e -> " " + text.print(e)).orElse(""));
    }

    @Override
    public Void comment(Comment s) {
        return line(s, "// " + s.text());
    }
}
