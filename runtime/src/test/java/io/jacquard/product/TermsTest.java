package io.jacquard.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms become blocks: as long as they differ in their place alone, and go on as the first two do. */
class TermsTest {
    private static final double[] V = {1, 2};
    private final Terms terms = new Terms();

    /** A row of a matrix and an element of a bias. */
    private void unit(int row, int element) {
        terms.vector(0, 0, row, 0, 2, V, 0);
        terms.alsoElement(1, 0, element);
    }

    /** Of each block the number of its terms, and where the parts of the last one stand. */
    private String blocks() {
        List<String> out = new ArrayList<>();
        for (TermBlock block : terms.blocks()) {
            StringBuilder text = new StringBuilder(block.count() + " x");
            for (int part = 0; part < block.parts().size(); part++) {
                int last = block.count() - 1;
                text.append(" ")
                        .append(block.parts().independent(part))
                        .append("[")
                        .append(block.row(part, last));
                text.append("][").append(block.begin(part, last)).append("]");
            }
            out.add(text.toString());
        }
        return String.join(", ", out);
    }

    @Test
    void aLayerIsOneBlock() {
        for (int i = 0; i < 5; i++) {
            unit(i, i);
        }
        assertEquals("5 x 0[4][0] 1[0][4]", blocks());
        assertEquals(5, terms.count());
        assertEquals(15, terms.lengths());
    }

    @Test
    void aPartThatStraysBeginsABlock() {
        unit(0, 0);
        unit(1, 1);
        unit(2, 2);
        unit(3, 7);
        unit(4, 8);
        assertEquals("3 x 0[2][0] 1[0][2], 2 x 0[4][0] 1[0][8]", blocks());
    }

    @Test
    void soDoesOnePartLessOrMore() {
        unit(0, 0);
        unit(1, 1);
        terms.vector(0, 0, 2, 0, 2, V, 0);
        unit(3, 3);
        unit(4, 4);
        unit(5, 5);
        terms.alsoElement(2, 0, 9);
        assertEquals("2 x 0[1][0] 1[0][1], 1 x 0[2][0], 2 x 0[4][0] 1[0][4], 1 x 0[5][0] 1[0][5] 2[0][9]", blocks());
    }

    @Test
    void soDoesAnotherVectorOrLength() {
        double[] other = {1, 2};
        terms.vector(0, 0, 0, 0, 2, V, 0);
        terms.vector(0, 0, 1, 0, 2, V, 0);
        terms.vector(0, 0, 2, 0, 2, other, 0);
        terms.vector(0, 0, 3, 0, 1, other, 0);
        assertEquals("2 x 0[1][0], 1 x 0[2][0], 1 x 0[3][0]", blocks());
    }

    /** Two terms of a trip, of different sites, lie next to each other: those of a site at equal distances. */
    @Test
    void sitesTakeTurns() {
        for (int i = 0; i < 3; i++) {
            terms.vector(0, 0, i, 0, 2, V, 0);
            terms.element(1, 1, 0, i);
        }
        terms.element(1, 1, 0, 3);
        assertEquals("3 x 0[2][0], 3 x 1[0][2], 1 x 1[0][3]", blocks());
        double[] weights = {0, 1, 0, 1, 0, 1, 1};
        assertTrue(terms.blocks().get(0).isZero(weights, new double[7]));
        assertFalse(terms.blocks().get(1).isZero(weights, new double[7]));
    }

    @Test
    void whatIsPassiveStaysSoWhereATermStrays() {
        for (int i = 0; i < 3; i++) {
            terms.passive(0, 0, i, 0, 2, V, 0);
            terms.alsoElement(1, 0, i == 2 ? 5 : i);
        }
        assertTrue(terms.blocks().get(1).parts().isPassive());
    }

    @Test
    void tripsBeginBlocks() {
        for (int s = 0; s < 2; s++) {
            terms.rows(3);
            unit(0, 0);
            unit(1, 1);
        }
        assertEquals("2 x 0[1][0] 1[0][1], 2 x 0[1][0] 1[0][1]", blocks());
        assertEquals(1, terms.blocks().get(1).trip());
    }
}
