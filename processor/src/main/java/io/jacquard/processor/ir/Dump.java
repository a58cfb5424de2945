package io.jacquard.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A routine as text, one line a statement, with statement ids: for golden tests and bug reports. */
public final class Dump implements Stmt.Visitor<Void> {
    private final StringBuilder out = new StringBuilder();
    private final JavaText text;
    private final boolean ids;
    private int depth;

    private Dump(boolean ids) {
        this.ids = ids;
        text = ids ? new JavaText(Dump::named, c -> c.substring(c.lastIndexOf('.') + 1)) : JavaText.ofSource();
    }

    /** A method and its helpers. */
    public static String of(Program program) {
        StringBuilder out = new StringBuilder(of(program.root()));
        program.helpers().values().forEach(helper -> out.append(of(helper)));
        return out.toString();
    }

    public static String of(Routine routine) {
        return of(
                routine.callee().name(),
                routine.parameters(),
                routine.callee().result().toString(),
                routine.body());
    }

    /** A sweep, with the variables that are given to it and those that it leaves. */
    public static String of(String name, List<Var> given, List<Var> left, Block body) {
        return of(name, given, left.stream().map(Dump::named).collect(Collectors.joining(", ")), body);
    }

    private static String of(String name, List<Var> given, String result, Block body) {
        Dump dump = new Dump(true);
        String parameters = given.stream().map(v -> v.type() + " " + named(v)).collect(Collectors.joining(", "));
        dump.out.append(name).append('(').append(parameters).append(") : ").append(result);
        dump.out.append('\n');
        dump.block(body);
        return dump.out.toString();
    }

    private static String named(Var v) {
        return v.name() + "_" + v.id();
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
    public Void permute(Permute s) {
        String t = text.print(new Read(s.temp()));
        String one = text.print(s.one());
        String other = text.print(s.other());
        return line(s, t + " = " + one + "; " + one + " = " + other + "; " + other + " = " + t);
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
        // That the body may stop it is not in the header that the user wrote.
        For.Exit written =
                new For.Exit(s.exit().trips(), Optional.empty(), s.exit().condition());
        String tests = text.printAll((ids ? s : s.withExit(written)).tests());
        line(
                s,
                s.isWhile()
                        ? "while (" + tests + ") {"
                        : "for (" + i + " = " + text.print(s.from()) + "; " + tests + "; " + step(s, i) + ") {");
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
        return line(
                s,
                "return"
                        + s.values().stream()
                                .map(text::print)
                                .collect(Collectors.joining(", ", s.values().isEmpty() ? "" : " ", "")));
    }

    @Override
    public Void thrown(Throw s) {
        return line(s, text.printThrow(s));
    }

    @Override
    public Void labeled(Labeled s) {
        line(s, "block " + s.id() + " {");
        block(s.body());
        return null;
    }

    @Override
    public Void leave(Leave s) {
        return line(s, "leave " + s.label());
    }

    @Override
    public Void comment(Comment s) {
        return line(s, "// " + s.text());
    }
}
