package io.jacquard.processor.backend;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From text to JavaPoet: class names in angle quotes become imports, types become type names. */
final class Code {
    private static final int WIDTH = 112;
    /** Names whose spelling shows where the package ends, which JavaPoet goes by. */
    private static final Pattern USUAL = Pattern.compile("([a-z_$][\\w$]*\\.)*[A-Z][\\w$]*(\\.[A-Z][\\w$]*)*");

    private static final Pattern CLASS = Pattern.compile("«([^»]*)»");

    /** What text means by the names that no variable may hide. */
    private static final List<String> OURS = List.of("java.", "io.jacquard.support.", "io.jacquard.product.");

    private final Set<String> shadowed;

    Code(Set<String> shadowed) {
        this.shadowed = shadowed;
    }

    /** How text mentions a class. */
    String name(String fullName) {
        Optional<List<String>> member = Summary.member(fullName);
        if (member.isPresent()) {
            return name(member.orElseThrow().get(0)) + "."
                    + member.orElseThrow().get(1);
        }
        String simple = simple(fullName);
        boolean ours = OURS.stream().anyMatch(fullName::startsWith);
        if (shadowed.contains(simple) || simple.equals(fullName) || !ours && Names.isReserved(simple)) {
            return fullName;
        }
        if (fullName.equals("java.lang." + simple)) {
            return simple;
        }
        return USUAL.matcher(fullName).matches() ? "«" + fullName + "»" : fullName;
    }

    /** How text spells a type. */
    String text(Type type) {
        return JavaText.type(type, this::name);
    }

    /** Lines that are too long are broken. */
    static CodeBlock block(String text) {
        Deque<String> classes = new ArrayDeque<>();
        Matcher names = CLASS.matcher(text);
        String brief = names.replaceAll(name -> {
            classes.add(name.group(1));
            return "«" + simple(name.group(1)) + "»";
        });
        String broken =
                brief.lines().map(Code::broken).collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
        CodeBlock.Builder out = CodeBlock.builder();
        int at = 0;
        Matcher mentions = CLASS.matcher(broken);
        while (mentions.find()) {
            out.add("$L", broken.substring(at, mentions.start())).add("$T", className(classes.remove()));
            at = mentions.end();
        }
        return out.add("$L", broken.substring(at)).build();
    }

    private static String broken(String line) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        return indent + LineBreaks.wrap(line.strip(), WIDTH - indent.length(), indent + "    ");
    }

    private static String simple(String fullName) {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    /** The class of a full name, which tells packages from classes by their first letters, or else by the last dot. */
    static ClassName className(String fullName) {
        try {
            return ClassName.bestGuess(fullName);
        } catch (IllegalArgumentException e) {
            return ClassName.get(fullName.substring(0, Math.max(0, fullName.lastIndexOf('.'))), simple(fullName));
        }
    }

    /** With type arguments it is no name of a class, but text all the same. */
    private static TypeName object(String text) {
        return text.contains("<") ? TypeVariableName.get(text) : ClassName.get("", text);
    }

    static TypeName type(Type type) {
        TypeName out = switch (type.scalar()) {
            case DOUBLE -> TypeName.DOUBLE;
            case FLOAT -> TypeName.FLOAT;
            case LONG -> TypeName.LONG;
            case INT -> TypeName.INT;
            case SHORT -> TypeName.SHORT;
            case BYTE -> TypeName.BYTE;
            case CHAR -> TypeName.CHAR;
            case BOOLEAN -> TypeName.BOOLEAN;
            case VOID -> TypeName.VOID;
            case OBJECT ->
                Summary.member(type.className())
                        .<TypeName>map(m -> className(m.get(0)).nestedClass(m.get(1)))
                        .orElseGet(() -> object(type.className()));
        };
        for (int i = 0; i < type.dimensions(); i++) {
            out = ArrayTypeName.of(out);
        }
        return out;
    }
}
