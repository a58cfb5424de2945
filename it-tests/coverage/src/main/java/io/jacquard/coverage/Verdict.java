package io.jacquard.coverage;

/**
 * What the oracles say of a method.
 *
 * @param detail where it is wrong, or why nothing could be said; one line
 */
record Verdict(Kind kind, String detail) {
    enum Kind {
        /** At points with a derivative other than zero, by all oracles, and nowhere wrong. */
        RIGHT,
        WRONG,
        /** No point was found at which there is something to compare. */
        UNDECIDED,
        /** Not differentiated. */
        NONE
    }

    static final Verdict NONE = new Verdict(Kind.NONE, "");

    static Verdict undecided(String why) {
        return new Verdict(Kind.UNDECIDED, why);
    }

    String line() {
        return kind + "\t" + detail.replaceAll("\\s+", " ");
    }

    static Verdict parse(String line) {
        String[] words = line.split("\t", 2);
        return new Verdict(Kind.valueOf(words[0]), words[1]);
    }
}
