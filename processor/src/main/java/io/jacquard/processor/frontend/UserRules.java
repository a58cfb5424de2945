package io.jacquard.processor.frontend;

import io.jacquard.processor.frontend.UserRule.Fault;
import io.jacquard.processor.frontend.UserRule.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** All rules in classes and in those nested in them, right or wrong. Of two for one thing the later one is wrong. */
final class UserRules {
    private final Map<TypeElement, List<UserRule>> known = new HashMap<>();

    /** In the order of the source. */
    List<UserRule> in(TypeElement type) {
        List<UserRule> found = known.get(type);
        if (found == null) {
            found = new ArrayList<>();
            collect(type, found);
            known.put(type, found);
        }
        return found;
    }

    private static void collect(TypeElement type, List<UserRule> out) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            RuleMirror.of(method).ifPresent(mirror -> out.add(once(RuleReader.read(method, mirror), out)));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, out));
    }

    private static UserRule once(UserRule rule, List<UserRule> before) {
        return before.stream()
                .filter(other -> rule.meaning().isPresent() && isSame(rule, other))
                .findFirst()
                .map(other ->
                        new UserRule(rule.method(), rule.mirror(), Optional.empty(), Optional.of(twice(rule, other))))
                .orElse(rule);
    }

    private static boolean isSame(UserRule rule, UserRule other) {
        Meaning meaning = rule.meaning().orElseThrow();
        return other.meaning()
                .filter(m -> m.target().equals(meaning.target()) && m.parameter() == meaning.parameter())
                .isPresent();
    }

    private static Fault twice(UserRule rule, UserRule other) {
        return new Fault(
                "",
                "`" + rule.mirror().method() + "` has a rule already: `"
                        + other.method().getSimpleName() + "`",
                "a method has one derivative to each of its parameters",
                "remove one of them, or say which `parameter` it is for");
    }
}
