package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simple names of classes and constants by which the text of a program's expressions begins: a variable of that name would hide them. */
final class Mentions {
    private static final Pattern FIRST = Pattern.compile("(?U)^[\\p{L}_$][\\w$]*");

    private final Set<String> found = new HashSet<>();

    private Mentions() {}

    static Set<String> in(Program program) {
        Mentions mentions = new Mentions();
        mentions.add(program.root());
        program.helpers().values().forEach(mentions::add);
        return mentions.found;
    }

    private void add(Routine routine) {
        Walk.each(routine.body(), s -> Walk.exprs(s).forEach(whole -> Walk.each(whole, this::add)));
    }

    private void add(Expr e) {
        if (e instanceof Named named) {
            Matcher first = FIRST.matcher(named.text());
            if (first.find()) {
                found.add(first.group());
            }
        } else if (e instanceof Apply apply && !apply.owner().isEmpty()) {
            String owner = apply.owner();
            simple(apply.name().equals(apply.op().javaName()) ? owner : owner.substring(0, owner.lastIndexOf('.')));
            apply.rules().forEach(rule -> rule.ifPresent(r -> simple(r.owner())));
        } else if (e instanceof Call call && call.callee().isLibrary()) {
            simple(call.callee().owner());
        }
    }

    /** A nested class is named by those around it. */
    private void simple(String className) {
        if (!className.isEmpty()) {
            found.addAll(Code.className(className).simpleNames());
        }
    }
}
