package io.jacquard.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailsTest {
    @AfterEach
    void forgetTheLimit() {
        System.clearProperty(Trails.LIMIT_PROPERTY);
    }

    @Test
    void theLimitIsInBytes() {
        System.setProperty(Trails.LIMIT_PROPERTY, "800");
        assertDoesNotThrow(() -> Trails.requireRoom("Seed.f", "for (int i = 0; i < n; i++)", 100));
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class, () -> Trails.requireRoom("Seed.f", "for (int i = 0; i < n; i++)", 101));
        assertEquals(
                "Seed.f: to save what `for (int i = 0; i < n; i++)` overwrites takes 101 doubles, more than the limit"
                        + " of 800 bytes (half of the maximum heap, or -Djacquard.trailLimit=bytes);"
                        + " put @Checkpoint on the variable of the loop to save less and recompute",
                refusal.getMessage());
    }

    @Test
    void withoutThePropertyItIsHalfOfTheHeap() {
        long half = Runtime.getRuntime().maxMemory() / 2;
        assertDoesNotThrow(() -> Trails.requireRoom("Seed.f", "loop", half / Double.BYTES));
        assertThrows(IllegalStateException.class, () -> Trails.requireRoom("Seed.f", "loop", half / Double.BYTES + 1));
    }

    @Test
    void sizesBeyondIntAreRefusedByName() {
        long doubles = Trails.product(70_000, 70_000);
        assertEquals(4_900_000_000L, doubles);
        System.setProperty(Trails.LIMIT_PROPERTY, "1000000000");
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> Trails.requireRoom("Seed.f", "loop", doubles));
        assertTrue(refusal.toString().contains("takes 4900000000 doubles"), refusal::toString);
    }

    @Test
    void sizesBeyondLongStayThere() {
        long large = 1L << 40;
        assertEquals(Long.MAX_VALUE, Trails.product(large, large));
        assertEquals(Long.MAX_VALUE, Trails.product(1L << 32, 1L << 31));
        assertEquals(1L << 62, Trails.product(1L << 31, 1L << 31));
        assertEquals(0, Trails.product(0, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, Trails.sum(Long.MAX_VALUE, 1));
        assertEquals(Long.MAX_VALUE, Trails.sum(Long.MAX_VALUE - 1, 1));
        assertEquals(7, Trails.sum(3, 4));
    }
}
