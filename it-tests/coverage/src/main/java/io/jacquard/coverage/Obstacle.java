package io.jacquard.coverage;

/**
 * Why a method is not counted as differentiable in principle, the most telling reason first. It is read off javac's
 * attribution of the method and of all that it calls in these jars; our own compiler is not asked, but for the last one.
 */
enum Obstacle {
    NO_REAL_INPUT(
            "takes no real number", "no parameter is a real number or an array of them: nothing to differentiate by"),
    RANDOM("random numbers", "draws random numbers"),
    INPUT_OUTPUT("input, output, clocks", "reads or writes files or streams, or asks the clock"),
    THREADS("threads", "starts threads or hands work to a pool"),
    COLLECTIONS("collections, iterators", "works on lists, maps, iterators or streams"),
    FUNCTIONS("function objects", "creates or calls lambdas and function objects"),
    OBJECTS("other objects", "creates, calls or reads objects other than its receiver, records, enums and strings"),
    KEEPS_STATE("state kept in fields", "assigns fields, or elements of arrays in fields, that outlive the call"),
    OPEN_CALL(
            "calls of abstract methods", "calls a method that has no body here: which function that is, is not known"),
    NO_SOURCE(
            "calls without source",
            "hands real numbers to code whose source is in none of these jars (other than `java.lang` and `Arrays`)"),
    BITS("bits of real numbers", "makes real numbers from bit patterns"),
    NO_DEPENDENCE(
            "no dependence",
            "our compiler answers `[NoDependence]` and nothing else: no result depends on a real number");

    final String title;
    final String meaning;

    Obstacle(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }
}
