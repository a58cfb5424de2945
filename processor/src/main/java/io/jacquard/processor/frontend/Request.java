package io.jacquard.processor.frontend;

import io.jacquard.Companion;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * What one annotation asks for, and what companions must know about the place where they are written.
 *
 * @param packageName the user's package, empty for the unnamed one
 * @param enclosing the simple names of the classes around the method, outermost first
 * @param method the method's simple name
 * @param prefix what the names of the companions begin with
 * @param wrt the independents as given, each the name of a parameter; empty if not given
 * @param of the dependents as given, each {@code result} or the name of an array parameter; empty if not given
 * @param companions the companions to write, in the order of the enum
 * @param isPublic whether companions may be public without a word in them that is less visible
 * @param thrown the types of the {@code throws} clause
 * @param shadowed simple names that mean something else in the user's package than what generated code means by them
 * @param originating the outermost class around the method, for {@code Filer}
 * @param generatedVisible whether the user's module sees {@code javax.annotation.processing.Generated}
 */
public record Request(
        String packageName,
        List<String> enclosing,
        String method,
        String prefix,
        List<String> wrt,
        List<String> of,
        Set<Companion> companions,
        boolean isPublic,
        List<TypeMirror> thrown,
        Set<String> shadowed,
        Element originating,
        boolean generatedVisible) {
    public Request {
        enclosing = List.copyOf(enclosing);
        wrt = List.copyOf(wrt);
        of = List.copyOf(of);
        thrown = List.copyOf(thrown);
    }

    /** What stands before simple names of the user's package in full ones. */
    public String qualifier() {
        return packageName.isEmpty() ? "" : packageName + ".";
    }

    /** The full name of a companion, which has {@code suffix} behind the prefix. */
    public String fullName(String suffix) {
        return qualifier() + prefix + suffix;
    }

    /** As a reader would name the method: {@code Seed.f}. */
    public String displayName() {
        return String.join(".", enclosing) + "." + method;
    }
}
