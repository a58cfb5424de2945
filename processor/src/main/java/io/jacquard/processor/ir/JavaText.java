package io.jacquard.processor.ir;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Expressions as Java text: exactly the tree that is there, parentheses where the tree needs them and nowhere else. Implicit widening is printed as a cast
 * only where Java would not do it by itself.
 */
public final class JavaText implements Expr.Visitor<String> {
    private static final int ASSIGNMENT = 2;
    private static final int CONDITIONAL = 3;
    private static final int PREFIX = 14;
    private static final int POSTFIX = 15;
    private static final int PRIMARY = 16;

    private final Function<Var, String> names;
    private final Function<String, String> classes;
    private final boolean source;

    /** With the name of each variable, and the name under which each class (given by its full name) is known. */
    public JavaText(Function<Var, String> names, Function<String, String> classes) {
        this(names, classes, false);
    }

    private JavaText(Function<Var, String> names, Function<String, String> classes, boolean source) {
        this.names = names;
        this.classes = classes;
        this.source = source;
    }

    /** With the names that variables had in the source, for comments and dumps; they say where a path is cut, which is nothing to a sweep. */
    public static JavaText ofSource() {
        return new JavaText(Var::name, name -> name.substring(name.lastIndexOf('.') + 1), true);
    }

    /** An expression where Java widens to its type by itself: the right side of an assignment, an argument, a result. */
    public String print(Expr e) {
        return bare(e).accept(this);
    }

    /** All of some conditions. */
    public String printAll(List<Expr> conditions) {
        return conditions.size() == 1
                ? print(conditions.get(0))
                : conditions.stream()
                        .map(c -> print(c, Op.AND_THEN.precedence()))
                        .collect(Collectors.joining(" && "));
    }

    public String printThrow(Throw s) {
        return "throw new " + classes.apply(s.className()) + "("
                + s.args().stream().map(this::print).collect(Collectors.joining(", ")) + ")";
    }

    private Expr bare(Expr e) {
        Expr shown = shown(e);
        return shown instanceof Convert c && isSilent(c) ? bare(c.arg()) : shown;
    }

    /** What there is to print of an expression. */
    private Expr shown(Expr e) {
        return !source && e instanceof Apply a && a.op() == Op.PASSIVE ? shown(a.arg(0)) : e;
    }

    /** A conversion that nobody wrote, or that changes nothing (printing it would be a lint warning). */
    private static boolean isSilent(Convert c) {
        return !c.written() || changesNothing(c);
    }

    private static boolean changesNothing(Convert c) {
        return c.arg().type().equals(c.type()) || c.type().scalar() == Scalar.OBJECT;
    }

    private String print(Expr e, int precedence) {
        String text = e.accept(this);
        return precedenceOf(e) < precedence ? "(" + text + ")" : text;
    }

    private int precedenceOf(Expr expr) {
        Expr e = shown(expr);
        if (e instanceof Apply a) {
            return a.op().precedence();
        }
        if (e instanceof Convert c) {
            return changesNothing(c) ? precedenceOf(c.arg()) : PREFIX;
        }
        if (e instanceof Conditional) {
            return CONDITIONAL;
        }
        if (e instanceof Effect f) {
            return f.before() ? POSTFIX : ASSIGNMENT;
        }
        if (e instanceof Const c && c.value() instanceof Number n && (n.doubleValue() < 0 || 1 / n.doubleValue() < 0)) {
            return PREFIX;
        }
        return PRIMARY;
    }

    /** An operand without the conversion to {@code int} that Java does by itself before it computes. */
    private Expr promoted(Expr e) {
        return shown(e) instanceof Convert c
                        && isSilent(c)
                        && c.arg().type().scalar().isNarrow()
                        && c.type().equals(Type.INT)
                ? promoted(c.arg())
                : e;
    }

    /** Operands of a binary operation or arms of {@code ?:}, where one that has the common type already spares the other its cast. */
    private List<Expr> spared(List<Expr> operands) {
        boolean carried = operands.stream().anyMatch(e -> bare(e).type().equals(e.type()));
        return operands.stream().map(carried ? this::bare : this::promoted).toList();
    }

    @Override
    public String constant(Const e) {
        return Literals.of(e.value());
    }

    @Override
    public String named(Named e) {
        return e.text();
    }

    @Override
    public String read(Read e) {
        return names.apply(e.var());
    }

    @Override
    public String element(Element e) {
        return e.array().accept(this) + "[" + print(e.index()) + "]";
    }

    @Override
    public String length(Length e) {
        return e.array().accept(this) + ".length";
    }

    @Override
    public String apply(Apply e) {
        Op op = e.op();
        return switch (op.form()) {
            case FUNCTION -> classes.apply(e.owner()) + "." + op.javaName() + "(" + arguments(e) + ")";
            case METHOD -> method(e);
            case MEMBER -> member(e.args(), e.name());
            case PREFIX -> op == Op.PASSIVE ? passive(e) : prefix(e);
            case INFIX -> infix(e);
        };
    }

    private String method(Apply e) {
        String type = e.owner().substring(0, e.owner().lastIndexOf('.'));
        return classes.apply(type) + "." + e.name() + "("
                + e.args().stream().map(this::print).collect(Collectors.joining(", ")) + ")";
    }

    private String member(List<Expr> args, String name) {
        return print(args.get(0), PRIMARY) + "." + name + "("
                + args.subList(1, args.size()).stream().map(this::print).collect(Collectors.joining(", ")) + ")";
    }

    private String passive(Apply e) {
        return source
                ? "(@Passive " + e.type() + ") " + print(e.arg(0), PREFIX)
                : e.arg(0).accept(this);
    }

    private String prefix(Apply e) {
        String operand = print(promoted(e.arg(0)), PREFIX);
        boolean runsTogether = operand.startsWith("-") || operand.startsWith("+");
        return e.op().javaName() + (runsTogether ? "(" + operand + ")" : operand);
    }

    private String infix(Apply e) {
        int precedence = e.op().precedence();
        List<Expr> operands =
                isShift(e.op()) ? e.args().stream().map(this::promoted).toList() : spared(e.args());
        return print(operands.get(0), precedence)
                + " " + e.op().javaName() + " "
                + print(operands.get(1), precedence + 1);
    }

    private static boolean isShift(Op op) {
        return op == Op.SHL || op == Op.SHR || op == Op.USHR;
    }

    /** Functions with overloads keep a cast that decides between them. */
    private String arguments(Apply e) {
        List<Expr> args = e.args();
        boolean overloaded = switch (e.op()) {
            case ABS,
                    MAX,
                    MIN,
                    ROUND,
                    SIGNUM,
                    ULP,
                    COPY_SIGN,
                    SCALB,
                    FMA,
                    FLOOR_DIV,
                    FLOOR_MOD,
                    NEXT_AFTER,
                    NEXT_DOWN,
                    NEXT_UP -> true;
            default -> false;
        };
        return (overloaded ? spared(args) : args.stream().map(this::bare).toList())
                .stream().map(arg -> arg.accept(this)).collect(Collectors.joining(", "));
    }

    @Override
    public String convert(Convert e) {
        if (changesNothing(e)) {
            return e.arg().accept(this);
        }
        return "(" + e.type() + ") " + print(e.arg(), PREFIX);
    }

    @Override
    public String conditional(Conditional e) {
        List<Expr> arms = spared(List.of(e.whenTrue(), e.whenFalse()));
        return print(e.condition(), CONDITIONAL + 1)
                + " ? " + print(arms.get(0), CONDITIONAL)
                + " : " + print(arms.get(1), CONDITIONAL);
    }

    @Override
    public String newArray(NewArray e) {
        String sizes = e.sizes().stream().map(s -> "[" + print(s) + "]").collect(Collectors.joining());
        int open = e.type().dimensions() - e.sizes().size();
        return "new " + base(e.type(), classes) + (e.type().isScalar() ? "()" : sizes + "[]".repeat(open));
    }

    private static String base(Type type, Function<String, String> classes) {
        if (type.scalar() != Scalar.OBJECT) {
            return type.scalar().javaName();
        }
        // The user's classes have names that are good here.
        return Summary.member(type.className()).isPresent() ? classes.apply(type.className()) : type.className();
    }

    /** A type, with the name under which its class is known. */
    public static String type(Type type, Function<String, String> classes) {
        return base(type, classes) + "[]".repeat(type.dimensions());
    }

    public String type(Type type) {
        return type(type, classes);
    }

    @Override
    public String initialiser(Initialiser e) {
        return "new " + e.type() + " " + braces(e);
    }

    private String braces(Expr e) {
        return e instanceof Initialiser i
                ? i.elements().stream().map(this::braces).collect(Collectors.joining(", ", "{", "}"))
                : print(e);
    }

    @Override
    public String room(Room e) {
        return classes.apply("io.jacquard.support.Trails") + ".room(" + e.rows().accept(this) + ", " + print(e.index())
                + ", " + print(e.size()) + ")";
    }

    @Override
    public String call(Call e) {
        if (e.callee().isOfObject()) {
            return member(e.args(), e.callee().name());
        }
        String owner = e.callee().isLibrary() ? classes.apply(e.callee().owner()) + "." : "";
        return owner + e.callee().name() + "("
                + e.args().stream().map(this::print).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String effect(Effect e) {
        String target = e.target().accept(this);
        if (e.change() instanceof Assign) {
            return target + " = " + print(e.value());
        }
        String op = ((Update) e.change()).op().javaName();
        return e.before() ? target + op + op : target + " " + op + "= " + print(e.value());
    }

    @Override
    public String post(Post e) {
        return e.place().accept(this);
    }

    /** Java has no such thing: seen in dumps only. */
    @Override
    public String after(After e) {
        return e.before().stmts().stream().map(Dump::line).collect(Collectors.joining("; ", "{ ", " } "))
                + e.value().accept(this);
    }

    /** Java has no such thing: seen in dumps only. */
    @Override
    public String tuple(Tuple e) {
        return e.parts().stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
    }
}
