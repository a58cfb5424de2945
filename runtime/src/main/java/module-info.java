/** What a program needs at run time to use its generated derivatives. */
module io.jacquard {
    requires static org.jspecify;

    exports io.jacquard;
}
