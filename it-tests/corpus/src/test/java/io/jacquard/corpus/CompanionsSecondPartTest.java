package io.jacquard.corpus;

/** The second of the parts. */
class CompanionsSecondPartTest extends CompanionsTests {
    CompanionsSecondPartTest() {
        super(1);
    }
}
