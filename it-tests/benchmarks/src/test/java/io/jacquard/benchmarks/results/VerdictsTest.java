package io.jacquard.benchmarks.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerdictsTest {
    private final Timings timings = new Timings();
    private final Verdicts verdicts = new Verdicts();

    @Test
    void aLimitStandsBesideItsNumber() {
        timings.put("Reduce", "primal", 2);
        timings.put("Reduce", "vjp", 5);
        assertEquals("2.50 (2.50)", verdicts.ratio(timings, "Reduce", "vjp", "primal"));
        assertEquals("1 of 1 limits are kept.\n", verdicts.summary());
    }

    @Test
    void whatIsTooMuchIsListed() {
        timings.put("Reduce", "primal", 2);
        timings.put("Reduce", "vjp", 6);
        assertEquals("**3.00 (2.50) OVER**", verdicts.ratio(timings, "Reduce", "vjp", "primal"));
        assertEquals("**12.0 (50.0) UNDER**", verdicts.atLeast("peer", 12, 50));
        assertEquals(
                "0 of 2 limits are kept; these are not:\n\n- Reduce: vjp / primal is 3.00 (2.50)\n- peer is 12.0 (50.0)\n",
                verdicts.summary());
    }

    @Test
    void whatWasNotMeasuredIsNotJudged() {
        timings.put("Reduce", "primal", 2);
        assertEquals("", verdicts.ratio(timings, "Reduce", "vjp", "primal"));
        assertEquals("3.00", verdicts.atMost("free", 3, Double.POSITIVE_INFINITY));
        assertEquals("0 of 0 limits are kept.\n", verdicts.summary());
    }
}
