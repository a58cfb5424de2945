package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** What is wrong after one pass. */
final class Faults {
    private final String pass;
    private final List<String> found = new ArrayList<>();

    Faults(String pass) {
        this.pass = pass;
    }

    void add(Stmt s, String what) {
        found.add("statement " + s.id() + ", `" + Dump.line(s) + "`: " + what);
    }

    void add(String what) {
        found.add(what);
    }

    void end() {
        if (!found.isEmpty()) {
            throw new IllegalStateException("broken by " + pass + ": " + String.join("; ", found));
        }
    }
}
