package io.jacquard.processor.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LineBreaksTest {
    @Test
    void linesBreakBeforeOperatorsAndAfterCommas() {
        assertEquals("double y = a\n  + b;", LineBreaks.wrap("double y = a + b;", 14, "  "));
        assertEquals("f(first,\n  second);", LineBreaks.wrap("f(first, second);", 14, "  "));
        assertEquals("double y = a + b;", LineBreaks.wrap("double y = a + b;", 17, "  "));
    }

    @Test
    void stringsStayWhole() {
        assertEquals("f(\"i < n\",\n  n);", LineBreaks.wrap("f(\"i < n\", n);", 12, "  "));
        assertEquals("f(\"a + b, c\" + d);", LineBreaks.wrap("f(\"a + b, c\" + d);", 12, "  "));
        assertEquals("\"a, b\",\n  c", LineBreaks.wrap("\"a, b\", c", 8, "  "));
    }
}
