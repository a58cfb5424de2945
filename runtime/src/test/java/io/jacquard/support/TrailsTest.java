package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrailsTest {
    private static final long LIMIT = Runtime.getRuntime().maxMemory() / 2 / Double.BYTES;

    private static String refusal(Executable call) {
        return String.valueOf(assertThrows(IllegalStateException.class, call).getMessage());
    }

    @Test
    void theRefusalNamesMethodLoopSizeAndLimit() {
        assertEquals(
                "[TrailTooLarge] Seed.f: to save what `for (int i = 0; i < n; i++)` overwrites takes 101 doubles, more than the limit"
                        + " of 800 bytes (half of the maximum heap, or -Djacquard.trailLimit=bytes);"
                        + " put @Checkpoint on the variable of the loop to save less and recompute"
                        + " (docs/errors/TrailTooLarge.md)",
                Trails.refusal("Seed.f", "for (int i = 0; i < n; i++)", 101, 800));
    }

    @Test
    void withoutThePropertyTheLimitIsHalfOfTheHeap() {
        assertEquals(LIMIT, Trails.requireRoom("Seed.f", "loop", 0, LIMIT));
        assertEquals(LIMIT, Trails.requireRoom("Seed.f", "loop", LIMIT));
        assertTrue(refusal(() -> Trails.requireRoom("Seed.f", "loop", 0, LIMIT + 1))
                .startsWith("[TrailTooLarge] Seed.f: to save"));
    }

    @Test
    void loopsAreAddedUp() {
        assertEquals(7, Trails.requireRoom("Seed.f", "loop", 3, 4));
        assertEquals(23, Trails.requireRoom("Seed.f", "loop", 3, 4, 5));
        assertEquals(123, Trails.requireRoom("Seed.f", "loop", 3, 4, 5, 6));
        assertTrue(refusal(() -> Trails.requireRoom("Seed.f", "loop", LIMIT - 6, 7))
                .contains("`loop`"));
    }

    @Test
    void loopsThatDoNotRunSaveNothing() {
        assertEquals(3, Trails.requireRoom("Seed.f", "loop", 3, -4));
        assertEquals(3, Trails.requireRoom("Seed.f", "loop", 3, -70_000, -70_000));
        assertEquals(3, Trails.requireRoom("Seed.f", "loop", 3, 4, -5, -6));
    }

    @Test
    void sizesBeyondIntAreRefusedByName() {
        String refusal = refusal(() -> Trails.requireRoom("Seed.f", "loop", 0, 7_000_000, 7_000_000));
        assertTrue(refusal.contains("takes 49000000000000 doubles"), refusal);
        String larger = refusal(() -> Trails.requireRoom("Seed.f", "loop", 0, 1 << 30, 1 << 30, 1 << 30));
        assertTrue(larger.contains("takes 9223372036854775807 doubles"), larger);
    }

    @Test
    void sumsBeyondLongStayThere() {
        long large = 1L << 40;
        assertEquals(Long.MAX_VALUE, Trails.sum(0, large, large));
        assertEquals(Long.MAX_VALUE, Trails.sum(0, 1L << 32, 1L << 31));
        assertEquals(1L << 62, Trails.sum(0, 1L << 31, 1L << 31));
        assertEquals(0, Trails.sum(0, 0, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, Trails.sum(Long.MAX_VALUE, 1));
        assertEquals(Long.MAX_VALUE, Trails.sum(Long.MAX_VALUE - 1, 1));
        assertEquals(Long.MAX_VALUE, Trails.sum(1, large, large));
        assertEquals(3, Trails.sum(3, -1));
        assertEquals(7, Trails.sum(3, 4));
    }

    @Test
    void trailsOfEachTypeHaveRoomAndGrow() {
        char[][] rows = new char[2][];
        char[] row = Trails.room(rows, 1, 3);
        assertEquals(3, row.length);
        assertSame(row, rows[1]);
        assertSame(row, Trails.room(rows, 1, 2));
        assertEquals(0, Trails.room(rows, 0, -1).length);
        boolean[] trail = {true};
        assertSame(trail, Trails.grow("Seed.f", "loop", trail, 0));
        boolean[] longer = Trails.grow("Seed.f", "loop", trail, 1);
        assertEquals(16, longer.length);
        assertTrue(longer[0]);
        assertEquals(60, Trails.grow("Seed.f", "loop", new int[30][], 30).length);
    }

    @Test
    void noTrailGrowsBeyondTheLimitOrWhatAnArrayHolds() {
        int most = (int) Math.min(LIMIT, Integer.MAX_VALUE - 8);
        // As if it were as long as it gets: nothing of that size is made.
        String refusal = refusal(() -> Trails.grow("Seed.f", "while (x > 1)", new double[0], most));
        assertTrue(
                refusal.startsWith("[TrailTooLarge] Seed.f: to save what `while (x > 1)` overwrites takes "
                        + (most + 1L) + " doubles"),
                refusal);
        assertTrue(refusal(() -> Trails.grow("Seed.f", "loop", new int[0], Integer.MAX_VALUE))
                .contains("`loop`"));
        assertTrue(
                refusal(() -> Trails.grow("Seed.f", "loop", new char[0], most)).contains("`loop`"));
    }

    @Test
    void snapshotsOfEachTypeAreCopies() {
        byte[][] rows = new byte[1][];
        byte[] bytes = {1, 2};
        Trails.snapshot(rows, 0, bytes);
        bytes[0] = 5;
        assertArrayEquals(new byte[] {1, 2}, rows[0]);
        byte[] kept = rows[0];
        Trails.snapshot(rows, 0, bytes);
        assertSame(kept, rows[0]);
        assertArrayEquals(bytes, kept);
        long[][][] parts = new long[1][][];
        long[][] table = {{1}, {2, 3}};
        Trails.snapshot(parts, 0, table);
        table[1][0] = 9;
        assertArrayEquals(new long[][] {{1}, {2, 3}}, parts[0]);
        Trails.snapshot(parts, 0, table);
        assertArrayEquals(table, parts[0]);
    }
}
