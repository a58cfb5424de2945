package io.jacquard.processor.ir;

/**
 * The operators: how Java spells each, how tightly it binds, and what a run of it costs in units of one addition. Whether it has a derivative, and
 * which, is written in {@code rules.Partials}.
 */
public enum Op {
    ADD(Form.INFIX, "+", 12, 1),
    SUB(Form.INFIX, "-", 12, 1),
    MUL(Form.INFIX, "*", 13, 1),
    DIV(Form.INFIX, "/", 13, 4),
    REM(Form.INFIX, "%", 13, 10),
    NEG(Form.PREFIX, "-", 14, 1),
    PLUS(Form.PREFIX, "+", 14, 0),

    SHL(Form.INFIX, "<<", 11, 1),
    SHR(Form.INFIX, ">>", 11, 1),
    USHR(Form.INFIX, ">>>", 11, 1),
    AND(Form.INFIX, "&", 8, 1),
    XOR(Form.INFIX, "^", 7, 1),
    OR(Form.INFIX, "|", 6, 1),
    COMPLEMENT(Form.PREFIX, "~", 14, 1),

    LT(Form.INFIX, "<", 10, 1),
    LE(Form.INFIX, "<=", 10, 1),
    GT(Form.INFIX, ">", 10, 1),
    GE(Form.INFIX, ">=", 10, 1),
    EQ(Form.INFIX, "==", 9, 1),
    NE(Form.INFIX, "!=", 9, 1),
    NOT(Form.PREFIX, "!", 14, 1),
    AND_THEN(Form.INFIX, "&&", 5, 1),
    OR_ELSE(Form.INFIX, "||", 4, 1),
    /** Of texts, in messages of exceptions only. */
    CONCAT(Form.INFIX, "+", 12, 1),

    ABS("abs", 1),
    ACOS("acos", 20),
    ACOSH("acosh", 20),
    ASIN("asin", 20),
    ASINH("asinh", 20),
    ATAN("atan", 20),
    ATANH("atanh", 20),
    ATAN2("atan2", 30),
    CBRT("cbrt", 20),
    CEIL("ceil", 2),
    COPY_SIGN("copySign", 2),
    COS("cos", 15),
    COSH("cosh", 20),
    EXP("exp", 15),
    EXPM1("expm1", 20),
    FLOOR("floor", 2),
    FLOOR_DIV("floorDiv", 8),
    FLOOR_MOD("floorMod", 8),
    FMA("fma", 1),
    HYPOT("hypot", 30),
    IEEE_REMAINDER("IEEEremainder", 20),
    LOG("log", 15),
    LOG10("log10", 15),
    LOG1P("log1p", 20),
    MAX("max", 1),
    MIN("min", 1),
    NEXT_AFTER("nextAfter", 2),
    NEXT_DOWN("nextDown", 2),
    NEXT_UP("nextUp", 2),
    POW("pow", 30),
    RINT("rint", 2),
    ROUND("round", 2),
    SCALB("scalb", 3),
    SIGNUM("signum", 2),
    SIN("sin", 15),
    SINH("sinh", 20),
    SQRT("sqrt", 6),
    SUM("sum", 1),
    TAN("tan", 20),
    TANH("tanh", 20),
    TO_DEGREES("toDegrees", 1),
    TO_RADIANS("toRadians", 1),
    ULP("ulp", 2),

    /** The value of its operand, without a derivative. */
    PASSIVE(Form.PREFIX, "@Passive", 14, 0),

    /** Any other static method that is a function of numbers and through which no derivative passes: {@link Apply#owner} names it. */
    METHOD(Form.METHOD, "", 16, 2),
    /** A static method that is a function of numbers by the word of its author, with {@link Apply#rules} for its derivative; or such a rule. */
    RULED(Form.METHOD, "", 16, 40),
    /** A method of an object that never changes, its first operand, which gives the same each time: {@link Apply#owner} names it. */
    MEMBER(Form.MEMBER, "", 16, 2);

    /** How an operator is written. */
    public enum Form {
        PREFIX,
        INFIX,
        FUNCTION,
        METHOD,
        MEMBER;

        /** Whether the user has named what is called. */
        public boolean isNamed() {
            return this == METHOD || this == MEMBER;
        }
    }

    private static final int DEAR = 6;
    private static final int MEMORY = 10;

    private final Form form;
    private final String javaName;
    private final int precedence;
    private final int cost;

    Op(Form form, String javaName, int precedence, int cost) {
        this.form = form;
        this.javaName = javaName;
        this.precedence = precedence;
        this.cost = cost;
    }

    Op(String function, int cost) {
        this(Form.FUNCTION, function, 16, cost);
    }

    public Form form() {
        return form;
    }

    public String javaName() {
        return javaName;
    }

    /** Java's precedence, higher binds tighter: 16 for primaries, 14 for prefix operators, 3 for {@code ?:}, 2 for assignment. */
    public int precedence() {
        return precedence;
    }

    public int cost() {
        return cost;
    }

    /** Whether it takes so long that a name, or a number saved, is cheaper than to do it again. */
    public boolean isDear() {
        return cost >= DEAR;
    }

    /** Whether it takes longer than to write a number to memory and read it again. */
    public boolean isDearerThanMemory() {
        return cost >= MEMORY;
    }

    public boolean isComparison() {
        return switch (this) {
            case LT, LE, GT, GE, EQ, NE -> true;
            default -> false;
        };
    }

    /** The comparison that holds where this one does not, if neither operand is NaN. */
    public Op opposite() {
        return switch (this) {
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case EQ -> NE;
            case NE -> EQ;
            default -> throw new IllegalArgumentException(this + " is no comparison");
        };
    }

    /** The same comparison with its operands exchanged. */
    public Op mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            case EQ, NE -> this;
            default -> throw new IllegalArgumentException(this + " is no comparison");
        };
    }

    /** Short-circuit operators and negation; {@code & | ^} on booleans take their type from their operands. */
    public boolean isLogical() {
        return this == NOT || this == AND_THEN || this == OR_ELSE;
    }

    /** The class of a function when the source does not matter; empty for operators. */
    public String defaultOwner() {
        return form == Form.FUNCTION ? "java.lang.Math" : "";
    }
}
