package io.jacquard.processor.frontend;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/**
 * Random classes that call many things by few names: nested and inherited types, interfaces, neighbours, imports of every kind, locals, overloads by widening.
 * Each method, and every use of a name in the annotated one, is a line of its own, of which any may be left out.
 */
final class RandomNames {
    /** The file with the annotated method. */
    static final String MAIN = "a.T";

    private static final List<String> PACKAGES = List.of("a", "b", "c");
    private static final List<String> TYPES = List.of("N0", "N1", "N2", "N3");
    private static final List<String> FIELDS = List.of("F0", "F1", "F2", "F3");
    private static final List<String> METHODS = List.of("m0", "m1");
    private static final List<String> NUMBERS = List.of("byte", "short", "char", "int", "long", "float", "double");
    private static final List<String> ARGUMENTS =
            List.of("(byte) 1", "(short) 1", "'a'", "1", "1L", "1f", "1.0", "x", "k", "h");

    private final Random random;
    private final TreeMap<String, String> files = new TreeMap<>();
    private int value = 1000;
    private int uses;

    RandomNames(long seed) {
        random = new Random(seed);
        for (String pkg : PACKAGES) {
            for (String type : TYPES.subList(0, 2)) {
                if (random.nextInt(3) > 0) {
                    files.put(pkg + "." + type, file(pkg, type, supertypes(pkg, type), 1, false));
                }
            }
            files.put(pkg + ".S", file(pkg, "S", "", 1, false));
        }
        int depth = random.nextInt(3);
        files.put(MAIN, file("a", "T", supertypes("a", "T"), depth, true));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <E> E one(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The sources, without some lines of the annotated method's body. */
    List<JavaFileObject> sources(Set<Integer> leftOut) {
        List<JavaFileObject> out = new ArrayList<>();
        files.forEach((name, text) -> out.add(JavaFileObjects.forSourceString(name, without(text, leftOut))));
        return out;
    }

    String text(Set<Integer> leftOut) {
        return files.values().stream().map(text -> without(text, leftOut)).collect(Collectors.joining("\n"));
    }

    /** Lines keep their numbers. */
    private static String without(String text, Set<Integer> leftOut) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> leftOut.stream().anyMatch(use -> line.endsWith("// use " + use)) ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private String supertypes(String pkg, String type) {
        String other = one(PACKAGES);
        boolean extended = chance(50) && !type.equals("S");
        return extended ? " extends " + (other.equals(pkg) ? "" : other + ".") + "S" : "";
    }

    private String file(String pkg, String type, String supertypes, int depth, boolean main) {
        StringBuilder out = new StringBuilder("package " + pkg + ";\n");
        Set<String> single = new HashSet<>();
        for (int i = 0; main && i < 5; i++) {
            out.append(anImport(single));
        }
        String visible = chance(80) || type.equals("S") ? "public " : "";
        return out + type(visible + "class", type, supertypes, depth, main, new HashSet<>(Set.of(type)));
    }

    /** What an import names need not be there: what javac refuses is left out. */
    private String anImport(Set<String> single) {
        String type = one(PACKAGES) + "." + one(List.of("N0", "N1", "S"));
        String line = switch (random.nextInt(6)) {
            case 0 -> single.add(type.substring(2)) ? "import " + type + ";" : "";
            case 1 -> "import " + type.charAt(0) + ".*;";
            case 2 -> "import " + type + ".*;";
            case 3 -> "import static " + type + ".*;";
            case 4 -> "import static " + type + "." + one(FIELDS) + ";";
            default -> "import static " + type + "." + one(METHODS) + ";";
        };
        return line.isEmpty() ? "" : line + " // use " + uses++ + "\n";
    }

    private String access(boolean inInterface) {
        return inInterface ? "" : one(List.of("public ", "protected ", "", "", "private "));
    }

    private String type(String head, String name, String supertypes, int depth, boolean main, Set<String> around) {
        boolean inInterface = head.endsWith("interface");
        boolean hidden = head.startsWith("private") || around.contains("hidden");
        if (hidden) {
            around.add("hidden");
        }
        StringBuilder out = new StringBuilder(head + " " + name + supertypes + " {\n");
        for (String field : FIELDS) {
            if (chance(35)) {
                // Companions read fields that change by name, or else through a class of theirs.
                boolean fixed = inInterface || hidden || chance(70);
                String access = fixed ? access(inInterface) : "public ";
                out.append(access)
                        .append("static ")
                        .append(fixed ? "final " : "")
                        .append("double ")
                        .append(field);
                out.append(" = ").append(value++).append(".5;\n");
            }
        }
        Set<String> signatures = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            String method = one(METHODS);
            List<String> types = chance(60) ? List.of(one(NUMBERS)) : List.of(one(NUMBERS), one(NUMBERS));
            if (chance(50) && signatures.add(method + types)) {
                String parameters = types.get(0) + " p" + (types.size() > 1 ? ", " + types.get(1) + " q" : "");
                // Companions cannot call protected ones of other packages, nor what is in protected classes.
                String access = access(inInterface).replace("protected", "public");
                out.append(access)
                        .append("static double ")
                        .append(method)
                        .append("(")
                        .append(parameters);
                out.append(") { return ")
                        .append(value++)
                        .append(".5 * p; } // use ")
                        .append(uses++)
                        .append("\n");
            }
        }
        for (String nested : TYPES) {
            if (depth > 0 && !around.contains(nested) && chance(45)) {
                out.append(nested(nested, depth - 1, false, inInterface, around));
            }
        }
        if (main) {
            out.append(depth > 0 ? nested("T" + depth, depth - 1, true, inInterface, around) : annotated());
        }
        return out.append("}\n").toString();
    }

    private String nested(String name, int depth, boolean main, boolean within, Set<String> around) {
        Set<String> inside = new HashSet<>(around);
        inside.add(name);
        boolean face = !main && chance(25);
        String supertypes = face || chance(50) ? "" : " extends " + one(List.of("S", "b.S", "c.S"));
        String access = main ? "" : access(within).replace("protected", "public");
        return type(access + (face ? "interface" : "static class"), name, supertypes, depth, main, inside);
    }

    private String annotated() {
        StringBuilder out = new StringBuilder(
                "@io.jacquard.Differentiable static double f(double x, int k, char h) {\ndouble s = x;\n");
        for (int i = 0; i < 24; i++) {
            if (chance(6)) {
                out.append("double ").append(one(FIELDS)).append(" = x;");
            } else {
                out.append("s += ")
                        .append(chance(60) ? owner() + one(FIELDS) : owner() + call())
                        .append(";");
            }
            out.append(" // use ").append(uses++).append("\n");
        }
        return out.append("return s;\n}\n").toString();
    }

    private String owner() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> "";
            case 3, 4 -> one(TYPES) + ".";
            case 5 -> one(TYPES) + "." + one(TYPES) + ".";
            case 6 -> one(List.of("S.", "T.", "T.N1.", "S.N0."));
            default -> one(PACKAGES) + "." + one(List.of("N0.", "N1.", "S.", "N0.N1."));
        };
    }

    private String call() {
        return one(METHODS) + "(" + one(ARGUMENTS) + (chance(50) ? "" : ", " + one(ARGUMENTS)) + ")";
    }
}
