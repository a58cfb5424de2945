package io.jacquard.corpus;

/** The fourth of the parts. */
class CompanionsFourthPartTest extends CompanionsTests {
    CompanionsFourthPartTest() {
        super(3);
    }
}
