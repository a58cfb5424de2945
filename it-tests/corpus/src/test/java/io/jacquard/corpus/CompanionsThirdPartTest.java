package io.jacquard.corpus;

/** The third of the parts. */
class CompanionsThirdPartTest extends CompanionsTests {
    CompanionsThirdPartTest() {
        super(2);
    }
}
