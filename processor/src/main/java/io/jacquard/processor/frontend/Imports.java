package io.jacquard.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The imports of a file by kind.
 *
 * @param types simple name to full name
 * @param onDemand packages and classes whose types are imported
 * @param members classes whose static member is imported by name, by that name
 * @param membersOnDemand classes whose static members are imported
 * @param modules modules whose exported packages are imported
 */
record Imports(
        Map<String, String> types,
        List<String> onDemand,
        Map<String, List<String>> members,
        List<String> membersOnDemand,
        List<String> modules) {

    static Imports of(CompilationUnitTree unit) {
        Imports imports = new Imports(
                new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        unit.getImports().forEach(imports::add);
        return imports;
    }

    private void add(ImportTree tree) {
        if (isOfModule(tree)) {
            modules.add(tree.getQualifiedIdentifier().toString());
        } else if (tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
            String owner = name.getExpression().toString();
            String simple = name.getIdentifier().toString();
            if (simple.equals("*")) {
                (tree.isStatic() ? membersOnDemand : onDemand).add(owner);
            } else if (tree.isStatic()) {
                members.computeIfAbsent(simple, n -> new ArrayList<>()).add(owner);
            } else {
                types.put(simple, name.toString());
            }
        }
    }

    /** The model of JDK 17 does not know this kind of import; its text is the same in all. */
    private static boolean isOfModule(ImportTree tree) {
        return tree.toString().stripLeading().startsWith("import module ");
    }
}
