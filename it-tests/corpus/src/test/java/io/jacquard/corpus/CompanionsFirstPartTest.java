package io.jacquard.corpus;

/** The first of the parts. */
class CompanionsFirstPartTest extends CompanionsTests {
    CompanionsFirstPartTest() {
        super(0);
    }
}
