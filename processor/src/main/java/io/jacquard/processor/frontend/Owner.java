package io.jacquard.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a method is called on that is handed to it by its components: a record, or an object that the caller has made.
 *
 * @param handed components that the method gets, of an object those that it mentions
 * @param changed components that the method may assign, which it gives back behind its result
 */
record Owner(RecordType type, List<RecordType.Leaf> handed, List<RecordType.Leaf> changed) {
    Owner {
        handed = List.copyOf(handed);
        changed = List.copyOf(changed);
    }

    static Owner ofRecord(RecordType type) {
        return new Owner(type, type.leaves(), List.of());
    }

    static Owner ofObject(RecordType type, Mentions mentions, String method) {
        return new Owner(type, named(type, mentions.mentionedBy(method)), named(type, mentions.assignedBy(method)));
    }

    private static List<RecordType.Leaf> named(RecordType type, Set<String> names) {
        return type.leaves().stream()
                .filter(leaf -> names.contains(leaf.path().get(0).name()))
                .toList();
    }

    /** What the method gets of all components and beside them, in its order: fields of an object come last, since the arguments may still change them. */
    <T> List<T> arranged(List<T> components, List<T> arguments) {
        List<RecordType.Leaf> leaves = type.leaves();
        List<T> out = new ArrayList<>(arguments);
        List<T> own = handed.stream()
                .map(leaf -> components.get(leaves.indexOf(leaf)))
                .toList();
        out.addAll(type.isObject() ? out.size() : 0, own);
        return out;
    }
}
