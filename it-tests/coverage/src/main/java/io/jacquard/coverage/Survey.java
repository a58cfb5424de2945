package io.jacquard.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All candidates of the libraries, after what their methods do has been followed through all calls among them. */
final class Survey {
    private final Map<String, Facts> facts = new HashMap<>();
    private final List<Attribution.Method> methods = new ArrayList<>();

    /** Constructors whose parameters would fit and hold a real number: no annotation can stand there. */
    final Map<String, Integer> constructors = new HashMap<>();

    Survey(List<Library> libraries, String classPath) {
        for (Library library : libraries) {
            Attribution attribution = new Attribution(library, classPath);
            methods.addAll(attribution.fitting);
            facts.putAll(attribution.facts);
            constructors.put(library.name(), attribution.constructors);
        }
        followWrites();
        followObstacles();
    }

    /** In the order of libraries, files and declarations. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Attribution.Method m : methods) {
            Facts f = facts.get(m.key());
            if (!m.realResult()
                    && f.written.stream().noneMatch(i -> i >= 0 && m.real().contains(i))) {
                continue;
            }
            Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
            obstacles.addAll(f.obstacles);
            if (m.real().isEmpty()) {
                obstacles.add(Obstacle.NO_REAL_INPUT);
            }
            if (f.written.contains(Facts.FIELD)) {
                obstacles.add(Obstacle.KEEPS_STATE);
            }
            int number = numbers.merge(m.library() + m.path(), 1, Integer::sum);
            all.add(new Candidate(
                    m.library(),
                    m.path(),
                    m.className(),
                    m.name(),
                    m.parameters(),
                    m.result(),
                    m.isStatic(),
                    m.from(),
                    m.to(),
                    m.line(),
                    number,
                    f.calls,
                    obstacles.stream().findFirst()));
        }
        return all;
    }

    private void followWrites() {
        boolean more = true;
        while (more) {
            more = false;
            for (Facts f : facts.values()) {
                for (Facts.Handed h : f.handed) {
                    Facts callee = facts.get(h.callee());
                    if (callee != null && callee.written.contains(h.argument())) {
                        more |= f.written.add(h.origin());
                    }
                }
                for (String call : f.calls) {
                    Facts callee = facts.get(call);
                    if (callee != null && callee.written.contains(Facts.FIELD)) {
                        more |= f.written.add(Facts.FIELD);
                    }
                }
            }
        }
    }

    private void followObstacles() {
        boolean more = true;
        while (more) {
            more = false;
            for (Facts f : facts.values()) {
                for (String call : f.calls) {
                    Facts callee = facts.get(call);
                    more |= callee == null ? f.obstacles.add(Obstacle.NO_SOURCE) : f.obstacles.addAll(callee.obstacles);
                }
            }
        }
    }
}
