package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The statements of a sweep as Java text, one a line. */
final class Emitter implements Stmt.Visitor<Boolean> {
    private static final int WIDTH = 112;

    private final Names names;
    private final Function<String, String> classes;
    private final Declarations declarations;
    private final JavaText text;
    private final Slots slots;
    private final String workspace;
    /** What somebody reads, here or behind. */
    private final Set<Var> read;

    /** The loop that several threads may run, and what the options that lend them are called. */
    private final Optional<Shared> shared;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean opened = true;

    private Emitter(
            Names names,
            Function<String, String> classes,
            Declarations declarations,
            Set<Var> read,
            Slots slots,
            String workspace,
            Optional<Shared> shared) {
        this.shared = shared;
        this.read = read;
        this.slots = slots;
        this.workspace = workspace;
        this.names = names;
        this.declarations = declarations;
        this.classes = classes;
        text = new JavaText(names::of, classes);
    }

    /** A loop the trips of which {@code Products.trips} hands to several threads. */
    record Shared(For loop, String options) {}

    /** The same of a body without such a loop. */
    static String emit(
            Block body,
            Set<Var> given,
            Set<Var> wanted,
            Names names,
            Function<String, String> classes,
            Slots slots,
            String workspace) {
        return emit(body, given, wanted, names, classes, slots, workspace, Optional.empty());
    }

    /** The body as text; afterwards {@code names} knows the variables in {@code wanted}, which may be read behind it. */
    static String emit(
            Block body,
            Set<Var> given,
            Set<Var> wanted,
            Names names,
            Function<String, String> classes,
            Slots slots,
            String workspace,
            Optional<Shared> shared) {
        Block joined = TrailLengths.joined(body);
        names.prefer(joined);
        Set<Var> read = new HashSet<>(Walk.uses(joined).keySet());
        read.addAll(wanted);
        Emitter emitter =
                new Emitter(names, classes, new Declarations(joined, given, wanted), read, slots, workspace, shared);
        emitter.statements(joined.stmts());
        return emitter.out.toString();
    }

    private void statements(List<Stmt> stmts) {
        for (Stmt s : stmts) {
            for (Declarations.Separate d : declarations.before(s)) {
                String zero =
                        d.var().type().isArray() || !d.var().type().className().isEmpty()
                                ? "null"
                                : text.print(Const.zero(d.var().type()));
                line(text.type(d.var().type()) + " " + names.declare(d.var()) + (d.initialised() ? " = " + zero : "")
                        + ";");
            }
            s.accept(this);
        }
    }

    private void block(Block block) {
        depth++;
        names.open();
        opened = true;
        statements(block.stmts());
        names.close();
        depth--;
    }

    private boolean line(String line) {
        opened = false;
        String indent = "  ".repeat(depth);
        out.append(indent)
                .append(LineBreaks.wrap(line, WIDTH - indent.length(), indent + "    "))
                .append('\n');
        return true;
    }

    /** The target of an assignment, with its type where it is declared by it. */
    private String target(Stmt s, Place target) {
        return declarations.isDeclaration(s)
                ? text.type(target.type()) + " " + names.declare(target.root())
                : text.print(target);
    }

    @Override
    public Boolean assign(Assign s) {
        Expr value = s.value() instanceof NewArray ? s.value().mapChildren(this::length) : s.value();
        String written = value instanceof NewArray n ? made(s, n) : text.print(value);
        if (value instanceof Apply a && isChange(s.target(), a) && !declarations.isDeclaration(s)) {
            return line(text.print(s.target()) + " " + a.op().javaName() + "= " + text.print(a.arg(1)) + ";");
        }
        // Only what is saved, for others.
        boolean asked = value instanceof NewArray n
                && n.isByModel()
                && !read.contains(s.target().root());
        return line(asked ? written + ";" : target(s, s.target()) + " = " + written + ";");
    }

    private String made(Assign s, NewArray n) {
        return n.storage() == NewArray.Storage.FRESH ? text.print(n) : slots.call(s, n, text, workspace);
    }

    /** {@code x = x + e} of a derivative, which nobody wrote so, is {@code x += e}. */
    private static boolean isChange(Place target, Apply a) {
        return target.root().isDerivative()
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.arg(0).equals(target)
                && a.arg(1).type().equals(target.type());
    }

    private Expr length(Expr size) {
        return size instanceof Call c ? new Named(size.type(), call(c)) : size;
    }

    private String call(Call c) {
        boolean nested = !c.callee().owner().isEmpty() && !c.callee().isLibrary();
        return (nested ? classes.apply(c.callee().owner()) + "." : "") + text.print(c);
    }

    @Override
    public Boolean update(Update s) {
        String place = text.print(s.target());
        boolean one = s.value() instanceof Const c
                && c.is(1)
                && s.target().type().scalar().isIntegral();
        if (one && (s.op() == Op.ADD || s.op() == Op.SUB)) {
            return line(place + (s.op() == Op.ADD ? "++" : "--") + ";");
        }
        Type wide = s.value().type();
        if (!isShift(s.op())
                && wide.scalar().width() > s.target().type().scalar().width()) {
            // Java narrows such a result without a word; newer compilers warn of that.
            Expr exact = new Apply(s.op(), wide, List.of(Convert.widen(s.target(), wide), s.value()), "", 0);
            return line(place + " = " + text.print(new Convert(s.target().type(), exact, true, 0)) + ";");
        }
        return line(place + " " + s.op().javaName() + "= " + text.print(s.value()) + ";");
    }

    private static boolean isShift(Op op) {
        return op == Op.SHL || op == Op.SHR || op == Op.USHR;
    }

    @Override
    public Boolean permute(Permute s) {
        throw new IllegalStateException("a sweep exchanges by three assignments");
    }

    @Override
    public Boolean branch(If s) {
        return branch(s, "if (");
    }

    private boolean branch(If s, String keyword) {
        line(keyword + text.print(s.condition()) + ") {");
        block(s.then());
        List<Stmt> otherwise = s.otherwise().stmts();
        if (otherwise.size() == 1
                && otherwise.get(0) instanceof If next
                && declarations.before(next).isEmpty()) {
            return branch(next, "} else if (");
        }
        if (!otherwise.isEmpty()) {
            line("} else {");
            block(s.otherwise());
        }
        return line("}");
    }

    @Override
    public Boolean loop(For s) {
        return shared.filter(l -> l.loop().id() == s.id())
                .map(l -> sharedLoop(s, l.options()))
                .orElseGet(() -> wholeLoop(s));
    }

    private boolean sharedLoop(For s, String options) {
        names.open();
        String begin = names.unused("begin");
        String end = names.unused("end");
        line(classes.apply("io.jacquard.product.Products") + ".trips(" + options + ", " + text.print(s.bound()) + ", ("
                + begin + ", " + end + ") -> {");
        depth++;
        String i = names.declare(s.index());
        line("for (int " + i + " = " + begin + "; " + i + " < " + end + "; " + i + "++) {");
        block(s.body());
        line("}");
        depth--;
        names.close();
        return line("});");
    }

    private boolean wholeLoop(For s) {
        String from = text.print(s.from());
        names.open();
        String i = names.declare(s.index());
        String tests = text.printAll(s.tests());
        line(
                s.isWhile()
                        ? "while (" + tests + ") {"
                        : "for (" + s.index().type() + " " + i + " = " + from + "; " + tests + "; " + step(s, i)
                                + ") {");
        block(s.body());
        names.close();
        return line("}");
    }

    private String step(For s, String i) {
        if (!s.hasStride()) {
            return i + " += " + text.print(s.step());
        }
        long stride = s.stride();
        if (Math.abs(stride) == 1) {
            return i + (stride > 0 ? "++" : "--");
        }
        return i + (stride > 0 ? " += " : " -= ") + Math.abs(stride);
    }

    @Override
    public Boolean invoke(Invoke s) {
        Callee callee = s.call().callee();
        String call = call(s.call()) + ";";
        if (s.result().isEmpty()) {
            return line(call);
        }
        Var v = s.result().orElseThrow();
        // What has grown is kept for the next call, or it would grow again each time.
        String kept = callee.name().equals("grow")
                ? slots.field(v, workspace).map(field -> field + " = ").orElse("")
                : "";
        return line(target(s, new Read(v)) + " = " + kept + call);
    }

    @Override
    public Boolean result(Return s) {
        throw new IllegalStateException("a sweep does not return by itself");
    }

    @Override
    public Boolean thrown(Throw s) {
        return line(text.printThrow(s) + ";");
    }

    @Override
    public Boolean labeled(Labeled s) {
        throw new IllegalStateException("a sweep has no jumps");
    }

    @Override
    public Boolean leave(Leave s) {
        throw new IllegalStateException("a sweep has no jumps");
    }

    /** A primal statement announces its derivative; a blank line before it, but at the top of a block. */
    @Override
    public Boolean comment(Comment s) {
        if (!opened && depth == 0) {
            out.append('\n');
        }
        return line("// " + s.text().replace("\\", "\\\\"));
    }
}
