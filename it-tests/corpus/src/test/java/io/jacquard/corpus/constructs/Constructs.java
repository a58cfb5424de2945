package io.jacquard.corpus.constructs;

import com.sun.source.tree.*;
import com.sun.source.tree.Tree.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** The constructs of the language that can stand in or around a numeric method, in the order of its specification. */
final class Constructs {
    private static final List<Construct> ALL = List.copyOf(new Constructs().all);

    private final List<Construct> all = new ArrayList<>();

    private Constructs() {
        types();
        declarations();
        arrays();
        statements();
        switches();
        primaries();
        calls();
        OperatorConstructs.addTo(this);
        // A table reads in the order of the sections.
        all.sort(Comparator.comparing(Constructs::place));
    }

    /** 15.12.3 as 15012003. */
    private static long place(Construct construct) {
        long place = 0;
        String[] parts = (construct.section() + ".0.0").split("\\.");
        for (int i = 0; i < 3; i++) {
            place = 1000 * place + Integer.parseInt(parts[i]);
        }
        return place;
    }

    static List<Construct> all() {
        return ALL;
    }

    void add(String section, String name, Predicate<Site> isAt) {
        all.add(new Construct(section, name, isAt));
    }

    void add(String section, String name, Kind... kinds) {
        Set<Kind> set = Set.of(kinds);
        add(section, name, s -> set.contains(s.tree().getKind()));
    }

    private void types() {
        for (TypeKind kind : TypeKind.values()) {
            if (kind.isPrimitive()) {
                String name = kind.name().toLowerCase(java.util.Locale.ROOT);
                add("4.2", "variables of type `" + name + "`", s -> isVariable(s) && s.type() == kind);
            }
        }
        add(
                "4.3",
                "variables of type `String`",
                s -> isVariable(s) && s.typeText().equals("java.lang.String"));
        add(
                "4.3",
                "variables of a boxed type",
                s -> isVariable(s)
                        && s.typeText()
                                .matches("java\\.lang\\.(Double|Float|Integer|Long|Short|Byte|Character|Boolean)"));
        add("4.3", "variables of an enum", s -> isVariable(s) && declares(s, ElementKind.ENUM));
        add("4.3", "variables of a record", s -> isVariable(s) && declares(s, ElementKind.RECORD));
        add("4.3", "variables of an interface type", s -> isVariable(s) && declares(s, ElementKind.INTERFACE));
        add(
                "4.3",
                "variables of another class",
                s -> isVariable(s)
                        && declares(s, ElementKind.CLASS)
                        && !s.typeText().startsWith("java.lang."));
    }

    private static boolean isVariable(Site s) {
        return s.is(Kind.VARIABLE);
    }

    private static boolean declares(Site s, ElementKind kind) {
        return s.trees().getTypeMirror(s.path()) instanceof javax.lang.model.type.DeclaredType type
                && type.asElement().getKind() == kind;
    }

    private void declarations() {
        add("8.3", "static fields, read", s -> isField(s) && s.has(Modifier.STATIC) && !s.isConstant());
        add("8.3", "constants", s -> isField(s) && s.isConstant());
        add("8.3", "fields of the object, read", s -> isField(s) && !s.has(Modifier.STATIC));
        add("8.3", "fields that hold objects", s -> isField(s) && isObject(s));
        add("8.3", "fields, written", Constructs::isFieldWritten);
        add("8.4", "static methods", s -> isMethod(s) && s.has(Modifier.STATIC));
        add("8.4", "instance methods", s -> isMethod(s) && !s.has(Modifier.STATIC) && s.names(ElementKind.METHOD));
        add("8.4.1", "`final` parameters and locals", s -> isVariable(s) && s.has(Modifier.FINAL) && !isMember(s));
        add("8.4.1", "varargs", Constructs::isVarargs);
        add("8.4.3", "`abstract` methods", s -> isMethod(s) && s.has(Modifier.ABSTRACT));
        add("8.4.3", "`native` methods", s -> isMethod(s) && s.has(Modifier.NATIVE));
        add("8.4.3", "`synchronized` methods", s -> isMethod(s) && s.has(Modifier.SYNCHRONIZED));
        add("8.4.3", "`private` methods", s -> isMethod(s) && s.has(Modifier.PRIVATE));
        add(
                "8.4.4",
                "type parameters of methods",
                s -> s.is(Kind.TYPE_PARAMETER)
                        && s.parent().filter(MethodTree.class::isInstance).isPresent());
        add(
                "8.4.5",
                "methods that return nothing",
                s -> isMethod(s) && executable(s, e -> e.getReturnType().getKind() == TypeKind.VOID));
        add(
                "8.4.6",
                "`throws`",
                s -> isMethod(s) && executable(s, e -> !e.getThrownTypes().isEmpty()));
        add(
                "8.5",
                "methods of nested classes",
                s -> isMethod(s) && s.element().filter(Constructs::isNested).isPresent());
        add("8.9", "methods of enums", s -> isMethod(s) && isMemberOf(s, ElementKind.ENUM));
        add("8.10", "methods of records", s -> isMethod(s) && isMemberOf(s, ElementKind.RECORD));
        add("9.4", "`default` methods of interfaces", s -> isMethod(s) && s.has(Modifier.DEFAULT));
    }

    private static boolean isVarargs(Site s) {
        if (!isVariable(s) || !(s.parent().orElse(s.tree()) instanceof MethodTree method)) {
            return false;
        }
        int last = method.getParameters().size() - 1;
        Site declaration = new Site(s.path().getParentPath(), s.trees());
        return s.tree() == method.getParameters().get(last) && executable(declaration, ExecutableElement::isVarArgs);
    }

    private static boolean isMethod(Site s) {
        return s.is(Kind.METHOD);
    }

    private static boolean executable(Site s, Predicate<ExecutableElement> test) {
        return s.element()
                .filter(e -> e instanceof ExecutableElement m && test.test(m))
                .isPresent();
    }

    private static boolean isNested(javax.lang.model.element.Element method) {
        return method.getEnclosingElement().getEnclosingElement().getKind() != ElementKind.PACKAGE;
    }

    private static boolean isMemberOf(Site s, ElementKind kind) {
        return s.element()
                .filter(e -> e.getEnclosingElement().getKind() == kind)
                .isPresent();
    }

    private static boolean isField(Site s) {
        return (s.is(Kind.IDENTIFIER) || s.is(Kind.MEMBER_SELECT))
                && s.names(ElementKind.FIELD)
                && !s.isLength()
                && !s.element().orElseThrow().getSimpleName().contentEquals("this");
    }

    private static boolean isFieldWritten(Site s) {
        Tree target = s.tree() instanceof AssignmentTree a
                ? a.getVariable()
                : s.tree() instanceof CompoundAssignmentTree c
                        ? c.getVariable()
                        : s.tree() instanceof UnaryTree u && isStep(u.getKind()) ? u.getExpression() : null;
        return target != null && isField(s.at(target));
    }

    private static boolean isStep(Kind kind) {
        return kind == Kind.PREFIX_INCREMENT
                || kind == Kind.PREFIX_DECREMENT
                || kind == Kind.POSTFIX_INCREMENT
                || kind == Kind.POSTFIX_DECREMENT;
    }

    private void arrays() {
        add("10.1", "`double[]`", s -> isVariable(s) && s.typeText().equals("double[]"));
        add("10.1", "`float[]`", s -> isVariable(s) && s.typeText().equals("float[]"));
        add(
                "10.1",
                "arrays of whole numbers, characters or `boolean`",
                s -> isVariable(s) && s.typeText().matches("(int|long|short|byte|char|boolean)(\\[])+"));
        add(
                "10.1",
                "arrays of two dimensions",
                s -> isVariable(s) && s.typeText().matches("\\w+\\[]\\[]"));
        add(
                "10.1",
                "arrays of three dimensions",
                s -> isVariable(s) && s.typeText().matches("\\w+\\[]\\[]\\[]"));
        add(
                "10.1",
                "arrays of four dimensions",
                s -> isVariable(s) && s.typeText().matches("\\w+(\\[]){4,}"));
        add("10.1", "arrays of objects", s -> isVariable(s) && s.typeText().matches(".*\\..*(\\[])+"));
        add("10.6", "array initialisers", s -> s.tree() instanceof NewArrayTree n && n.getInitializers() != null);
        add("10.7", "`length` of an array", Site::isLength);
        add(
                "10.7",
                "`clone()` of an array",
                s -> isCall(s)
                        && s.callee()
                                .qualifier()
                                .filter(q -> s.callee().at(q).type() == TypeKind.ARRAY)
                                .isPresent());
    }

    private void statements() {
        add(
                "14.2",
                "blocks",
                s -> s.is(Kind.BLOCK)
                        && s.parent().filter(BlockTree.class::isInstance).isPresent());
        add("14.3", "local classes", s -> s.is(Kind.CLASS) && isLocal(s));
        add("14.3", "local records", s -> s.is(Kind.RECORD) && isLocal(s));
        add("14.4", "local variables", s -> isVariable(s) && isLocal(s));
        add("14.4.1", "`var`", s -> isVariable(s) && isLocal(s) && isVar(s));
        add("14.6", "empty statements", Kind.EMPTY_STATEMENT);
        add(
                "14.7",
                "labels of loops",
                s -> s.tree() instanceof LabeledStatementTree l && !(l.getStatement() instanceof BlockTree));
        add(
                "14.7",
                "labels of blocks",
                s -> s.tree() instanceof LabeledStatementTree l && l.getStatement() instanceof BlockTree);
        add("14.8", "expressions as statements", Kind.EXPRESSION_STATEMENT);
        add("14.9", "`if`", s -> s.tree() instanceof IfTree i && i.getElseStatement() == null);
        add("14.9", "`if` with `else`", s -> s.tree() instanceof IfTree i && i.getElseStatement() != null);
        add("14.10", "`assert`", Kind.ASSERT);
        add("14.12", "`while`", Kind.WHILE_LOOP);
        add("14.13", "`do`", Kind.DO_WHILE_LOOP);
        add("14.14.1", "`for`", Kind.FOR_LOOP);
        add(
                "14.14.1",
                "`for` with several variables or updates",
                s -> s.tree() instanceof ForLoopTree f
                        && (f.getInitializer().size() > 1 || f.getUpdate().size() > 1));
        add(
                "14.14.2",
                "`for` over the elements of an array",
                s -> s.tree() instanceof EnhancedForLoopTree f
                        && s.at(f.getExpression()).type() == TypeKind.ARRAY);
        add(
                "14.14.2",
                "`for` over a collection",
                s -> s.type() == TypeKind.DECLARED
                        && s.parent()
                                .filter(p -> p instanceof EnhancedForLoopTree f && f.getExpression() == s.tree())
                                .isPresent());
        add("14.15", "`break`", s -> s.tree() instanceof BreakTree b && b.getLabel() == null);
        add("14.15", "`break` with a label", s -> s.tree() instanceof BreakTree b && b.getLabel() != null);
        add("14.16", "`continue`", s -> s.tree() instanceof ContinueTree c && c.getLabel() == null);
        add("14.16", "`continue` with a label", s -> s.tree() instanceof ContinueTree c && c.getLabel() != null);
        add("14.17", "`return`", Kind.RETURN);
        add("14.18", "`throw`", Kind.THROW);
        add("14.19", "`synchronized`", Kind.SYNCHRONIZED);
        add("14.20", "`try`", Kind.TRY);
    }

    private static boolean isLocal(Site s) {
        return s.parent()
                .filter(p -> p instanceof BlockTree || p instanceof ForLoopTree || p instanceof CaseTree)
                .isPresent();
    }

    private static boolean isMember(Site s) {
        return s.parent().filter(ClassTree.class::isInstance).isPresent();
    }

    private static boolean isVar(Site s) {
        // By its text: javac fills the type in.
        return s.text().matches("(?s)(final\\s+)?var\\s.*");
    }

    private void switches() {
        add("14.11", "`switch` on numbers", s -> selector(s, Kind.SWITCH, t -> !isString(t) && !isEnum(t)));
        add("14.11", "`switch` on strings", s -> selector(s, Kind.SWITCH, Constructs::isString));
        add("14.11", "`switch` on an enum", s -> selector(s, Kind.SWITCH, Constructs::isEnum));
        add(
                "14.11.1",
                "`case` with `->`",
                s -> s.tree() instanceof CaseTree c && c.getCaseKind() == CaseTree.CaseKind.RULE);
        add(
                "14.11.1",
                "`case` with `:`",
                s -> s.tree() instanceof CaseTree c && c.getCaseKind() == CaseTree.CaseKind.STATEMENT);
        add("14.21", "`yield`", Kind.YIELD);
        add("15.28", "`switch` as an expression", Kind.SWITCH_EXPRESSION);
    }

    private static boolean selector(Site s, Kind kind, Predicate<Site> test) {
        return s.tree() instanceof SwitchTree w && s.is(kind) && test.test(s.at(w.getExpression()));
    }

    static boolean isString(Site s) {
        return s.typeText().equals("java.lang.String");
    }

    private static boolean isEnum(Site s) {
        return declares(s, ElementKind.ENUM);
    }

    private void primaries() {
        add("15.8.1", "literals of real numbers", Kind.DOUBLE_LITERAL, Kind.FLOAT_LITERAL);
        add("15.8.1", "literals of whole numbers", Kind.INT_LITERAL, Kind.LONG_LITERAL);
        add("15.8.1", "literals of characters", Kind.CHAR_LITERAL);
        add("15.8.1", "literals of strings", Kind.STRING_LITERAL);
        add("15.8.1", "`true` and `false`", Kind.BOOLEAN_LITERAL);
        add("15.8.1", "`null`", Kind.NULL_LITERAL);
        add(
                "15.8.3",
                "`this`",
                s -> s.tree() instanceof IdentifierTree i && i.getName().contentEquals("this"));
        add("15.8.5", "parentheses", Kind.PARENTHESIZED);
        add("15.9", "`new` of a record", s -> s.is(Kind.NEW_CLASS) && declares(s, ElementKind.RECORD));
        add(
                "15.9",
                "`new` of an exception",
                s -> s.is(Kind.NEW_CLASS)
                        && s.parent().filter(ThrowTree.class::isInstance).isPresent());
        add(
                "15.9",
                "`new` of another object",
                s -> s.is(Kind.NEW_CLASS)
                        && !declares(s, ElementKind.RECORD)
                        && s.parent().filter(ThrowTree.class::isInstance).isEmpty());
        add("15.10.1", "`new` of an array", s -> s.tree() instanceof NewArrayTree n && n.getInitializers() == null);
        add("15.10.3", "elements of arrays", Kind.ARRAY_ACCESS);
        add(
                "15.11",
                "fields of another object",
                s -> isField(s)
                        && !s.has(Modifier.STATIC)
                        && s.qualifier()
                                .filter(q -> !q.toString().equals("this"))
                                .isPresent());
        add("15.13", "method references", Kind.MEMBER_REFERENCE);
        add("15.27", "lambda expressions", Kind.LAMBDA_EXPRESSION);
    }

    private void calls() {
        add(
                "15.12",
                "calls of static methods of the same class",
                s -> isOwnCall(s) && s.callee().has(Modifier.STATIC));
        add(
                "15.12",
                "calls of methods of the same object",
                s -> isOwnCall(s) && !s.callee().has(Modifier.STATIC));
        add(
                "15.12",
                "calls of `Math` and `StrictMath`",
                s -> isCall(s) && s.callee().owner().matches("java\\.lang\\.(Strict)?Math"));
        add(
                "15.12",
                "calls of `Double`, `Integer` and the like",
                s -> isCall(s)
                        && s.callee()
                                .owner()
                                .matches("java\\.lang\\.(Double|Float|Integer|Long|Short|Byte|Character|Boolean)"));
        add("15.12", "calls of `Arrays`", s -> isCall(s) && s.callee().owner().equals("java.util.Arrays"));
        add(
                "15.12",
                "calls of `System.arraycopy`",
                s -> isCall(s) && s.callee().owner().equals("java.lang.System"));
        add(
                "15.12",
                "calls of static methods of other classes",
                s -> isCall(s)
                        && !isOwnCall(s)
                        && s.callee().has(Modifier.STATIC)
                        && !s.callee().owner().startsWith("java."));
        add(
                "15.12",
                "calls of methods of another object",
                s -> isCall(s)
                        && !isOwnCall(s)
                        && !s.callee().has(Modifier.STATIC)
                        && s.callee().names(ElementKind.METHOD)
                        && s.callee()
                                .qualifier()
                                .filter(q -> s.callee().at(q).type() == TypeKind.DECLARED)
                                .isPresent());
        add(
                "15.12",
                "calls of annotated methods of another object",
                s -> isCall(s)
                        && !isOwnCall(s)
                        && !s.callee().has(Modifier.STATIC)
                        && s.callee().isAnnotated());
        add("15.12", "calls of methods with a rule of the user's", s -> isCall(s) && s.hasRule(s.callee()));
        add("15.12", "recursion", s -> isCall(s) && calls(s, s.path().getParentPath()));
    }

    private static boolean isObject(Site s) {
        return s.element()
                .filter(e -> !e.getSimpleName().contentEquals("class"))
                .map(Element::asType)
                .filter(t -> t.getKind() == TypeKind.DECLARED)
                .filter(t -> !t.toString().equals("java.lang.String"))
                .isPresent();
    }

    private static boolean isCall(Site s) {
        return s.is(Kind.METHOD_INVOCATION);
    }

    private static boolean isOwnCall(Site s) {
        if (!isCall(s)) {
            return false;
        }
        Tree select = ((MethodInvocationTree) s.tree()).getMethodSelect();
        return (select instanceof IdentifierTree || select.toString().startsWith("this."))
                && s.callee().names(ElementKind.METHOD);
    }

    private static boolean calls(Site s, com.sun.source.util.TreePath around) {
        for (com.sun.source.util.TreePath p = around; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof MethodTree) {
                return s.callee().element().isPresent()
                        && s.callee().element().equals(new Site(p, s.trees()).element());
            }
        }
        return false;
    }
}
