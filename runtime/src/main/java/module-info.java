/** What Jacquard's generated classes need at run time: annotations, operator interfaces and the product driver. */
module io.jacquard {
    requires static org.jspecify;

    exports io.jacquard;
    exports io.jacquard.product;
    exports io.jacquard.support;
}
