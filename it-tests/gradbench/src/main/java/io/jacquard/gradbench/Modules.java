package io.jacquard.gradbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What we claim: only functions that are right as a whole and differentiated by the compiler. */
final class Modules {
    private static final Map<String, Map<String, Function<Object, Run>>> ALL = new TreeMap<>();

    static {
        ALL.put("ba", BaRuns.functions());
        ALL.put("det", ScalarRuns.det());
        ALL.put("gmm", GmmRuns.functions());
        ALL.put("hello", ScalarRuns.hello());
        ALL.put("ht", HtRuns.functions());
        ALL.put("llsq", ScalarRuns.llsq());
        ALL.put("lse", ScalarRuns.lse());
        ALL.put("lstm", LstmRuns.functions());
        ALL.put("ode", OdeRuns.functions());
    }

    private Modules() {}

    static boolean has(String module) {
        return ALL.containsKey(module);
    }

    /** A function with its input; throws if there is no such function, or not with such input. */
    static Run run(String module, String function, Object input) {
        Map<String, Function<Object, Run>> functions = ALL.get(module);
        if (functions == null) {
            throw new BadInput("unknown module " + module);
        }
        Function<Object, Run> run = functions.get(function);
        if (run == null) {
            throw new BadInput("unknown function " + module + "::" + function);
        }
        return run.apply(input);
    }
}
